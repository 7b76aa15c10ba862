import { routeTo, startFiling } from '@filing/flow-runtime';
import type { Actor, Duty } from '@filing/filing';
import type { House } from '../filings/house.ts';
import { loadDuties, type OwedDuty } from './loadDuties.ts';

const most = 500;

/** What an applicant's organisation has to hand in, the oldest due first; for an office that reads the procedure and the auditor: what was not handed in in time, of the holders it is responsible for. */
export async function listDuties(house: House, actor: Actor, now: Date): Promise<readonly Duty[]> {
  if (actor.office === 'applicant') return sorted(await loadDuties(house, house.db, now, { uscc: actor.org ?? '' }));
  const owed = await loadDuties(house, house.db, now);
  return sorted(owed.filter((each) => each.duty.state === 'overdue' && isFor(each, actor))).slice(0, most);
}

function sorted(owed: readonly OwedDuty[]): readonly Duty[] {
  return owed.map(({ duty }) => duty).toSorted((a, b) => a.due.localeCompare(b.due) || a.registration.localeCompare(b.registration));
}

function isFor({ revision: { flow, machine, hash }, holder }: OwedDuty, actor: Actor): boolean {
  if (actor.office === 'auditor') return true;
  if (!Object.hasOwn(flow.reads, actor.office)) return false;
  const { org } = routeTo(machine, startFiling(machine, { id: '', revision: hash, applicant: holder }, new Date(0)), actor.office);
  return org === null || org === actor.org;
}
