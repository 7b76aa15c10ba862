import { endOfDay, readInstant, shanghaiDay, shanghaiInstant, workingDaysAfter, type Deadline, type Filing, type WorkingCalendar } from '@filing/filing';
import { countedEnd } from './countDays.ts';

/** A deadline that a new edition of the calendar moved. */
export interface DeadlineChange {
  readonly before: Deadline;
  readonly after: Deadline;
}

/** Counts running and paused working-day deadlines again on a new calendar; says which moved or became certain. Deadlines in months do not depend on it. With `now`, none is moved into the past: what would have ended before holds to the end of the day, or to its old end where that comes first. */
export function recountDeadlines(filing: Filing, calendar: WorkingCalendar, now?: Date): { readonly filing: Filing; readonly changes: readonly DeadlineChange[] } {
  const deadlines = filing.deadlines.map((deadline) => notBefore(deadline, recount(deadline, calendar), now));
  const changes = deadlines.flatMap((after, index) => {
    const before = filing.deadlines[index];
    return before && JSON.stringify(before) !== JSON.stringify(after) ? [{ before, after }] : [];
  });
  return { filing: changes.length > 0 ? { ...filing, deadlines } : filing, changes };
}

function notBefore(before: Deadline, after: Deadline, now: Date | undefined): Deadline {
  if (!now || after.status !== 'running' || before.at === after.at) return after;
  const today = endOfDay(shanghaiDay(now)).getTime();
  const earliest = Math.min(Date.parse(before.at), today);
  return Date.parse(after.at) < earliest ? { ...after, at: shanghaiInstant(new Date(earliest)) } : after;
}

function recount(deadline: Deadline, calendar: WorkingCalendar): Deadline {
  if (deadline.days.length === 0 || (deadline.status !== 'running' && deadline.status !== 'paused')) return deadline;
  const total = deadline.days.length;
  if (deadline.status === 'running') {
    const resumed = deadline.resumedAt !== undefined;
    const ahead = resumed ? (deadline.remaining ?? 0) : total;
    const counted = deadline.days.slice(0, total - ahead);
    return { ...deadline, ...countedEnd(counted, dayOf(deadline.resumedAt ?? deadline.startedAt), ahead, calendar) };
  }
  return recountPaused(deadline, calendar);
}

function recountPaused(deadline: Deadline, calendar: WorkingCalendar): Deadline {
  const from = dayOf(deadline.resumedAt ?? deadline.startedAt);
  const paused = dayOf(deadline.pausedAt ?? deadline.startedAt);
  const before = deadline.resumedAt === undefined ? [] : deadline.days.filter((day) => day <= from);
  const again = workingDaysAfter(calendar, from, deadline.days.length - before.length).days;
  const remaining = again.filter((day) => day > paused).length;
  return { ...deadline, ...countedEnd(before, from, again.length, calendar), remaining };
}

function dayOf(instant: string): string {
  return shanghaiDay(readInstant(instant) ?? new Date(instant));
}
