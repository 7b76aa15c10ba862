import { setImmediate } from 'node:timers/promises';
import { errorProblem, shanghaiInstant, type Problem } from '@filing/filing';
import { impactVerdicts, type DryRun, type FilingImpact, type ImpactReport, type ImpactVerdict } from '@filing/filing/revisions';
import { isRunning } from '@filing/revisions';
import type { House } from '../filings/house.ts';
import { isId } from '../filings/loadFiling.ts';
import { steadyHouse } from '../filings/steadyHouse.ts';
import type { ImpactTarget } from './impactTarget.ts';
import { dryRunOf, listed, lookAt } from './lookAt.ts';
import { readOne, readRunning } from './readRunning.ts';

/** Filings read at once, and how long, in milliseconds, others wait at most while they are looked at. */
const page = 250;
const slice = 15;
/** Filings told of each verdict. */
const most = 200;

/** Looks at every running filing of a procedure under a revision; in slices, so that everybody else is served meanwhile. */
export async function impactReport(given: House, target: ImpactTarget): Promise<ImpactReport> {
  const house = steadyHouse(given);
  const now = await house.clock.now(house.db);
  const counts: Record<ImpactVerdict, number> = { unaffected: 0, migratable: 0, manual: 0 };
  const told: FilingImpact[] = [];
  let began = performance.now();
  for await (const filings of readRunning(house, target.procedure, page)) {
    for (const looked of filings) {
      const impact = await lookAt(house, target, looked, now);
      if (counts[impact.verdict] < most) told.push(await listed(house, looked, impact));
      counts[impact.verdict] += 1;
      if (performance.now() - began < slice) continue;
      await setImmediate();
      began = performance.now();
    }
  }
  return { counts, filings: told, more: impactVerdicts.some((verdict) => counts[verdict] > most), asOf: shanghaiInstant(now) };
}

/** One filing moved in thought. */
export async function dryRun(given: House, target: ImpactTarget, id: string): Promise<DryRun | { readonly problems: readonly Problem[]; readonly refused: true }> {
  const house = steadyHouse(given);
  const looked = isId(id) ? await readOne(house, target.procedure, id) : null;
  if (!looked) return { refused: true, problems: [errorProblem('filing.not-found', '', '该事项没有这个办件。')] };
  const now = await house.clock.now(house.db);
  const { before } = await target.planFrom(looked.filing.revision);
  if (!isRunning(before, looked.filing.state)) return { refused: true, problems: [errorProblem('event.not-permitted', '', '办件已经办结，不再改按其他版本办理。')] };
  return dryRunOf(house, looked, await lookAt(house, target, looked, now));
}
