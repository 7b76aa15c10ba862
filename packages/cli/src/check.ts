import { shanghaiDay, type OccupationIndex, type Procedure, type Severity } from '@filing/filing';
import { checkForm, citedClauses, lintForm } from '@filing/form-engine';
import { citedByFlow, lintFlow } from '@filing/flow-runtime';
import { loadClauses, type ClauseRegister } from '@filing/procedures';
import { CommandProblem } from './commandProblem.ts';
import { findProcedures, namedOccupations, root } from './house.ts';

/** One thing wrong in the house. */
export interface HouseProblem {
  /** The file, or the part of it. */
  readonly at: string;
  readonly path: string;
  readonly message: string;
  readonly severity: Severity;
}

/** What `filing check` prints. */
export interface CheckReport {
  readonly clauses: { readonly total: number; readonly covered: readonly string[]; readonly missing: readonly string[] };
  readonly forms: number;
  readonly flows: number;
  readonly samples: number;
  readonly problems: readonly HouseProblem[];
}

/** `filing check`: lints every form and flow, checks that samples hold, and counts which clauses something cites. Throws `CommandProblem` where files cannot be read. */
export async function check(): Promise<CheckReport> {
  const [procedures, register, occupations] = await Promise.all([findProcedures(), readRegister(), namedOccupations()]);
  const cited = new Set(procedures.flatMap((procedure) => [...Object.values(procedure.forms).flatMap((form) => citedClauses(form)), ...citedByFlow(procedure)].map(({ clause }) => clause)));
  const ids = register.clauses.map(({ id }) => id);
  return {
    clauses: { total: ids.length, covered: ids.filter((id) => cited.has(id)), missing: ids.filter((id) => !cited.has(id)) },
    forms: procedures.reduce((sum, { forms }) => sum + Object.keys(forms).length, 0),
    flows: procedures.length,
    samples: procedures.reduce((sum, { samples }) => sum + samples.length, 0),
    problems: procedures.flatMap((procedure) => [...formProblems(procedure, register), ...flowProblems(procedure, register), ...sampleProblems(procedure, occupations)]),
  };
}

async function readRegister(): Promise<ClauseRegister> {
  try {
    return await loadClauses(root);
  } catch (error) {
    throw new CommandProblem('json.malformed', `读不到条款登记 flows/clauses.json：${(error as Error).message}`);
  }
}

function formProblems({ name, forms, english }: Procedure, { clauses }: ClauseRegister): readonly HouseProblem[] {
  return Object.entries(forms).flatMap(([form, schema]) => lintForm(schema, { clauses, ...(english[form] ? { english: english[form] } : {}) }).map((finding) => ({ at: `forms/${name}/${form}.form.json`, ...finding })));
}

function flowProblems(procedure: Procedure, { clauses }: ClauseRegister): readonly HouseProblem[] {
  return lintFlow(procedure, { clauses: new Set(clauses.map(({ id }) => id)) }).map((finding) => ({ at: `flows/${procedure.name}`, ...finding }));
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
