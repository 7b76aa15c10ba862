import { sql } from 'kysely';
import type { AnswersByForm } from '@filing/filing';
import type { Aggregate } from '../database/tables.ts';
import type { Database } from '../database/openDatabase.ts';
import type { House } from '../filings/house.ts';
import type { LookedAt } from './lookAt.ts';

interface Row {
  readonly id: string;
  readonly number: string;
  readonly aggregate: Aggregate;
  readonly created_at: Date;
}

/** The filings of a procedure that have not ended, the newest first, a page at a time by key, with the drafts being written. */
export async function* readRunning(house: House, procedure: string, page: number): AsyncGenerator<readonly LookedAt[]> {
  const ends = house.shelf.flows(procedure).flatMap(({ machine }) => Object.entries(machine.states)).flatMap(([name, { type }]) => (type === 'final' ? [name] : []));
  let last: Row | undefined;
  for (;;) {
    const after = last ? sql`and (created_at, id) < (${last.created_at}, ${last.id}::uuid)` : sql``;
    const { rows } = await sql<Row>`select id, number, aggregate, date_trunc('milliseconds', created_at) as created_at from filings where procedure = ${procedure} and not state = any(${[...new Set(ends)]}::text[]) ${after} order by created_at desc, id desc limit ${page}`.execute(house.db);
    if (rows.length === 0) return;
    yield await withDrafts(house.db, rows);
    if (rows.length < page) return;
    last = rows.at(-1);
  }
}

/** One filing of a procedure; null when there is none. */
export async function readOne(house: House, procedure: string, id: string): Promise<LookedAt | null> {
  const { rows } = await sql<Row>`select id, number, aggregate, created_at from filings where procedure = ${procedure} and id = ${id}::uuid`.execute(house.db);
  return (await withDrafts(house.db, rows))[0] ?? null;
}

async function withDrafts(db: Database, rows: readonly Row[]): Promise<readonly LookedAt[]> {
  const drafts = rows.length === 0 ? [] : await db.selectFrom('drafts').select(['filing', 'form', 'answers']).where('filing', 'in', rows.map(({ id }) => id)).execute();
  const own = Map.groupBy(drafts, ({ filing }) => filing);
  return rows.map(({ id, number, aggregate, created_at: createdAt }) => ({
    filing: { ...aggregate, events: [] }, number, createdAt,
    drafts: Object.fromEntries((own.get(id) ?? []).filter(({ answers }) => typeof answers === 'object' && answers !== null).map(({ form, answers }) => [form, answers])) as AnswersByForm,
  }));
}
