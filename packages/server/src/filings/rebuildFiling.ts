import canonicalize from 'canonicalize';
import { decide, startFiling } from '@filing/flow-runtime';
import { readInstant, type Filing } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';
import { extraWindowsOf, withExtraWindows, type ExtraWindow } from '../windows/extraWindows.ts';
import type { ChainLink, IssuedSeries } from './chainLink.ts';
import { flowContext } from './flowContext.ts';
import type { House } from './house.ts';
import { loadFiling, type LoadedFiling } from './loadFiling.ts';

/** Folds a filing's history again from its first link, up to a version where one is named; throws where the history does not hold together. */
export async function rebuildFiling(house: House, db: Database, id: string, until = Infinity): Promise<Filing> {
  const rows = await db.selectFrom('events').select('body').where('filing', '=', id).orderBy('seq').execute();
  let filing: Filing | undefined;
  let extra: readonly ExtraWindow[] = [];
  for (const { body } of rows) {
    if (filing && filing.version >= until) break;
    if (body.kind === 'start') {
      const revision = await house.shelf.get(db, body.revision);
      extra = await extraWindowsOf(db, body.procedure);
      filing = startFiling(revision.machine, { id, revision: body.revision, applicant: body.applicant, ...(body.basis ? { basis: body.basis } : {}), ...(body.duty ? { duty: body.duty } : {}) }, instant(body.at));
    } else if (!filing) {
      throw new Error(`the history of ${id} has no beginning`);
    } else if (body.kind === 'recount') {
      filing = { ...filing, deadlines: body.deadlines };
    } else {
      const revision = withExtraWindows(await house.shelf.get(db, filing.revision), extra);
      const { event, actor, at, basis } = body.recorded;
      const calendar = await house.shelf.calendar(db, body.calendar);
      const occupations = body.catalogue === undefined ? house.occupations : await house.reference.occupationsOf(body.catalogue);
      const context = flowContext(house, revision, { now: instant(at), actor, calendar, occupations, ...(basis ? { basis } : {}), nextSerial: () => body.serial ?? 0, nextCertificates: () => issuedIn(body) });
      const decision = decide(revision.machine, filing, event, context);
      if (!decision.accepted) throw new Error(`the history of ${id} breaks at event ${body.recorded.seq}: ${decision.problems.map((problem) => problem.code).join(' ')}`);
      filing = decision.filing;
    }
  }
  if (!filing) throw new Error(`filing ${id} has no history`);
  return filing;
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
  return loaded.filing.version === version ? loaded : { ...loaded, filing: await rebuildFiling(house, db, loaded.filing.id, version), updatedAt: at };
}

function issuedIn({ certificates }: Extract<ChainLink, { kind: 'event' }>): IssuedSeries {
  if (!certificates) throw new Error('certificates were issued without a number');
  return certificates;
}

function instant(text: string): Date {
  const date = readInstant(text);
  if (!date) throw new Error(`not an instant: ${text}`);
  return date;
}
