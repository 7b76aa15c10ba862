import { fireDueDeadlines } from '@filing/flow-runtime';
import { transact } from '../database/pipeline.ts';
import { flowContext } from './flowContext.ts';
import type { House } from './house.ts';
import { lockFiling } from './lockFiling.ts';
import { performOutbox } from './performOutbox.ts';
import { queueDeadlines } from './queueDeadlines.ts';
import { saveFiling } from './saveFiling.ts';
import { steadyHouse } from './steadyHouse.ts';

/** Fires the deadlines of a filing that have passed by the server's clock; once in effect on any number of nodes, since the filing is locked and remembers. Answers their names. */
export async function fireDeadlines(open: House, id: string): Promise<readonly string[]> {
  const house = steadyHouse(open);
  const fired = await transact(house.pool, async (pipeline) => {
    const locked = await lockFiling(house, pipeline, id);
    if (!locked) return [];
    const { loaded, now } = locked;
    const due = fireDueDeadlines(loaded.revision.machine, loaded.filing, flowContext(house, loaded.revision, { now }));
    if (due.fired.length > 0) await saveFiling(house, pipeline, loaded, { filing: due.filing, effects: due.effects, now, serial: null });
    // Called too early by a database whose clock runs ahead of ours: come again.
    else await queueDeadlines(pipeline.trx, id, [], loaded.filing.deadlines, () => house.clock.offset(pipeline.trx));
    return due.fired;
  });
  for (const deadline of fired) house.metrics.deadlinesFired.inc({ deadline });
  if (fired.length > 0) await performOutbox(house, id);
  return fired;
}

/** Fires what is overdue now, oldest first, up to a thousand filings: a net under the queue, whose job may hang on a node that died. */
export async function fireOverdue(house: House): Promise<void> {
  const now = await house.clock.now(house.db);
  const rows = await house.db.selectFrom('filings').select('id').where('next_deadline', '<', now).orderBy('next_deadline').limit(1_000).execute();
  for (const { id } of rows) {
    // One filing that cannot be read must not keep everybody else waiting.
    await fireDeadlines(house, id).catch((error: unknown) => house.log.error({ err: error, filing: id }, 'the deadlines of a filing could not be fired'));
  }
}
