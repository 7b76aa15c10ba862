/** The tabs of a draft, in their order. */
export const draftTabs = ['forms', 'rules', 'flow', 'check', 'compare', 'release'] as const;
/** One of the tabs. */
export type DraftTab = (typeof draftTabs)[number];

/** Where in the studio one is. */
export type StudioRoute =
  | { readonly at: 'home' }
  | { readonly at: 'procedure'; readonly procedure: string }
  /** `rest` is the tab's own: the name of a form. */
  | { readonly at: 'draft'; readonly draft: string; readonly tab: DraftTab; readonly rest: string };

/** Reads a route; what is unknown is home, an unknown tab the first. */
export function readStudioRoute(route: string): StudioRoute {
  const [place, name = '', tab = '', ...rest] = route.split('/').filter((part) => part !== '').map(decoded);
  if (place === 'procedure' && name !== '') return { at: 'procedure', procedure: name };
  if (place === 'draft' && name !== '') return { at: 'draft', draft: name, tab: draftTabs.find((each) => each === tab) ?? 'forms', rest: rest.join('/') };
  return { at: 'home' };
}

/** The route of a tab of a draft. */
export function draftRoute(draft: string, tab: DraftTab = 'forms', rest = ''): string {
  return ['draft', draft, tab, ...(rest === '' ? [] : [rest])].map(encodeURIComponent).join('/');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
