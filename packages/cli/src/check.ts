import { shanghaiDay, type Procedure } from '@filing/filing';
import { citedClauses } from '@filing/form-engine';
import { citedByFlow } from '@filing/flow-runtime';
import { loadClauses, type ClauseRegister } from '@filing/procedures';
import { checkRevision, sourceOf, type CheckOptions } from '@filing/revisions';
import { clauseCounts, type ClauseCounts } from './clauseCounts.ts';
import { clauseGaps } from './clauseGaps.ts';
import { CommandProblem } from './commandProblem.ts';
import { flowFileProblems } from './flowFileProblems.ts';
import { findProcedures, namedOccupations, root } from './house.ts';
import type { HouseProblem } from './houseProblem.ts';
import { readFlowTests } from './readFlowTests.ts';

/** What `filing check` prints. */
export interface CheckReport {
  readonly clauses: ClauseCounts;
  readonly forms: number;
  readonly flows: number;
  readonly samples: number;
  /** What is wrong with forms, flows and samples, and clauses that nothing cites or proves to be held. */
  readonly problems: readonly HouseProblem[];
}

/** `filing check`: lints every form and flow, checks that invariants and samples hold, counts which clauses something cites, and asks for the proof of those that refuse or steer. `house`: where `forms/` and `flows/` lie. Throws `CommandProblem` where files cannot be read. */
export async function check(house = root): Promise<CheckReport> {
  const [procedures, register, occupations, tests] = await Promise.all([findProcedures(house), readRegister(house), namedOccupations(), readFlowTests(house)]);
  const cited = new Set(procedures.flatMap((procedure) => [...Object.values(procedure.forms).flatMap((form) => citedClauses(form)), ...citedByFlow(procedure)].map(({ clause }) => clause)));
  const options = { today: shanghaiDay(new Date()), clauses: register.clauses, occupations, procedures: new Set(procedures.map(({ name }) => name)), ids: true };
  return {
    clauses: clauseCounts(register, cited),
    forms: procedures.reduce((sum, { forms }) => sum + Object.keys(forms).length, 0),
    flows: procedures.length,
    samples: procedures.reduce((sum, { samples }) => sum + samples.length, 0),
    problems: [
      ...procedures.flatMap((procedure) => problemsOf(procedure, options)),
      ...(await flowFileProblems(house, procedures)),
      ...clauseGaps({ procedures, register, cited, tests }),
    ],
  };
}

async function readRegister(house: string): Promise<ClauseRegister> {
  try {
    return await loadClauses(house);
  } catch (error) {
    throw new CommandProblem('json.malformed', `读不到条款登记 flows/clauses.json：${(error as Error).message}`);
  }
}

/** What is wrong with one procedure, by the files it lies in; every field has to carry its `x-id`. */
function problemsOf(procedure: Procedure, options: CheckOptions): readonly HouseProblem[] {
  const { name } = procedure;
  const samples = new Set(procedure.samples.map((sample) => sample.name));
  return checkRevision(sourceOf(procedure), options).map(({ severity, part, at, path, message }): HouseProblem => {
    const told = { severity, message };
    switch (part) {
      case 'form': case 'english': return { at: `forms/${name}/${at}.form.json`, path, ...told };
      case 'sample': return samples.has(at) ? { at: `forms/${name}/samples/${at}.json`, path: '', ...told } : { at: `forms/${name}/samples`, path: at, ...told };
      case 'invariant': return { at: `flows/${name}/invariants.json`, path: at, ...told };
      case 'policy': return { at: `flows/${name}`, path: `policy.${path}`, ...told };
      case 'flow': return { at: `flows/${name}`, path, ...told };
    }
  });
}
