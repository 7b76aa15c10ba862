import { formCss } from '@filing/form-renderer';
import antdCss from 'virtual:filing-antd-style';
import pluginCss from '../style/plugin.css?inline';

/** The place the screens are drawn in. */
export interface StyleHost {
  /** React draws here. */
  readonly root: HTMLElement;
  /** Drop-downs and dialogs are drawn here, inside the same root. */
  readonly popups: HTMLElement;
  remove(): void;
}

let sheets: readonly CSSStyleSheet[] | null = null;
let lightUsers = 0;

function styleSheets(): readonly CSSStyleSheet[] {
  sheets ??= [antdCss, formCss, pluginCss].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  return sheets;
}

/** Puts a root into the container, styled by constructed style sheets: in a shadow root, or in the page where the host wants its styles in. */
export function createStyleHost(container: HTMLElement, isolation: 'shadow' | 'light'): StyleHost {
  const host = document.createElement('div');
  host.dataset['filingPlugin'] = '';
  const root = document.createElement('div');
  const popups = document.createElement('div');
  root.className = 'fp-host';
  popups.className = 'fp-popups';
  container.append(host);
  if (isolation === 'shadow') {
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [...styleSheets()];
    shadow.append(root, popups);
  } else {
    if (lightUsers === 0) document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...styleSheets()];
    lightUsers += 1;
    host.append(root, popups);
  }
  return {
    root,
    popups,
    remove() {
      host.remove();
      if (isolation === 'shadow') return;
      lightUsers -= 1;
      const ours = styleSheets();
      if (lightUsers === 0) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !ours.includes(sheet));
    },
  };
}
