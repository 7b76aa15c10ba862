import { sql } from 'kysely';
import { unmigrateFiling } from '@filing/flow-runtime/migrations';
import type { Filing } from '@filing/filing';
import type { FilingMigration, MovedFiling } from '@filing/filing/revisions';
import { formMoves, isRunning } from '@filing/revisions';
import type { Aggregate } from '../database/tables.ts';
import type { House } from '../filings/house.ts';

/** The filings of a procedure whose move stands, the one moved last first; at most 500. */
export async function listMoved(house: House, procedure: string): Promise<readonly MovedFiling[]> {
  const now = await house.clock.now(house.db);
  const { rows } = await sql<{ readonly number: string; readonly aggregate: Aggregate; readonly created_at: Date }>`
    select number, aggregate, created_at from filings where procedure = ${procedure} and aggregate ? 'migrations' order by aggregate->'migrations'->-1->>'at' desc, id limit 500`.execute(house.db);
  return Promise.all(rows.flatMap(({ number, aggregate, created_at: born }) => {
    const filing: Filing = { ...aggregate, events: [] };
    const last = filing.migrations?.at(-1);
    return last ? [described(house, filing, last, { number, born, now })] : [];
  }));
}

async function described(house: House, filing: Filing, { by, at, reason, from, to }: FilingMigration, { number, born, now }: { readonly number: string; readonly born: Date; readonly now: Date }): Promise<MovedFiling> {
  const earlier = new Date(filing.migrations?.at(-2)?.at ?? born);
  const numberOf = async (hash: string, when: Date) => (await house.shelf.publicationOf(house.db, hash, when))?.number ?? 0;
  const [is, was] = [await house.shelf.get(house.db, to), await house.shelf.get(house.db, from)];
  const undoable = isRunning(is, filing.state) && unmigrateFiling(filing, { by, reason: '' }, { before: is.machine, after: was.machine, now, calendar: house.calendar, moves: formMoves }).problems.length === 0;
  return { filing: filing.id, number, org: filing.applicant.org, by, at, reason, from: await numberOf(from, earlier), to: await numberOf(to, new Date(at)), undoable };
}
