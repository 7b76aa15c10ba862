import { addDays, isOffice, type DeadlinePolicy, type DutyPolicy, type Period, type Procedure, type ValidityPolicy, type YearlySpan } from '@filing/filing';
import { formFacts } from '../flow/formFacts.ts';
import { flowError, type FlowFinding } from './flowFinding.ts';

const monthDay = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]|last)$/;

/** The clerk's file and the rules of reading and routing: values that make sense, names that exist. */
export function lintPolicy({ name, flow, policy, forms }: Procedure): readonly FlowFinding[] {
  const readRules = Object.entries(flow.reads);
  const named = [
    ...readRules.flatMap(([office, rule]) => [...(rule.forms === '*' ? [] : rule.forms), ...(rule.except ?? []).map((field) => field.split('/')[0] ?? '')].map((form) => [`reads.${office}`, form] as const)),
    ...(flow.repeatable ?? []).map((form) => ['repeatable', form] as const),
  ];
  return [
    ...(flow.procedure === name && policy.procedure === name && flow.machine.id === name ? [] : [flowError('procedure', `目录名、流程、状态机与 policy.json 的事项名应同为“${name}”。`)]),
    ...[...Object.keys(flow.reads), ...Object.keys(flow.routing)].filter((office) => !isOffice(office)).map((office) => flowError('reads', `没有办理单位“${office}”。`)),
    ...named.filter(([, form]) => !Object.hasOwn(forms, form)).map(([path, form]) => flowError(path, `没有表单“${form}”。`)),
    ...Object.entries(policy.windows).flatMap(([key, { spans }]) => (spans.length > 0 && spans.every(isSpan) ? [] : [flowError(`policy.windows.${key}`, '受理时间应写作 MM-DD 至 MM-DD（或 MM-last），或起止两个日期 YYYY-MM-DD。')])),
    ...Object.entries(policy.deadlines).flatMap(([key, deadline]) => lintDeadline(`policy.deadlines.${key}`, deadline, forms)),
    ...lintDuty(policy.duty, flow.basis !== undefined),
    ...lintValidity(policy.validity),
    ...Object.entries(policy.limits).flatMap(([key, { value }]) => (Number.isFinite(value) ? [] : [flowError(`policy.limits.${key}`, '限额应为数字。')])),
  ];
}

function isSpan({ from, to }: YearlySpan): boolean {
  return isDay(from) ? isDay(to) && from <= to : monthDay.test(from) && !from.endsWith('last') && monthDay.test(to);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;
}

function lintDeadline(path: string, { period, from, passing, remind }: DeadlinePolicy, forms: Procedure['forms']): readonly FlowFinding[] {
  return [
    ...lintPeriod(`${path}.period`, period),
    ...(from === undefined || isAnswered(from, forms) ? [] : [flowError(`${path}.from`, `起算日应为某个表单里的一栏：answers.<表单>.<栏目>，现为“${from}”。`)]),
    ...(passing === undefined || passing === 'ends' || passing === 'late' ? [] : [flowError(`${path}.passing`, 'passing 应为 ends 或 late。')]),
    ...lintRemind(`${path}.remind`, remind),
  ];
}

function isAnswered(from: string, forms: Procedure['forms']): boolean {
  const [root, form = '', ...path] = from.split('.');
  const asked = Object.hasOwn(forms, form) ? forms[form] : undefined;
  return root === 'answers' && asked !== undefined && formFacts({ [form]: asked }).fields.has(`${form}/${path.join('.')}`);
}

function lintDuty(duty: DutyPolicy | undefined, hasBasis: boolean): readonly FlowFinding[] {
  if (!duty) return [];
  return [
    ...(hasBasis ? [] : [flowError('policy.duty', '应报事项出自备案：流程应写明所依据的备案（basis）。')]),
    ...(duty.due.length > 0 && duty.due.every((day) => monthDay.test(day)) ? [] : [flowError('policy.duty.due', '应报日期应写作 MM-DD（或 MM-last），至少一个。')]),
    ...lintRemind('policy.duty.remind', duty.remind),
  ];
}

function lintRemind(path: string, remind: readonly number[] = []): readonly FlowFinding[] {
  return remind.every((days) => Number.isInteger(days) && days >= 0) && new Set(remind).size === remind.length ? [] : [flowError(path, '提醒应写提前的天数，为互不相同的非负整数。')];
}

function lintValidity(validity: ValidityPolicy): readonly FlowFinding[] {
  if (!('until' in validity)) return lintPeriod('policy.validity.period', validity.period);
  return isDay(validity.until) && !('period' in validity) ? [] : [flowError('policy.validity.until', '有效期截止日应写作 YYYY-MM-DD，且不与 period 并用。')];
}

function lintPeriod(path: string, { months, workingDays }: Period): readonly FlowFinding[] {
  const counts = [months, workingDays].filter((count) => count !== undefined);
  return counts.length === 1 && counts.every((count) => Number.isInteger(count) && count > 0) ? [] : [flowError(path, '期限应写 months 或 workingDays 之一，为正整数。')];
}
