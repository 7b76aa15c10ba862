import chineseDays from 'chinese-days';
import { addDays } from './shanghaiTime.ts';
import type { CalendarYear, WorkingCalendar } from './workingCalendar.ts';

function publishedYear(year: number): CalendarYear | null {
  const off: string[] = [];
  const work: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const weekend = weekday === 0 || weekday === 6;
    if (chineseDays.isWorkday(day) && weekend) work.push(day);
    if (!chineseDays.isWorkday(day) && chineseDays.getDayDetail(day).name.includes(',')) off.push(day);
  }
  return off.length > 0 ? { status: 'official', off, work } : null;
}

/** The years npm's `chinese-days` carries, each as the State Council published it; a year it does not carry is left out, and so provisional. */
export function publishedCalendar(years: readonly number[]): WorkingCalendar {
  const known = years.flatMap((year) => {
    const published = publishedYear(year);
    return published ? [[String(year), published] as const] : [];
  });
  return { edition: `chinese-days:${known.map(([year]) => year).join(',')}`, years: Object.fromEntries(known) };
}

/** Reads a calendar file: an object of years, each `{status, off, work}`; throws a sentence when it is not. */
export function readCalendar(data: unknown, edition: string): WorkingCalendar {
  const entries = Object.entries((data ?? {}) as Record<string, Partial<CalendarYear>>);
  const bad = entries.find(([year, each]) => !/^\d{4}$/.test(year) || !each || typeof each.status !== 'string' || !Array.isArray(each.off) || !Array.isArray(each.work));
  if (entries.length === 0 || bad) throw new TypeError(`工作日历应按年份列出 status、off、work${bad ? `：${bad[0]} 年不合要求` : ''}`);
  return { edition, years: Object.fromEntries(entries.map(([year, each]) => [year, { status: each.status ?? '', off: each.off ?? [], work: each.work ?? [] }])) };
}
