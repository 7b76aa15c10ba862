import { sql } from 'kysely';
import type { Effect } from '@filing/filing';
import type { DatabaseTransaction } from '../database/openDatabase.ts';

/** True for what the public board learns from the outbox; registrations are written in the command itself. */
export function isForBoard(effect: Effect): boolean {
  return effect.kind === 'notice';
}

/** True for what somebody outside the filing has to do; tasks and deadlines stand in the filing itself. */
export function isOutward(effect: Effect): boolean {
  return isForBoard(effect) || effect.kind === 'notify';
}

/** Writes the outward effects down and queues their performance, in the command's own transaction. */
export async function writeOutbox(trx: DatabaseTransaction, filing: string, seq: number, effects: readonly Effect[], at: Date): Promise<void> {
  const rows = effects.filter(isOutward).map((effect, position) => ({ filing, seq, position, effect: JSON.stringify(effect), at, done_at: null }));
  if (rows.length === 0) return;
  await trx.insertInto('outbox').values(rows).execute();
  await sql`select graphile_worker.add_job('outbox', ${JSON.stringify({ filing })}::json, job_key := ${`outbox:${filing}`}::text)`.execute(trx);
}
