import { addDays, errorProblem, isWorkingDay, readCalendar, type CalendarYear, type Problem, type WorkingCalendar } from '@filing/filing';
import { keepCalendar, type MovedDeadline } from '../calendar/keepCalendar.ts';
import type { House } from '../filings/house.ts';
import type { Importer } from './referenceContent.ts';

/** What an imported calendar changed. */
export interface CalendarImport {
  readonly edition: string;
  readonly years: readonly { readonly year: string; readonly status: string }[];
  readonly changed: boolean;
  /** The open deadlines that were worked out again and moved or became certain. */
  readonly moved: readonly MovedDeadline[];
}

/** Puts the years of a file in force, beside the years that are there; works every open deadline out again and lists what moved. */
export async function importCalendar(house: House, data: unknown, edition: string, importer: Importer): Promise<CalendarImport | { readonly problems: readonly Problem[] }> {
  const read = readSafely(data, edition);
  if ('problems' in read) return read;
  // Years another node has just brought in are kept.
  await takeCalendar(house);
  const years = { ...house.calendar.years, ...read.years };
  const changed = await house.reference.put('calendar', { edition, years }, importer, await house.clock.now(house.db));
  const moved = await takeCalendar(house);
  return { edition, years: Object.entries(years).map(([year, { status }]) => ({ year, status })), changed, moved };
}

/** Takes over whatever editions any node brought in; a new calendar also becomes that of new filings, and moves the open deadlines. */
export async function takeCalendar(house: House): Promise<readonly MovedDeadline[]> {
  await house.reference.refresh();
  const { calendar } = house.reference;
  if (calendar === house.shelf.calendarToday) return [];
  await house.shelf.adoptCalendar(house.db, calendar);
  return keepCalendar(house, 'anyway');
}

function readSafely(data: unknown, edition: string): WorkingCalendar | { readonly problems: readonly Problem[] } {
  try {
    const read = readCalendar(data, edition);
    const problems = Object.entries(read.years).flatMap(([year, each]) => yearProblems(year, each));
    return problems.length > 0 ? { problems: problems.slice(0, 50) } : read;
  } catch (error) {
    return { problems: [errorProblem('format', '', `${(error as Error).message}。`)] };
  }
}

/** No year ever had fewer or more working days than this. */
const [fewest, most] = [200, 300];

function yearProblems(year: string, listed: CalendarYear): readonly Problem[] {
  if (!/^20\d{2}$/.test(year)) return [errorProblem('format', year, `${year} 年不在 2000 至 2099 年之间，请更正后重新导入。`)];
  const { off, work } = listed;
  const days = [...off, ...work];
  const wrong = days.filter((day) => typeof day !== 'string' || !day.startsWith(`${year}-`) || !/^\d{4}-\d{2}-\d{2}$/.test(day) || addDays(day, 0) !== day);
  const seen = new Set<string>();
  const twice = [...new Set(days.filter((day) => seen.has(day) || !seen.add(day)))];
  if (wrong.length + twice.length > 0) {
    return [
      ...wrong.slice(0, 20).map((day) => errorProblem('format', year, `${year} 年中的 ${String(day).slice(0, 40)} 不是该年的日期，请更正后重新导入。`)),
      ...twice.slice(0, 20).map((day) => errorProblem('rule', year, `${String(day).slice(0, 40)} 列出了不止一次，或同时列为放假与上班，请更正后重新导入。`)),
    ];
  }
  const worked = workingDaysOf(year, listed);
  return worked < fewest || worked > most ? [errorProblem('rule', year, `按此文件 ${year} 年有 ${worked} 个工作日，不像真实的一年（${fewest} 至 ${most} 个），未导入。请核对 off（放假）与 work（上班）。`, null, { worked, fewest, most })] : [];
}

function workingDaysOf(year: string, listed: CalendarYear): number {
  const calendar: WorkingCalendar = { edition: '', years: { [year]: listed } };
  return Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter((day) => day.startsWith(year) && isWorkingDay(calendar, day)).length;
}
