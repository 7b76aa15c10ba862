import { errorProblem, type ActionRule, type Answers, type Filing, type Problem } from '@filing/filing';
import type { Flow } from '../flow/flow.ts';
import { sentences } from './sentences.ts';
import { shownValue } from './shownValue.ts';

/** Names the project or objection an act is about where only one is left, and brings a number to its key. */
export function pointData(filing: Filing, data: Answers | undefined, rule: ActionRule): Answers | undefined {
  if (rule.records === 'judgement') return pointed(data, 'project', filing.projects.filter(({ conclusion }) => conclusion === null).map(({ key }) => key));
  if (rule.records === 'resolution') return pointed(data, 'objection', openKeys(filing));
  return data;
}

function pointed(data: Answers | undefined, field: string, left: readonly string[]): Answers | undefined {
  const value = data?.[field];
  if (typeof value === 'number') return { ...data, [field]: String(value) };
  const [only] = left;
  return (value === undefined || value === null || value === '') && left.length === 1 && only !== undefined ? { ...data, [field]: only } : data;
}

/** What is wrong with what checked data points at: an unknown or judged project, an objection that is not open, a number of another series. */
export function pointProblems(flow: Flow, filing: Filing, data: Answers | undefined, rule: ActionRule, found: readonly Problem[]): readonly Problem[] {
  const clause = rule.clauses[0] ?? null;
  const at = (field: string) => `${rule.form}/${field}`;
  if (found.some(({ severity, path }) => severity === 'error' && [at('project'), at('objection'), at('number')].includes(path))) return [];
  if (rule.records === 'judgement') {
    const key = shownValue(data?.['project'] ?? '');
    const project = filing.projects.find((each) => each.key === key);
    if (key === '') return [errorProblem('required', at('project'), sentences.projectRequired, clause)];
    if (!project) return [errorProblem('project.unknown', at('project'), sentences.projectUnknown(key), clause, { project: key })];
    return project.conclusion === null ? [] : [errorProblem('project.judged', at('project'), sentences.projectJudged(key), clause, { project: key })];
  }
  if (rule.records === 'resolution') {
    const key = shownValue(data?.['objection'] ?? '');
    if (key === '') return [errorProblem('required', at('objection'), sentences.objectionRequired, clause)];
    return openKeys(filing).includes(key) ? [] : [errorProblem('option', at('objection'), sentences.objectionUnknown(key), clause, { objection: key })];
  }
  if (rule.records === 'receipt') {
    const { prefix, clause: numberClause } = flow.policy.registrationNumber;
    const number = data?.['number'];
    return typeof number === 'string' && number !== '' && !number.startsWith(prefix) ? [errorProblem('registration.number', at('number'), sentences.numberPrefix(prefix), numberClause, { prefix })] : [];
  }
  return [];
}

function openKeys(filing: Filing): readonly string[] {
  return filing.objections.filter(({ outcome }) => outcome === null).map(({ key }) => key);
}
