import { createRoot } from 'react-dom/client';
import css from './explorer.css?inline';
import { ExplorerContext } from './explorerContext.ts';
import { Explorer } from './screens/Explorer.tsx';
import { en } from './texts/en.ts';
import { createTranslate } from './texts/translate.ts';

/** How the explorer is put into a page. */
export interface ExplorerOptions {
  readonly locale: 'zh-CN' | 'en';
  /** `procedure/tab`; empty for the list. */
  readonly route: string;
  readonly onNavigate: (route: string) => void;
}

/** Draws the chain explorer into a shadow root of the container, so that the portal's sheet does not reach it; answers how to take it away. */
export function mountExplorer(container: HTMLElement, { locale, route, onNavigate }: ExplorerOptions): { readonly unmount: () => void } {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  const box = document.createElement('div');
  box.className = 'xp';
  shadow.append(box);
  container.append(host);
  const root = createRoot(box);
  root.render(<ExplorerContext value={createTranslate(locale === 'en' ? en : null)}><Explorer first={route} onNavigate={onNavigate} /></ExplorerContext>);
  return {
    unmount() {
      root.unmount();
      host.remove();
    },
  };
}
