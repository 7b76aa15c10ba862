import { studioCss } from '@filing/studio';
import antdCss from 'virtual:filing-antd-style-studio';

let made: readonly [antd: CSSStyleSheet, own: CSSStyleSheet] | null = null;

/** Brings the policy desk's styles to where the elements are: antd's before the others, so that the host's colours win, its own after them. Answers how to take them away. */
export function adoptStudioStyles(elements: readonly HTMLElement[]): () => void {
  const [antd, own] = (made ??= [sheetOf(antdCss), sheetOf(studioCss)]);
  const places = [...new Set(elements.map((element) => element.getRootNode()))].filter((root) => root instanceof ShadowRoot || root instanceof Document);
  for (const place of places) place.adoptedStyleSheets = [antd, ...place.adoptedStyleSheets, own];
  return () => {
    for (const place of places) place.adoptedStyleSheets = withoutOne(withoutOne(place.adoptedStyleSheets, antd), own);
  };
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Two desks in one page each bring theirs and take away just that. */
function withoutOne(sheets: readonly CSSStyleSheet[], sheet: CSSStyleSheet): CSSStyleSheet[] {
  const at = sheets.indexOf(sheet);
  return sheets.filter((_, index) => index !== at);
}
