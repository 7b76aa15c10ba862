import type { SubmissionWindow } from '@filing/filing';

/** An open stretch of a year's strip, in hundredths of its width. */
export interface Stretch {
  readonly left: number;
  readonly width: number;
}

/** Where a window's spans lie in a year; those of other years are left out. Days that do not exist are passed over. */
export function openStretches({ spans, extra = [] }: SubmissionWindow, year: number): readonly Stretch[] {
  const first = Date.UTC(year, 0, 1);
  const length = (Date.UTC(year + 1, 0, 1) - first) / 864e5;
  return [...spans, ...extra].flatMap(({ from, to }) => {
    const begins = dayOf(from, year);
    const ends = dayOf(to, year);
    if (begins === null || ends === null) return [];
    const left = Math.max(0, (begins - first) / 864e5);
    const right = Math.min(length, (ends - first) / 864e5 + 1);
    return right > left ? [{ left: (left / length) * 100, width: ((right - left) / length) * 100 }] : [];
  });
}

function dayOf(day: string, year: number): number | null {
  const whole = day.length > 7 ? day : `${year}-${day}`;
  const [y = '', month = '', date = ''] = whole.split('-');
  const at = date === 'last' ? Date.UTC(Number(y), Number(month), 0) : Date.UTC(Number(y), Number(month) - 1, Number(date));
  return Number.isNaN(at) ? null : at;
}
