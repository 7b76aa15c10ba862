import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { recountDeadlines } from '@filing/flow-runtime';
import { shanghaiInstant } from '@filing/filing';
import { transact } from '../database/pipeline.ts';
import { fireOverdue } from '../filings/fireDeadlines.ts';
import type { House } from '../filings/house.ts';
import { lockFiling } from '../filings/lockFiling.ts';
import { saveFiling } from '../filings/saveFiling.ts';

/** A deadline that a new calendar moved or made certain. */
export interface MovedDeadline {
  readonly filing: string;
  readonly name: string;
  /** Instants. */
  readonly before: string;
  readonly after: string;
  /** Whether it still rests on an unpublished year. */
  readonly provisional: boolean;
}

/** Stores the years of the calendar in force and, where one is new or changed, counts the open deadlines of every filing again; their histories say so. `anyway`: counts again though another node already did, for what this node began meanwhile. Answers what moved. */
export async function keepCalendar(house: House, anyway?: 'anyway'): Promise<readonly MovedDeadline[]> {
  const { years, edition } = house.calendar;
  const stored = await house.db.selectFrom('calendar_years').selectAll().execute();
  const known = new Map(stored.map(({ year, status, off, work }) => [String(year), { status, off, work }]));
  const changed = Object.entries(years).filter(([year, { status, off, work }]) => !isDeepStrictEqual(known.get(year), { status, off: [...off], work: [...work] }));
  if (changed.length === 0 && !anyway) return [];
  const { moved, whole } = await recountAll(house);
  // Not noted as known: the next start tries again.
  if (!whole) return moved;
  for (const [year, { status, off, work }] of changed) {
    const row = { status, off: JSON.stringify(off), work: JSON.stringify(work), edition };
    await house.db.insertInto('calendar_years').values({ year: Number(year), ...row }).onConflict((conflict) => conflict.column('year').doUpdateSet(row)).execute();
  }
  return moved;
}

async function recountAll(house: House): Promise<{ readonly moved: readonly MovedDeadline[]; readonly whole: boolean }> {
  // What has passed has passed, though nobody has looked yet.
  await fireOverdue(house);
  const { rows } = await sql<{ id: string }>`
    select f.id from filings f where exists (select from jsonb_array_elements(f.aggregate->'deadlines') d where d->>'status' in ('running', 'paused'))`.execute(house.db);
  const moved: MovedDeadline[] = [];
  let whole = true;
  for (const { id } of rows) {
    // One filing that cannot be read must not keep everybody else from the right day.
    moved.push(...(await recount(house, id).catch((error: unknown) => {
      house.log.error({ err: error, filing: id }, 'the deadlines of a filing could not be counted again');
      whole = false;
      return [];
    })));
  }
  return { moved, whole };
}

async function recount(house: House, id: string): Promise<readonly MovedDeadline[]> {
  return transact(house.pool, async (pipeline) => {
    const locked = await lockFiling(house, pipeline, id);
    if (!locked) return [];
    const { loaded, now } = locked;
    const { filing, changes } = recountDeadlines(loaded.filing, house.calendar, now);
    if (changes.length === 0) return [];
    const link = { kind: 'recount', deadlines: filing.deadlines, edition: house.calendar.edition, at: shanghaiInstant(now) } as const;
    await saveFiling(house, pipeline, loaded, { filing, effects: [], now, serial: null, links: [link] });
    return changes.map(({ before, after }) => ({ filing: id, name: after.name, before: before.at, after: after.at, provisional: after.provisional }));
  });
}
