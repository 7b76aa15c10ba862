import { endOfDay, shanghaiDay, startOfDay } from './shanghaiTime.ts';

/** A span in which a submission is taken, both days included: of every year, where `last` is the month's last day, or of one year alone, where both are whole dates. */
export interface YearlySpan {
  /** `MM-DD`, or `YYYY-MM-DD` for a span that comes once. */
  readonly from: string;
  /** `MM-DD` or `MM-last`, or `YYYY-MM-DD`. */
  readonly to: string;
}

/** An extra span policy staff opened, with the reason. */
export interface ExtraSpan {
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** When submissions are taken; outside it they are refused (逾期不予受理). */
export interface SubmissionWindow {
  readonly title: string;
  readonly spans: readonly YearlySpan[];
  readonly extra?: readonly ExtraSpan[];
  readonly clause: string;
}

/** One span with its days, both included. */
export interface WindowSpan {
  readonly from: string;
  readonly to: string;
}

function spansFrom(window: SubmissionWindow, day: string): readonly WindowSpan[] {
  const year = Number(day.slice(0, 4));
  const once = [...window.spans.filter(comesOnce), ...(window.extra ?? [])].map(({ from, to }) => ({ from, to }));
  const every = window.spans.filter((span) => !comesOnce(span));
  const yearly = [year - 1, year, year + 1].flatMap((each) => every.map((span) => ({ from: dayIn(each, span.from), to: dayIn(each, span.to) })));
  return [...yearly, ...once].sort((a, b) => a.from.localeCompare(b.from));
}

function comesOnce({ from }: YearlySpan): boolean {
  return from.length === 'YYYY-MM-DD'.length;
}

function dayIn(year: number, monthDay: string): string {
  const [month = '01', date = '01'] = monthDay.split('-');
  const last = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
  return `${year}-${month}-${date === 'last' ? String(last) : String(Math.min(Number(date), last)).padStart(2, '0')}`;
}

/** The span open at an instant, or null. */
export function openSpan(window: SubmissionWindow, now: Date): WindowSpan | null {
  return spansFrom(window, shanghaiDay(now)).find((span) => startOfDay(span.from) <= now && now <= endOfDay(span.to)) ?? null;
}

/** The next span that has not begun yet, or null. */
export function nextSpan(window: SubmissionWindow, now: Date): WindowSpan | null {
  return spansFrom(window, shanghaiDay(now)).find((span) => startOfDay(span.from) > now) ?? null;
}
