import type { View } from '@filing/plugin';

/** What the portal shows: a view of the plugin, the chain explorer, or the examples of embedding. */
export type PortalView = View | 'explorer' | 'hosts';

/** Where the portal is: as whom, in which menu item, where inside the plugin. It lives in the address, so that a reload comes back to it. */
export interface Place {
  /** A demo person's id, or `public`. */
  readonly person: string;
  readonly view: PortalView;
  readonly route: string;
}

const views = ['apply', 'desk', 'filing', 'board', 'studio', 'explorer', 'hosts'] as const;

/** Reads `#person/view/route`; the default is the first school. */
export function readPlace(hash: string): Place {
  const [person = '', view = '', ...route] = hash.replace(/^#\/?/, '').split('/');
  const known = views.find((each) => each === view);
  return { person: person || 'school-college', view: known ?? (person === 'public' ? 'board' : 'apply'), route: route.join('/') };
}

/** The address of a place. */
export function writePlace({ person, view, route }: Place): string {
  return `#${person}/${view}${route ? `/${route}` : ''}`;
}
