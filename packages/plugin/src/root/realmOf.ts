type Sheeted = Document | ShadowRoot;
type Realm = Pick<typeof globalThis, 'CSSStyleSheet'>;

/** Whose constructed style sheets the place takes: this script's, or, where a host runs the script in a frame and shows the screen outside of it, those of the page that the place stands in. */
export function realmOf(place: Sheeted): Realm {
  // Frameworks rewrite `ownerDocument`, so the page around is asked as well.
  const near = [() => globalThis, () => place.ownerDocument?.defaultView, () => window.parent];
  for (const realm of near) if (takes(place, realm)) return realm() as unknown as Realm;
  return globalThis;
}

function takes(place: Sheeted, realm: () => unknown): boolean {
  try {
    const { CSSStyleSheet: Sheet } = realm() as Realm;
    const before = [...place.adoptedStyleSheets];
    place.adoptedStyleSheets = [...before, new Sheet()];
    place.adoptedStyleSheets = before;
    return true;
  } catch {
    // Another document's sheet, or a page of another origin.
    return false;
  }
}
