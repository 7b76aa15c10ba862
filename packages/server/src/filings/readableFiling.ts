import { mayRead } from '@filing/flow-runtime';
import type { Actor } from '@filing/filing';
import type { House } from './house.ts';
import { loadFiling, type LoadedFiling } from './loadFiling.ts';

/** A filing this person may read; null when it is not there, which nobody can tell from not being allowed. */
export async function readableFiling(house: House, id: string, actor: Actor): Promise<LoadedFiling | null> {
  const loaded = await loadFiling(house, house.db, id);
  return loaded && mayRead(loaded.revision.machine, loaded.filing, actor) ? loaded : null;
}
