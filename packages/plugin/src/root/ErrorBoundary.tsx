import { Component, type ReactNode } from 'react';
import type { Translate } from '../texts/translate.ts';

interface Props {
  readonly t: Translate;
  readonly children: ReactNode;
}

/** Catches a fault of a screen: says what to do and keeps the drafts, which live outside the screens. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error('[filing-plugin]', error);
  }

  override render(): ReactNode {
    const { t, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <div className="fp-fault" role="alert">
        <h2>{t('fault.title')}</h2>
        <p>{t('fault.what')}</p>
        <button type="button" className="fp-plain-button" onClick={() => this.setState({ failed: false })}>{t('fault.again')}</button>
      </div>
    );
  }
}
