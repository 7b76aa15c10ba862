import type { SubmissionWindow } from '@filing/filing';

/** An open stretch of a year's strip, in hundredths of its width. */
export interface Stretch {
  readonly left: number;
  readonly width: number;
}

/** Where a window's spans lie in a year; those of other years are left out, as is what names no day. */
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
  const whole = /^(?:(\d{4})-)?(\d{2})-(\d{2}|last)$/.exec(day);
  const month = Number(whole?.[2]);
  if (!whole || month < 1 || month > 12) return null;
  const of = whole[1] === undefined ? year : Number(whole[1]);
  // As submissions are taken: a day that a month has not is its last one.
  const last = Date.UTC(of, month, 0);
  return whole[3] === 'last' ? last : Math.min(last, Date.UTC(of, month - 1, Number(whole[3])));
}
