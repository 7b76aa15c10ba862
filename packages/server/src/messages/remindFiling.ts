import { dueDeadlineReminders, nextReminder, tasksOf, type DeadlineReminder } from '@filing/flow-runtime';
import { readInstant, shanghaiDay } from '@filing/filing';
import { transact } from '../database/pipeline.ts';
import type { House } from '../filings/house.ts';
import type { LoadedFiling } from '../filings/loadFiling.ts';
import { lockFiling } from '../filings/lockFiling.ts';
import { raiseMessage, type MessageContent } from './raiseMessage.ts';

/** Raises what is to be said now of a filing's deadlines to those whose task it is, and notes when to look again. A deadline that moved is said again by its new day. */
export async function remindFiling(house: House, id: string): Promise<void> {
  await transact(house.pool, async (pipeline) => {
    const locked = await lockFiling(house, pipeline, id);
    if (!locked) return;
    const { loaded, now } = locked;
    const { filing, revision } = loaded;
    for (const reminder of dueDeadlineReminders(revision.policy, filing, now)) {
      const content = contentOf(loaded, reminder);
      const key = ['deadline', id, reminder.deadline.name, reminder.deadline.startedAt, content.due, reminder.days].join(':');
      for (const { office, org } of tasksOf(revision.machine, filing)) await raiseMessage(pipeline.trx, { key, office, org, content }, now);
    }
    await pipeline.trx.updateTable('filings').set({ next_reminder: nextReminder(revision.policy, filing.deadlines, filing, now) }).where('id', '=', id).execute();
  });
}

function contentOf({ filing, number, revision }: LoadedFiling, { deadline, days }: DeadlineReminder): MessageContent {
  const { flow, policy } = revision;
  const { title = deadline.name, titleEn = deadline.name, clause = '' } = policy.deadlines[deadline.name] ?? {};
  return {
    kind: 'deadline', phase: days === 'over' ? 'over' : 'ahead', title, titleEn, clause,
    procedure: filing.procedure, procedureTitle: flow.title, procedureTitleEn: flow.titleEn,
    filing: filing.id, number, registration: null, deadline: deadline.name, body: filing.applicant.org,
    due: shanghaiDay(readInstant(deadline.at) ?? new Date(deadline.at)), provisional: deadline.provisional,
  };
}
