import { addDays, endOfDay, readInstant, shanghaiDay, startOfDay, type Deadline, type Filing, type Policy } from '@filing/filing';

/** Something to be said about a day that comes or went by. */
export interface Reminder {
  /** When it is to be said. */
  readonly at: Date;
  /** Days before the last day, or `over` once it has passed. */
  readonly days: number | 'over';
}

/** A reminder of a filing's deadline. */
export interface DeadlineReminder extends Reminder {
  readonly deadline: Deadline;
}

/** What is to be said of a last day (`YYYY-MM-DD`), oldest first: at the beginning of each day the policy names, and after the end where that ends nothing. */
export function remindersOf(due: string, remind: readonly number[], over: boolean): readonly Reminder[] {
  const ahead = remind.toSorted((a, b) => b - a).map((days): Reminder => ({ at: startOfDay(addDays(due, -days)), days }));
  return over ? [...ahead, { at: new Date(endOfDay(due).getTime() + 1), days: 'over' }] : ahead;
}

/** What has to be said now, once: the newest of what has come due. What was slept through is said by the latest alone; before the first nothing is. */
export function dueReminder(reminders: readonly Reminder[], now: Date): Reminder | null {
  return reminders.findLast(({ at }) => at <= now) ?? null;
}

/** What is to be said now of a filing's running deadlines; nothing of one that has passed and is about to end something. */
export function dueDeadlineReminders(policy: Policy, filing: Pick<Filing, 'deadlines'>, now: Date): readonly DeadlineReminder[] {
  return filing.deadlines.flatMap((deadline) => {
    if (deadline.passing !== 'late' && new Date(deadline.at) < now) return [];
    const due = dueReminder(ofDeadline(policy, deadline), now);
    return due ? [{ ...due, deadline }] : [];
  });
}

/** When something is next to be said of a filing: at once where a deadline that just began or moved is near its end already; null where nothing is. */
export function nextReminder(policy: Policy, before: readonly Deadline[], filing: Pick<Filing, 'deadlines'>, now: Date): Date | null {
  const instants = filing.deadlines.flatMap((deadline) => {
    const fresh = !before.some(({ name, at, status }) => name === deadline.name && at === deadline.at && status === deadline.status);
    const all = ofDeadline(policy, deadline);
    return [...(fresh && dueReminder(all, now) ? [now] : []), ...all.filter(({ at }) => at > now).map(({ at }) => at)];
  });
  return instants.length === 0 ? null : new Date(Math.min(...instants.map((instant) => instant.getTime())));
}

function ofDeadline(policy: Policy, { name, at, status, passing, provisional }: Deadline): readonly Reminder[] {
  if (status !== 'running') return [];
  const last = readInstant(at) ?? new Date(at);
  return remindersOf(shanghaiDay(last), policy.deadlines[name]?.remind ?? [], passing === 'late' && !provisional);
}
