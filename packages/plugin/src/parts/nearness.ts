import { shanghaiDay, type DeadlineView } from '@filing/filing';
import { formatDay } from '../texts/formatTime.ts';

/** How near a deadline is. */
export interface Nearness {
  readonly tone: 'calm' | 'soon' | 'over';
  readonly kind: 'met' | 'paused' | 'over' | 'last' | 'working' | 'days';
  readonly left: number;
}

/** Works out what is left of a deadline: working days where it counts those, else days. */
export function nearness(deadline: DeadlineView, now: Date): Nearness {
  const today = shanghaiDay(now);
  const end = formatDay(deadline.at);
  if (deadline.status === 'met') return { tone: 'calm', kind: 'met', left: 0 };
  if (deadline.status === 'paused') return { tone: 'calm', kind: 'paused', left: deadline.remaining ?? 0 };
  if (deadline.status === 'passed' || end < today) return { tone: 'over', kind: 'over', left: 0 };
  if (end === today) return { tone: 'soon', kind: 'last', left: 0 };
  if (deadline.days.length > 0) {
    const left = deadline.days.filter((day) => day > today).length;
    return { tone: left <= 2 ? 'soon' : 'calm', kind: 'working', left };
  }
  const left = Math.round((Date.parse(end) - Date.parse(today)) / 86_400_000);
  return { tone: left <= 7 ? 'soon' : 'calm', kind: 'days', left };
}
