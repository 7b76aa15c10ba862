import { sql } from 'kysely';
import type { Deadline } from '@filing/filing';
import type { DatabaseTransaction } from '../database/openDatabase.ts';

const runs = (deadline: Deadline | undefined) => deadline?.status === 'running' && !deadline.provisional && deadline.passing !== 'late';

/** Queues a job for every deadline that began to run or moved, and takes back those that no longer run; part of the command's own transaction. `offset` tells how far the clock runs ahead of real time, in milliseconds. */
export async function queueDeadlines(trx: DatabaseTransaction, filing: string, before: readonly Deadline[], after: readonly Deadline[], offset: () => Promise<number>): Promise<void> {
  const was = new Map(before.map((deadline) => [deadline.name, deadline]));
  let ahead: number | undefined;
  const is = new Map(after.map((deadline) => [deadline.name, deadline]));
  for (const name of new Set([...was.keys(), ...is.keys()])) {
    const [old, deadline] = [was.get(name), is.get(name)];
    const key = `deadline:${filing}:${name}`;
    if (deadline && runs(deadline) && !(runs(old) && old?.at === deadline.at)) {
      ahead ??= await offset();
      const runAt = new Date(Date.parse(deadline.at) + 1 - ahead);
      await sql`select graphile_worker.add_job('deadline', ${JSON.stringify({ filing })}::json, run_at := ${runAt}::timestamptz, job_key := ${key}::text)`.execute(trx);
    } else if (runs(old) && !runs(deadline)) {
      await sql`select graphile_worker.remove_job(${key}::text)`.execute(trx);
    }
  }
}
