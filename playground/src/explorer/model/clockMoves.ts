import { addDays, addMonths, nextSpan, shanghaiDay, shanghaiInstant, workingDaysAfter, type Filing } from '@filing/filing';
import type { Chain } from './chain.ts';

/** A movement of the clock that is offered. */
export interface ClockMove {
  readonly kind: 'day' | 'workingDay' | 'month' | 'window' | 'deadline' | 'pastDeadline';
  /** The deadline's name in the policy. */
  readonly deadline?: string;
  readonly to: Date;
}

/** Where the clock can be moved from an instant: a day, a working day, a month, the next window, to each running deadline's last moment and past it. */
export function clockMoves({ procedure: { policy }, ports: { calendar } }: Chain, filing: Filing, now: Date): readonly ClockMove[] {
  const today = shanghaiDay(now);
  const sameHour = (day: string) => new Date(`${day}T${shanghaiInstant(now).slice(11)}`);
  const windows = Object.values(policy.windows).flatMap((window) => nextSpan(window, now)?.from ?? []).toSorted();
  const running = filing.deadlines.filter(({ status, at }) => status === 'running' && new Date(at) >= now);
  return [
    { kind: 'day', to: sameHour(addDays(today, 1)) },
    { kind: 'workingDay', to: sameHour(workingDaysAfter(calendar, today, 1).days[0] ?? addDays(today, 1)) },
    { kind: 'month', to: sameHour(addMonths(today, 1)) },
    ...windows.slice(0, 1).map((day): ClockMove => ({ kind: 'window', to: new Date(`${day}T09:00:00+08:00`) })),
    ...running.flatMap(({ name, at }): readonly ClockMove[] => [
      { kind: 'deadline', deadline: name, to: new Date(at) },
      { kind: 'pastDeadline', deadline: name, to: new Date(new Date(at).getTime() + 1) },
    ]),
  ];
}
