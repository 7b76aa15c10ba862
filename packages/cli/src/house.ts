import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { indexOccupations, publishedCalendar, readCalendar, readCatalogue, type OccupationCatalogue, type OccupationIndex, type Procedure, type WorkingCalendar } from '@filing/filing';
import { expandForm } from '@filing/form-engine';
import { loadProcedures } from '@filing/procedures';
import { CommandProblem } from './commandProblem.ts';
import { readInput } from './readInput.ts';

/** The repository this command stands in. */
export const root = join(import.meta.dirname, '..', '..', '..');

/** Every procedure of the repository, or of the folder given; a file that cannot be read is a problem that names it. */
export async function findProcedures(house = root): Promise<readonly Procedure[]> {
  try {
    return await loadProcedures(house, expandForm);
  } catch (error) {
    throw new CommandProblem('json.malformed', (error as Error).message);
  }
}

/** One procedure by name; an unknown one is a problem that names those there are. */
export async function getProcedure(name: string): Promise<Procedure> {
  const procedures = await findProcedures();
  const procedure = procedures.find((each) => each.name === name);
  if (!procedure) throw new CommandProblem('procedure.not-found', `没有事项“${name}”，可用：${procedures.map((each) => each.name).join('、')}。`);
  return procedure;
}

/** The occupations to check against: the file named, else `FILING_CATALOGUE`, else what the notices themselves name (incomplete, so that an unknown code only warns). */
export async function openCatalogue(file?: string): Promise<OccupationIndex> {
  const path = file ?? (process.env['FILING_CATALOGUE'] || undefined);
  if (!path) return namedOccupations();
  return indexOccupations(await readSetting(path, '职业目录', (data): OccupationCatalogue => readCatalogue(data, basename(path))));
}

/** The occupations the notices name. */
export async function namedOccupations(): Promise<OccupationIndex> {
  const path = join(root, 'forms', 'shared', 'catalogue', 'occupations.json');
  return indexOccupations(readCatalogue(JSON.parse(await readFile(path, 'utf8')), basename(path)));
}

/** The working-day calendar: `FILING_CALENDAR`, else the years npm's `chinese-days` carries. */
export async function openCalendar(): Promise<WorkingCalendar> {
  const path = process.env['FILING_CALENDAR'];
  return path ? readSetting(path, '工作日历', (data) => readCalendar(data, basename(path))) : publishedCalendar([2024, 2025, 2026, 2027, 2028]);
}

async function readSetting<T>(path: string, what: string, read: (data: unknown) => T): Promise<T> {
  const input = await readInput(path);
  if ('problem' in input) throw new CommandProblem(input.problem.code, `${what}：${input.problem.message}`);
  try {
    return read(input.value);
  } catch (error) {
    throw new CommandProblem('format', `${what} ${path} 不合要求：${(error as Error).message}`);
  }
}
