import { addDays } from './shanghaiTime.ts';

/** One year of the working-day calendar, as published. */
export interface CalendarYear {
  /** Only `official` counts for ending anything; any other text means provisional, and why. */
  readonly status: string;
  /** Days off, beyond or besides weekends. */
  readonly off: readonly string[];
  /** Weekend days that are worked. */
  readonly work: readonly string[];
}

/** The published years by year number; a year that is missing counts weekends only and is provisional. */
export interface WorkingCalendar {
  readonly years: Readonly<Record<string, CalendarYear>>;
  /** Name of the edition, part of a filing's revision. */
  readonly edition: string;
}

/** True when people work on the day, by the published year or, where it is missing, by weekends. */
export function isWorkingDay(calendar: WorkingCalendar, day: string): boolean {
  const year = calendar.years[day.slice(0, 4)];
  if (year?.work.includes(day)) return true;
  if (year?.off.includes(day)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** True when the day's year is officially published. */
export function isOfficial(calendar: WorkingCalendar, day: string): boolean {
  return calendar.years[day.slice(0, 4)]?.status === 'official';
}

/** The working days after a day (the day itself does not count), and whether the count rests on an unpublished year. */
export function workingDaysAfter(calendar: WorkingCalendar, day: string, count: number): { days: readonly string[]; provisional: boolean } {
  const days: string[] = [];
  let provisional = !isOfficial(calendar, day);
  for (let next = addDays(day, 1), looked = 0; days.length < count; next = addDays(next, 1), looked += 1) {
    if (looked > 3_660) throw new RangeError('the calendar has no working days');
    if (!isOfficial(calendar, next)) provisional = true;
    if (isWorkingDay(calendar, next)) days.push(next);
  }
  return { days, provisional };
}

/** The working days after `from` up to and including `until`. */
export function workingDaysBetween(calendar: WorkingCalendar, from: string, until: string): readonly string[] {
  const days: string[] = [];
  for (let next = addDays(from, 1); next <= until; next = addDays(next, 1)) {
    if (isWorkingDay(calendar, next)) days.push(next);
  }
  return days;
}
