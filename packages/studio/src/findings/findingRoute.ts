import type { RevisionFinding } from '@filing/filing/revisions';
import { draftRoute } from '../root/studioRoute.ts';

/** Where in the studio a finding is put right: its form and field, its rule, or the chain. */
export function findingRoute(draft: string, { part, at, path }: Pick<RevisionFinding, 'part' | 'at' | 'path'>): string {
  const place = [at, path].filter((each) => each !== '').join('/');
  if (part === 'form' || part === 'english') return routeWith(draft, 'forms', place);
  if (part === 'policy') return routeWith(draft, 'rules', path);
  return draftRoute(draft, part === 'sample' ? 'forms' : 'flow');
}

function routeWith(draft: string, tab: 'forms' | 'rules', place: string): string {
  return [draftRoute(draft, tab), ...place.split('/').filter((each) => each !== '').map(encodeURIComponent)].join('/');
}
