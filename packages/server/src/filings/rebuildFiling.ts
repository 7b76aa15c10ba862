import canonicalize from 'canonicalize';
import { foldHistory, type HistoryWorld } from '@filing/flow-runtime/history';
import type { Filing } from '@filing/filing';
import { formMoves } from '@filing/revisions';
import type { Database } from '../database/openDatabase.ts';
import { extraWindowsOf, withExtraWindows } from '../windows/extraWindows.ts';
import { formCheck } from './flowContext.ts';
import type { House } from './house.ts';
import { loadFiling, type LoadedFiling } from './loadFiling.ts';

/** Folds a filing's history again from its first link, up to a version where one is named; throws where the history does not hold together. */
export async function rebuildFiling(house: House, db: Database, id: string, until = Infinity): Promise<Filing> {
  const rows = await db.selectFrom('events').select('body').where('filing', '=', id).orderBy('seq').execute();
  return foldHistory(id, rows.map(({ body }) => body), worldIn(house, db), until);
}

function worldIn(house: House, db: Database): HistoryWorld {
  return {
    industryTags: house.industryTags,
    moves: formMoves,
    revision: async (hash, procedure) => {
      const revision = withExtraWindows(await house.shelf.get(db, hash), await extraWindowsOf(db, procedure));
      return { machine: revision.machine, check: formCheck(revision) };
    },
    calendar: (hash) => house.shelf.calendar(db, hash),
    occupations: async (hash) => (hash === undefined ? house.occupations : house.reference.occupationsOf(hash)),
  };
}

/** True when the stored state is just what its history yields. */
export async function matchesHistory(house: House, id: string): Promise<boolean> {
  const loaded = await loadFiling(house, house.db, id);
  if (!loaded) return false;
  const { events: _rebuilt, ...rebuilt } = await rebuildFiling(house, house.db, id);
  const { events: _stored, ...stored } = loaded.filing;
  return canonicalize(rebuilt) === canonicalize(stored);
}

/** A filing as it was at a version, for answering a repeated request the same way. */
export async function asOfVersion(house: House, db: Database, loaded: LoadedFiling, { version, at }: { readonly version: number; readonly at: Date }): Promise<LoadedFiling> {
  if (loaded.filing.version === version) return loaded;
  const filing = await rebuildFiling(house, db, loaded.filing.id, version);
  const revision = filing.revision === loaded.filing.revision ? loaded.revision : withExtraWindows(await house.shelf.get(db, filing.revision), await extraWindowsOf(db, filing.procedure));
  return { ...loaded, filing, revision, updatedAt: at };
}
