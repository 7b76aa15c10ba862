import { shanghaiDay, type OccupationIndex, type Procedure } from '@filing/filing';
import { checkForm, citedClauses, lintForm } from '@filing/form-engine';
import { citedByFlow, lintFlow } from '@filing/flow-runtime';
import { loadClauses, type ClauseRegister } from '@filing/procedures';
import { clauseCounts, type ClauseCounts } from './clauseCounts.ts';
import { clauseGaps } from './clauseGaps.ts';
import { CommandProblem } from './commandProblem.ts';
import { findProcedures, namedOccupations, root } from './house.ts';
import type { HouseProblem } from './houseProblem.ts';
import { invariantProblems } from './invariantProblems.ts';
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
  const names = new Set(procedures.map(({ name }) => name));
  return {
    clauses: clauseCounts(register, cited),
    forms: procedures.reduce((sum, { forms }) => sum + Object.keys(forms).length, 0),
    flows: procedures.length,
    samples: procedures.reduce((sum, { samples }) => sum + samples.length, 0),
    problems: [
      ...procedures.flatMap((procedure) => [...formProblems(procedure, register), ...flowProblems(procedure, register, names), ...invariantProblems(procedure), ...sampleProblems(procedure, occupations)]),
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

function formProblems({ name, forms, english }: Procedure, { clauses }: ClauseRegister): readonly HouseProblem[] {
  return Object.entries(forms).flatMap(([form, schema]) => lintForm(schema, { clauses, ...(english[form] ? { english: english[form] } : {}) }).map((finding) => ({ at: `forms/${name}/${form}.form.json`, ...finding })));
}

function flowProblems(procedure: Procedure, { clauses }: ClauseRegister, procedures: ReadonlySet<string>): readonly HouseProblem[] {
  return lintFlow(procedure, { procedures, clauses: new Set(clauses.map(({ id }) => id)) }).map((finding) => ({ at: `flows/${procedure.name}`, ...finding }));
}

function sampleProblems({ name, forms, policy, samples }: Procedure, occupations: OccupationIndex): readonly HouseProblem[] {
  return samples.flatMap((sample) => {
    const at = `forms/${name}/samples/${sample.name}.json`;
    const fault = (message: string): HouseProblem => ({ at, path: '', message, severity: 'error' });
    const form = Object.hasOwn(forms, sample.form) ? forms[sample.form] : undefined;
    if (!form) return [fault(`没有表单“${sample.form}”。`)];
    const context = { policy: policy as unknown as Readonly<Record<string, unknown>>, occupations, today: sample.today ?? shanghaiDay(new Date()), ...(sample.applicant ? { applicant: sample.applicant } : {}), ...(sample.forms ? { forms: sample.forms } : {}), ...(sample.basis ? { basis: sample.basis } : {}) };
    const found = checkForm(form, sample.answers, context).problems.map(({ code, path, clause }) => `${code} ${path} ${clause}`).toSorted();
    const expected = (sample.expects ?? []).map(({ code, path, clause }) => `${code} ${path} ${clause}`).toSorted();
    return found.join('\n') === expected.join('\n') ? [] : [fault(`样例应有 [${expected.join('；')}]，实有 [${found.join('；')}]。`)];
  });
}
