/** The sides of a procedure. */
export const explorerTabs = ['diagram', 'findings', 'play', 'compare'] as const;
/** One of the sides. */
export type ExplorerTab = (typeof explorerTabs)[number];

/** Where in the explorer one is; no procedure is the list. */
export interface ExplorerRoute {
  readonly procedure: string | null;
  readonly tab: ExplorerTab;
}

/** Reads `procedure/tab`. */
export function readRoute(route: string): ExplorerRoute {
  const [procedure = '', tab = ''] = route.split('/');
  return { procedure: procedure || null, tab: explorerTabs.find((each) => each === tab) ?? 'diagram' };
}

/** Writes `procedure/tab`. */
export function writeRoute({ procedure, tab }: ExplorerRoute): string {
  return procedure === null ? '' : `${procedure}/${tab}`;
}
