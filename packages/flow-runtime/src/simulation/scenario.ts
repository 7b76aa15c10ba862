import { errorProblem, normaliseCreditCode, type Applicant, type Problem } from '@filing/filing';
import { shownValue } from '../acts/shownValue.ts';
import type { Flow } from '../flow/flow.ts';

/** A story to run through a chain: who files, and what happens when. */
export interface Scenario {
  readonly applicant: Applicant;
  /** The registration it rests on, as told. */
  readonly basis: unknown;
  /** As given; each step is read when its turn comes. */
  readonly steps: readonly unknown[];
}

const mostSteps = 2_000;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const malformed = (path: string, message: string) => errorProblem('event.malformed', path, message);

/** Reads a scenario; every problem with its shape at once. Facts may be given by the words the forms use (`中职` for `secondary-vocational`). */
export function readScenario(flow: Flow, given: unknown): { readonly scenario: Scenario } | { readonly problems: readonly Problem[] } {
  if (!isRecord(given)) return { problems: [malformed('', '情景应为对象：{procedure, applicant, basis?, steps}。')] };
  const { procedure, applicant, basis, steps } = given;
  const facts = isRecord(applicant) ? applicant : {};
  const missing = (['org', 'uscc'] as const).filter((fact) => typeof facts[fact] !== 'string' || facts[fact] === '');
  const problems = [
    ...(procedure === undefined || procedure === flow.definition.procedure ? [] : [errorProblem('procedure.not-found', 'procedure', `情景写的是“${shownValue(procedure)}”，与所选事项“${flow.definition.procedure}”不同。`)]),
    ...(isRecord(applicant) ? missing.map((fact) => malformed(`applicant.${fact}`, `申报单位缺少${fact === 'org' ? '单位名称' : '统一社会信用代码'}（${fact}），请补充。`)) : [malformed('applicant', '情景缺少申报单位 applicant。')]),
    ...(Array.isArray(steps) ? [] : [malformed('steps', '情景缺少步骤 steps（数组）。')]),
    ...(Array.isArray(steps) && steps.length > mostSteps ? [errorProblem('too-many-rows', 'steps', `步骤最多 ${mostSteps} 步。`, null, { limit: mostSteps })] : []),
  ];
  if (problems.length > 0) return { problems };
  return { scenario: { applicant: readApplicant(flow, facts), basis, steps: steps as readonly unknown[] } };
}

function readApplicant(flow: Flow, facts: Readonly<Record<string, unknown>>): Applicant {
  const known = Object.entries(facts).filter(([name, value]) => value !== null && value !== undefined && name !== '__proto__').map(([name, value]) => [name, valueOf(flow, name, value)]);
  return { ...Object.fromEntries(known), uscc: normaliseCreditCode(String(facts['uscc'])) } as Applicant;
}

function valueOf(flow: Flow, fact: string, value: unknown): unknown {
  const options = flow.facts.filter((each) => each.fact === fact).flatMap(({ options: offered }) => offered);
  if (typeof value !== 'string' || options.some((option) => option.value === value)) return value;
  const exact = options.find(({ label }) => label === value);
  const like = [...new Set(options.filter((option) => option.label.includes(value) || String(option.value).includes(value)).map((option) => option.value))];
  return exact?.value ?? (value !== '' && like.length === 1 ? like[0] : value);
}
