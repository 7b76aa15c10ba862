import { formCss } from '@filing/form-renderer';
import antdCss from 'virtual:filing-antd-style';
import type { ThemeTokens } from '../pluginOptions.ts';
import pluginCss from '../style/plugin.css?inline';
import { brandCss } from './brandCss.ts';
import { realmOf } from './realmOf.ts';

/** The place the screens are drawn in. */
export interface StyleHost {
  /** React draws here. */
  readonly root: HTMLElement;
  /** Drop-downs and dialogs are drawn here: beside the root, or in a place of the host's own under the same styles. */
  readonly popups: HTMLElement;
  /** Takes the host's look; what is no colour or no font is passed over. */
  paint(theme: ThemeTokens): void;
  remove(): void;
}

/** How the screens stand in the page. */
export interface Standing {
  readonly isolation: 'shadow' | 'light';
  /** Where drop-downs and dialogues are put; null: beside the screens. */
  readonly popupsIn: HTMLElement | null;
}

type Realm = ReturnType<typeof realmOf>;
type Sheeted = Document | ShadowRoot;

const sheets = new Map<Realm, readonly CSSStyleSheet[]>();
/** How many stand in the light of a page or of somebody's shadow root. */
const lightUsers = new WeakMap<Sheeted, number>();

function styleSheets(realm: Realm): readonly CSSStyleSheet[] {
  const made = sheets.get(realm) ?? [antdCss, formCss, pluginCss].map((css) => {
    const sheet = new realm.CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  sheets.set(realm, made);
  return made;
}

function element(className: string): HTMLElement {
  return Object.assign(document.createElement('div'), { className });
}

/** Puts a root into the container, styled by constructed style sheets: in a shadow root, or in the page where the host wants its styles in. */
export function createStyleHost(container: HTMLElement, { isolation, popupsIn }: Standing): StyleHost {
  const root = element('fp-host');
  const popups = element('fp-popups');
  const places = popupsIn ? [[container, [root]], [popupsIn, [popups]]] as const : [[container, [root, popups]]] as const;
  const hosts = places.map(([place, contents]) => {
    const host = document.createElement('div');
    host.dataset['filingPlugin'] = '';
    const shadow = isolation === 'shadow' ? host.attachShadow({ mode: 'open' }) : null;
    // One by one: micro-app lets `append` of a shadow root fail.
    for (const content of contents) (shadow ?? host).appendChild(content);
    // In the page first: what moves to another document loses its adopted sheets.
    place.append(host);
    return host;
  });
  const lit = [...new Set(hosts.map((host) => host.shadowRoot ?? rootOf(host)))];
  const realm = realmOf(lit[0] ?? document);
  const brand = new realm.CSSStyleSheet();
  for (const place of lit) adopt(place, realm, brand);
  return {
    root,
    popups,
    paint: (theme) => brand.replaceSync(brandCss(theme)),
    remove() {
      for (const host of hosts) host.remove();
      if (isolation === 'light') for (const place of lit) leave(place, realm, brand);
    },
  };
}

/** Where the styles of what stands in the light have to be: the page, or the shadow root of somebody else that it was put into. */
function rootOf(host: HTMLElement): Sheeted {
  const found = host.getRootNode();
  return 'adoptedStyleSheets' in found ? (found as Sheeted) : document;
}

function adopt(place: Sheeted, realm: Realm, brand: CSSStyleSheet): void {
  const users = lightUsers.get(place) ?? 0;
  place.adoptedStyleSheets = [...place.adoptedStyleSheets, ...(users === 0 ? styleSheets(realm) : []), brand];
  lightUsers.set(place, users + 1);
}

function leave(place: Sheeted, realm: Realm, brand: CSSStyleSheet): void {
  const users = (lightUsers.get(place) ?? 1) - 1;
  lightUsers.set(place, users);
  const ours = users === 0 ? [...styleSheets(realm), brand] : [brand];
  place.adoptedStyleSheets = place.adoptedStyleSheets.filter((sheet) => !ours.includes(sheet));
}
