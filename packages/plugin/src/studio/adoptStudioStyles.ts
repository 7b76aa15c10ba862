import { studioCss } from '@filing/studio';
import antdCss from 'virtual:filing-antd-style-studio';
import { realmOf } from '../root/realmOf.ts';

type Realm = ReturnType<typeof realmOf>;

const made = new Map<Realm, readonly [antd: CSSStyleSheet, own: CSSStyleSheet]>();

/** Brings the policy desk's styles to where the elements are: antd's before the others, so that the host's colours win, its own after them. Answers how to take them away. */
export function adoptStudioStyles(elements: readonly HTMLElement[]): () => void {
  const roots = [...new Set(elements.map((element) => element.getRootNode()))].filter((root) => 'adoptedStyleSheets' in root) as (Document | ShadowRoot)[];
  const places = roots.map((place) => ({ place, sheets: sheetsOf(realmOf(place)) }));
  for (const { place, sheets: [antd, own] } of places) place.adoptedStyleSheets = [antd, ...place.adoptedStyleSheets, own];
  return () => {
    for (const { place, sheets: [antd, own] } of places) place.adoptedStyleSheets = withoutOne(withoutOne(place.adoptedStyleSheets, antd), own);
  };
}

function sheetsOf(realm: Realm): readonly [antd: CSSStyleSheet, own: CSSStyleSheet] {
  const sheets = made.get(realm) ?? [sheetOf(antdCss, realm), sheetOf(studioCss, realm)] as const;
  made.set(realm, sheets);
  return sheets;
}

function sheetOf(css: string, realm: Realm): CSSStyleSheet {
  const sheet = new realm.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Two desks in one page each bring theirs and take away just that. */
function withoutOne(sheets: readonly CSSStyleSheet[], sheet: CSSStyleSheet): CSSStyleSheet[] {
  const at = sheets.indexOf(sheet);
  return sheets.filter((_, index) => index !== at);
}
