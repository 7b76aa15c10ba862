import { addMonths, endOfDay, isOfficial, shanghaiDay, shanghaiInstant, workingDaysAfter, type Deadline, type Period, type WorkingCalendar } from '@filing/filing';

/** When a period that begins on an instant's day ends: months on the same day of the month, working days counted from the next day on. */
export function periodEnd(period: Period, from: Date, calendar: WorkingCalendar): Pick<Deadline, 'at' | 'days' | 'provisional'> {
  const day = addMonths(shanghaiDay(from), period.months ?? 0);
  if (period.workingDays === undefined) return { at: shanghaiInstant(endOfDay(day)), days: [], provisional: false };
  return countedEnd([], day, period.workingDays, calendar);
}

/** The end after so many more working days, with the days counted before; on no more days it is the day itself. */
export function countedEnd(counted: readonly string[], from: string, more: number, calendar: WorkingCalendar): Pick<Deadline, 'at' | 'days' | 'provisional'> {
  const { days, provisional } = workingDaysAfter(calendar, from, more);
  return {
    at: shanghaiInstant(endOfDay(days.at(-1) ?? from)),
    days: [...counted, ...days],
    provisional: provisional || counted.some((day) => !isOfficial(calendar, day)),
  };
}
