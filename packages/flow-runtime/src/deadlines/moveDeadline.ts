import { shanghaiDay, shanghaiInstant, type Deadline, type DeadlinePolicy, type WorkingCalendar } from '@filing/filing';
import { countedEnd, periodEnd } from './countDays.ts';

/** Begins a deadline on the day of an instant; its last instant is the end of the last day. */
export function startDeadline(name: string, { period, passing }: Pick<DeadlinePolicy, 'period' | 'passing'>, from: Date, calendar: WorkingCalendar): Deadline {
  return { name, ...periodEnd(period, from, calendar), startedAt: shanghaiInstant(from), status: 'running', ...(passing === 'late' ? { passing } : {}) };
}

/** Stops the clock: the days after today up to the end stay to be run. A deadline in months keeps its date. */
export function pauseDeadline(deadline: Deadline, now: Date): Deadline {
  const today = shanghaiDay(now);
  return { ...deadline, status: 'paused', pausedAt: shanghaiInstant(now), remaining: deadline.days.filter((day) => day > today).length };
}

/** Lets the clock go on: the days that were left follow the day it goes on. */
export function resumeDeadline(deadline: Deadline, now: Date, calendar: WorkingCalendar): Deadline {
  const { pausedAt: _paused, ...rest } = deadline;
  const remaining = deadline.remaining ?? 0;
  const running = { ...rest, status: 'running' as const, resumedAt: shanghaiInstant(now) };
  if (deadline.days.length === 0) return running;
  return { ...running, ...countedEnd(deadline.days.slice(0, deadline.days.length - remaining), shanghaiDay(now), remaining, calendar) };
}

/** Ends a deadline: kept, or late where it had passed before and that only marks it. */
export function meetDeadline(deadline: Deadline, now: Date): Deadline {
  return { ...deadline, status: isOverdue(deadline, now) ? 'late' : 'met' };
}

/** True where a deadline that ends nothing runs on past its end; never on a calendar that is not published. */
export function isOverdue({ status, provisional, passing, at }: Deadline, now: Date): boolean {
  return passing === 'late' && status === 'running' && !provisional && new Date(at) < now;
}
