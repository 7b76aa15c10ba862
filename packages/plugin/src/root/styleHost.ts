import { formCss } from '@filing/form-renderer';
import antdCss from 'virtual:filing-antd-style';
import pluginCss from '../style/plugin.css?inline';
import { classPrefix, variableClass } from '../theme.ts';

/** The place the screens are drawn in. */
export interface StyleHost {
  /** React draws here. */
  readonly root: HTMLElement;
  /** Drop-downs and dialogs are drawn here, inside the same root. */
  readonly popups: HTMLElement;
  /** Takes the host's brand colour; anything that is no colour is passed over. */
  paint(primary: string | undefined): void;
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

/** The rules that put another brand colour in; the stylesheet is made at build time, so only its variables change. */
function brandCss(primary: string): string {
  const variables = Object.entries({ primary: primary, link: primary, info: primary, 'primary-hover': `color-mix(in srgb, ${primary} 84%, white)`, 'primary-active': `color-mix(in srgb, ${primary} 84%, black)` });
  const antd = variables.map(([name, colour]) => `--${classPrefix}-color-${name}: ${colour};`).join(' ');
  return `.${variableClass} { ${antd} } .fp-host, .fp-popups { --brand: ${primary}; --brand-weak: color-mix(in srgb, ${primary} 10%, white); }`;
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
  const brand = new CSSStyleSheet();
  const shadow = isolation === 'shadow' ? host.attachShadow({ mode: 'open' }) : null;
  if (shadow) shadow.adoptedStyleSheets = [...styleSheets(), brand];
  else {
    if (lightUsers === 0) document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...styleSheets()];
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, brand];
    lightUsers += 1;
  }
  (shadow ?? host).append(root, popups);
  return {
    root,
    popups,
    paint(primary) {
      brand.replaceSync(primary && CSS.supports('color', primary) && !/[;{}]/.test(primary) ? brandCss(primary) : '');
    },
    remove() {
      host.remove();
      if (shadow) return;
      lightUsers -= 1;
      const ours = lightUsers === 0 ? [...styleSheets(), brand] : [brand];
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !ours.includes(sheet));
    },
  };
}
