import { Logger, run, type Runner } from 'graphile-worker';
import type pg from 'pg';
import type { FileStore } from '../files/fileStore.ts';
import { fireDeadlines, fireOverdue } from '../filings/fireDeadlines.ts';
import { foldCounts } from '../filings/countFiling.ts';
import type { House } from '../filings/house.ts';
import { performOutbox } from '../filings/performOutbox.ts';
import { deliverWebhook } from '../webhooks/deliverWebhook.ts';
import type { WebhookJob } from '../webhooks/queueWebhooks.ts';
import { raiseReminders } from '../messages/raiseReminders.ts';
import { forgetOld } from '../retention/forgetOld.ts';

interface FilingJob {
  readonly filing: string;
}

const isFilingJob = (payload: unknown): payload is FilingJob => typeof payload === 'object' && payload !== null && typeof (payload as FilingJob).filing === 'string';

/** Starts this node's worker on the shared queue: passed deadlines, the outbox; every minute whatever is overdue all the same and what has to be reminded of, every five minutes the counts folded; every night (18:40 UTC), or when next up, what is old forgotten. */
export async function startWorker(house: House, pool: pg.Pool, store: FileStore): Promise<Runner> {
  const onFiling = (work: (house: House, filing: string) => Promise<unknown>) => async (payload: unknown) => {
    if (isFilingJob(payload)) await work(house, payload.filing);
  };
  const runner = await run({
    pgPool: pool,
    concurrency: 2,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => (level === 'error' ? house.log.error({ worker: true }, message) : house.log.debug({ worker: true }, message))),
    taskList: {
      deadline: onFiling(fireDeadlines),
      outbox: onFiling(performOutbox),
      webhook: async (payload) => deliverWebhook(house, house.webhooks, payload as WebhookJob),
      'fire-overdue': async () => fireOverdue(house),
      'raise-reminders': async () => raiseReminders(house),
      'forget-old': async () => house.log.info(await forgetOld(house.db, store), 'forgot what is old'),
      'fold-counts': async () => house.db.transaction().execute(foldCounts),
    },
    crontab: '*/5 * * * * fold-counts ?max=1\n* * * * * fire-overdue ?max=1\n* * * * * raise-reminders ?max=1\n40 18 * * * forget-old ?max=1&fill=1d',
  });
  // What came due while nobody was there.
  await runner.addJob('raise-reminders', {}, { jobKey: 'raise-reminders' });
  return runner;
}
