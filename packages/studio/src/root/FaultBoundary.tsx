import { Component, type ReactNode } from 'react';
import { rootTexts } from '../texts/root.ts';
import { textOf, type StudioLocale } from '../texts/texts.ts';

interface Props {
  readonly locale: StudioLocale;
  readonly children: ReactNode;
}

/** Catches a fault of one part of the studio: says what to do; the draft lives outside and is kept. */
export class FaultBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error('[filing-studio]', error);
  }

  override render(): ReactNode {
    const { locale, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <div className="st-note" data-tone="bad" role="alert">
        <strong>{textOf(rootTexts, locale, 'fault.title')}</strong>
        <p>{textOf(rootTexts, locale, 'fault.what')}</p>
        <div><button type="button" className="st-button" onClick={() => this.setState({ failed: false })}>{textOf(rootTexts, locale, 'retry')}</button></div>
      </div>
    );
  }
}
