import { sql } from 'kysely';
import type { Database } from '../database/openDatabase.ts';

/** The server's one clock. */
export interface ServerClock {
  /** The time that counts. Inside a command's transaction it stays what it is until the commit: nobody moves the clock meanwhile. */
  now(db: Database, hold?: 'hold'): Promise<Date>;
  /** The time that counts by the offset found in the settings, for who read it there while holding `clockLock`. */
  at(offset: unknown): Date;
  /** Milliseconds the clock runs ahead of real time; 0 unless somebody moved it. */
  offset(db: Database): Promise<number>;
  /** True in demo mode only. */
  readonly movable: boolean;
}

/** Reads real time; a test hands in its own. */
export type RealTime = () => Date;

const row = 'clock-offset';

/** Advisory lock on the clock: commands share it until their commit, who moves the clock has it alone. In memory, so that no command writes the row that all of them read. */
export const clockLock = 66_202_601;

/** Real time alone. */
export function fixedClock(real: RealTime): ServerClock {
  return { movable: false, now: async () => real(), at: () => real(), offset: async () => 0 };
}

/** Real time plus an offset that all nodes share, because it stands in the database. Demo mode only. */
export function movableClock(real: RealTime): ServerClock {
  const offset = async (db: Database) => Number((await db.selectFrom('settings').select('value').where('key', '=', row).executeTakeFirst())?.value ?? 0);
  const at = (ahead: unknown) => new Date(real().getTime() + Number(ahead ?? 0));
  return {
    movable: true,
    offset,
    at,
    now: async (db, hold) => {
      if (hold) await sql`select pg_advisory_xact_lock_shared(${clockLock}::bigint)`.execute(db);
      return at(await offset(db));
    },
  };
}

/** Makes the row the offset stands in, so that it can be locked; the first time the clock is set to `start` where one is given. */
export async function prepareClock(db: Database, real: RealTime, start?: Date): Promise<void> {
  const offset = start ? start.getTime() - real().getTime() : 0;
  await db.insertInto('settings').values({ key: row, value: JSON.stringify(offset) }).onConflict((conflict) => conflict.doNothing()).execute();
}

/** Moves the clock forward to an instant and queues every running deadline again by the new time, in one transaction; null when it would go backwards. */
export async function moveClock(db: Database, real: RealTime, target: (now: Date) => Date): Promise<Date | null> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${clockLock}::bigint)`.execute(trx);
    const held = await trx.selectFrom('settings').select('value').where('key', '=', row).executeTakeFirstOrThrow();
    const offset = Number(held.value);
    const now = new Date(real().getTime() + offset);
    const to = target(now);
    if (to < now) return null;
    const moved = offset + (to.getTime() - now.getTime());
    await trx.updateTable('settings').set({ value: JSON.stringify(moved) }).where('key', '=', row).execute();
    await sql`
      select graphile_worker.add_job('deadline', json_build_object('filing', f.id),
        run_at := (d->>'at')::timestamptz - ${moved} * interval '1 millisecond', job_key := 'deadline:' || f.id || ':' || (d->>'name'))
      from filings f, jsonb_array_elements(f.aggregate->'deadlines') d
      where f.next_deadline is not null and d->>'status' = 'running' and not (d->>'provisional')::boolean and d->>'passing' is distinct from 'late'`.execute(trx);
    return to;
  });
}
