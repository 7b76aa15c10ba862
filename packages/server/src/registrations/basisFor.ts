import { ruleOf, restsOn } from '@filing/flow-runtime';
import type { Actor, EventType, Registration } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';
import type { LoadedFiling } from '../filings/loadFiling.ts';
import { loadRegistration } from './loadRegistration.ts';

/** The registration a filing rests on as it stands now, held until the transaction ends unless said otherwise, where this act looks at it again; undefined where it does not: nothing is asked of the database then. */
export async function basisFor(trx: Database, { filing, revision }: Pick<LoadedFiling, 'filing' | 'revision'>, type: EventType, actor: Actor, hold = true): Promise<Registration | null | undefined> {
  const rule = revision.flow.basis && ruleOf(revision.machine, filing.state, type, actor.office);
  return rule && restsOn(revision.machine, rule) ? currentBasis(trx, filing, hold) : undefined;
}

/** The registration a filing rests on as it stands now; null where it rests on none that is published. */
export async function currentBasis(db: Database, { basis }: Pick<LoadedFiling['filing'], 'basis'>, hold = false): Promise<Registration | null> {
  return basis ? loadRegistration(db, basis.number, hold) : null;
}
