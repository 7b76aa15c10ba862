import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { diffAnswers, type Procedure } from '@filing/filing';
import type { HouseProblem } from './houseProblem.ts';
import { importFlow } from './readEdition.ts';

/** Procedures whose `flow.json` and `flow.ts` lie side by side and say different things; `flow.json` is what counts. */
export async function flowFileProblems(house: string, procedures: readonly Procedure[]): Promise<readonly HouseProblem[]> {
  const found = await Promise.all(procedures.map(async ({ name, flow }): Promise<readonly HouseProblem[]> => {
    const folder = join(house, 'flows', name);
    const names = await readdir(folder);
    if (!names.includes('flow.json') || !names.includes('flow.ts')) return [];
    const places = diffAnswers(await importFlow(join(folder, 'flow.ts')), flow).map(({ path }) => path);
    const listed = `${places.slice(0, 5).join('、')}${places.length > 5 ? '…' : ''}`;
    return places.length === 0 ? [] : [{ at: `flows/${name}/flow.json`, path: places[0] ?? '', message: `flow.json 与 flow.ts 不一致（${listed}），实际以 flow.json 为准；请改成一致，或只留一个。`, severity: 'error' }];
  }));
  return found.flat();
}
