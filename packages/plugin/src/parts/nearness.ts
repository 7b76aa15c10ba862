import { shanghaiDay, type DeadlineView } from '@filing/filing';
import { formatDay } from '../texts/formatTime.ts';

/** How near a deadline is. */
export interface Nearness {
  readonly tone: 'calm' | 'soon' | 'over';
  readonly kind: 'met' | 'late' | 'paused' | 'over' | 'overdue' | 'last' | 'ahead' | 'working' | 'days';
  readonly left: number;
}

/** Works out what is left of a deadline: working days where it counts those, else days; how many days it is overdue where its end ends nothing; that it is still ahead where the day it counts from is to come. */
export function nearness(deadline: DeadlineView, now: Date): Nearness {
  const today = shanghaiDay(now);
  const end = formatDay(deadline.at);
  if (deadline.status === 'met') return { tone: 'calm', kind: 'met', left: 0 };
  if (deadline.status === 'late') return { tone: 'soon', kind: 'late', left: 0 };
  if (deadline.status === 'paused') return { tone: 'calm', kind: 'paused', left: deadline.remaining ?? 0 };
  const apart = Math.round((Date.parse(end) - Date.parse(today)) / 86_400_000);
  if (deadline.status === 'running' && deadline.passing === 'late' && !deadline.provisional && end < today) return { tone: 'over', kind: 'overdue', left: -apart };
  if (deadline.status === 'passed' || end < today) return { tone: 'over', kind: 'over', left: 0 };
  if (end === today) return { tone: 'soon', kind: 'last', left: 0 };
  if (deadline.days.length > 0) {
    if (shanghaiDay(new Date(deadline.startedAt)) > today) return { tone: 'calm', kind: 'ahead', left: deadline.days.length };
    const left = deadline.days.filter((day) => day > today).length;
    return { tone: left <= 2 ? 'soon' : 'calm', kind: 'working', left };
  }
  return { tone: apart <= 7 ? 'soon' : 'calm', kind: 'days', left: apart };
}
