import { sql } from 'kysely';
import { dutiesOf, type DutyFiling } from '@filing/flow-runtime';
import type { Applicant, Duty, Registration, StatusTag } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';
import type { House } from '../filings/house.ts';
import type { Revision } from '../revisions/revisionShelf.ts';

/** Something owed, by whose revision and as the holder was known when it was registered. */
export interface OwedDuty {
  readonly duty: Duty;
  readonly revision: Revision;
  readonly holder: Applicant;
}

/** Everything owed by the procedures in force: of one holder by credit code, of one registration by number, or of all. */
export async function loadDuties(house: House, db: Database, now: Date, of: { readonly uscc?: string; readonly registration?: string; readonly procedure?: string } = {}): Promise<readonly OwedDuty[]> {
  const revisions = house.shelf.procedures.flatMap((procedure) => house.shelf.current(procedure, now) ?? []).filter(({ flow, policy }) => policy.duty && flow.basis && (of.procedure ?? flow.procedure) === flow.procedure);
  const owed = await Promise.all(revisions.map((revision) => owedBy(db, revision, now, of)));
  return owed.flat();
}

async function owedBy(db: Database, revision: Revision, now: Date, { uscc = null, registration = null }: { readonly uscc?: string | null; readonly registration?: string | null }): Promise<readonly OwedDuty[]> {
  const { flow, policy } = revision;
  const { rows } = await sql<{ readonly registration: Registration; readonly holder: Applicant }>`
    select r.registration, f.aggregate->'applicant' as holder from registrations r join filings f on f.id = r.filing
    where not r.supplements and r.published and r.procedure = any(${[...(flow.basis?.procedures ?? [])]}::text[])
      and (${uscc}::text is null or r.uscc = ${uscc}) and (${registration}::text is null or r.number = ${registration})
    order by r.number`.execute(db);
  if (rows.length === 0) return [];
  const filings = await filingsOf(db, flow.procedure, rows.map((row) => row.registration.number));
  return rows.flatMap((row) => dutiesOf(policy, [row.registration], filings.get(row.registration.number) ?? [], now).map((duty) => ({ duty, revision, holder: row.holder })));
}

async function filingsOf(db: Database, procedure: string, numbers: readonly string[]): Promise<ReadonlyMap<string, readonly DutyFiling[]>> {
  const { rows } = await sql<{ readonly id: string; readonly tag: StatusTag; readonly duty: string; readonly number: string; readonly handed_in: string | null }>`
    select f.id, f.tag, f.aggregate->>'duty' as duty, f.aggregate->'basis'->>'number' as number,
      (select e.body->'recorded'->>'at' from events e where e.filing = f.id and e.kind = 'event' and e.body->'recorded'->'event'->>'type' = 'submit' order by e.seq limit 1) as handed_in
    from filings f where f.procedure = ${procedure} and f.aggregate->>'duty' is not null and f.aggregate->'basis'->>'number' = any(${[...numbers]}::text[])`.execute(db);
  const filings = new Map<string, DutyFiling[]>();
  for (const { id, tag, duty, number, handed_in: handedInAt } of rows) filings.set(number, [...(filings.get(number) ?? []), { id, registration: number, duty, tag, handedInAt }]);
  return filings;
}
