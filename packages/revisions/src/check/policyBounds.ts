import { addDays, type DeadlinePolicy, type Period, type Policy, type YearlySpan } from '@filing/filing';
import { fault, type ShapeFault } from './shape.ts';

const most = { months: 120, workingDays: 1_000, limit: 1_000_000, remind: 3_650 };

/** Values of a policy that cannot be, or that nobody means: days that no year has, windows that end before they begin, periods and limits beyond all measure, reminders that come before their period begins. The policy is of its shape. */
export function policyBounds(policy: Policy): readonly ShapeFault[] {
  return [
    ...Object.entries(policy.windows).flatMap(([name, { spans, extra = [] }]) => [
      ...(spans.length === 0 ? [fault(`windows.${name}.spans`, '至少写一段受理时间', 'needs at least one span')] : []),
      ...spans.flatMap((span, index) => spanFaults(`windows.${name}.spans.${index}`, span)),
      ...spans.flatMap((span, index) => overlaps(`windows.${name}.spans.${index}`, span, spans.slice(0, index))),
      ...extra.flatMap(({ from, to }, index) => dated(`windows.${name}.extra.${index}`, from, to)),
    ]),
    ...Object.entries(policy.deadlines).flatMap(([name, deadline]) => deadlineFaults(`deadlines.${name}`, deadline)),
    ...Object.entries(policy.limits).flatMap(([name, { value }]) => (value < 0 || value > most.limit ? [fault(`limits.${name}.value`, `应在 0 至 ${most.limit} 之间`, `should lie between 0 and ${most.limit}`)] : [])),
    ...('until' in policy.validity ? [] : periodFaults('validity.period', policy.validity.period ?? {})),
    ...(policy.duty?.due.flatMap((day, index) => (existsYearly(day) ? [] : [noDay(`duty.due.${index}`, day)])) ?? []),
    ...(policy.duty ? remindFaults('duty.remind', policy.duty.remind, 366) : []),
    ...(['registrationNumber', 'certificateNumber'] as const).flatMap((key) => (policy[key] === undefined || /^[A-Z]$/.test(policy[key].prefix) ? [] : [fault(`${key}.prefix`, '应为一个大写字母', 'should be one capital letter')])),
  ];
}

function spanFaults(path: string, { from, to }: YearlySpan): readonly ShapeFault[] {
  if (isDated({ from, to })) return dated(path, from, to);
  return [...(existsYearly(from) && !from.endsWith('last') ? [] : [noDay(`${path}.from`, from)]), ...(existsYearly(to) ? [] : [noDay(`${path}.to`, to)]), ...(existsYearly(from) && existsYearly(to) && order(from) > order(to) ? [fault(path, '结束早于开始；跨年的请分成两段', 'ends before it begins; write two spans where it goes over the turn of the year')] : [])];
}

/** A day that lies in two periods would have two ends. */
function overlaps(path: string, { from, to }: YearlySpan, earlier: readonly YearlySpan[]): readonly ShapeFault[] {
  const index = earlier.findIndex((other) => isDated(other) === isDated({ from, to }) && order(from) <= order(other.to) && order(other.from) <= order(to));
  return index < 0 ? [] : [fault(path, `与第 ${index + 1} 段重叠；请合为一段，或改为前后不相交`, `overlaps period ${index + 1}; make one of them, or let them lie apart`)];
}

function dated(path: string, from: string, to: string): readonly ShapeFault[] {
  const missing = [['from', from] as const, ['to', to] as const].filter(([, day]) => !isDay(day)).map(([key, day]) => noDay(`${path}.${key}`, day));
  return missing.length > 0 || from <= to ? missing : [fault(path, '结束早于开始', 'ends before it begins')];
}

function deadlineFaults(path: string, { period, remind }: DeadlinePolicy): readonly ShapeFault[] {
  return [...periodFaults(`${path}.period`, period), ...remindFaults(`${path}.remind`, remind, shortest(period))];
}

function periodFaults(path: string, { months, workingDays }: Period): readonly ShapeFault[] {
  const counts = [months, workingDays].filter((count) => count !== undefined);
  if (counts.length !== 1) return [fault(path, '应写 months 或 workingDays 之一', 'should be months or workingDays, one of them')];
  const [unit, count] = months === undefined ? (['workingDays', workingDays ?? 0] as const) : (['months', months] as const);
  return Number.isInteger(count) && count > 0 && count <= most[unit] ? [] : [fault(`${path}.${unit}`, `应为 1 至 ${most[unit]} 的整数`, `should be a whole number from 1 to ${most[unit]}`)];
}

function remindFaults(path: string, remind: readonly number[] = [], length: number): readonly ShapeFault[] {
  return [
    ...remind.flatMap((days, index) => (Number.isInteger(days) && days >= 0 && days <= most.remind ? (days < length ? [] : [fault(`${path}.${index}`, `提前 ${days} 天时期限还没有开始`, `${days} days ahead, the period has not begun`)]) : [fault(`${path}.${index}`, '应为提前的天数，非负整数', 'should be days ahead, a whole number from 0')])),
    ...(new Set(remind).size === remind.length ? [] : [fault(path, '有重复的天数', 'holds a day twice')]),
  ];
}

/** True for a span of one year alone. */
function isDated({ from, to }: YearlySpan): boolean {
  return from.length === 10 || to.length === 10;
}

/** Days a period runs at least. */
function shortest({ months, workingDays }: Period): number {
  return months === undefined ? (workingDays ?? 0) : months * 28;
}

function order(day: string): string {
  return day.replace('last', '99');
}

/** A day every year has, `MM-DD` or `MM-last`. */
function existsYearly(day: string): boolean {
  return /^(0[1-9]|1[0-2])-last$/.test(day) || (/^\d{2}-\d{2}$/.test(day) && isDay(`2027-${day}`));
}

function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && Number(day.slice(5, 7)) >= 1 && Number(day.slice(5, 7)) <= 12 && addDays(day, 0) === day;
}

function noDay(path: string, day: string): ShapeFault {
  return fault(path, `没有“${day.slice(0, 20)}”这一天；写作 MM-DD、MM-last 或 YYYY-MM-DD`, `there is no day “${day.slice(0, 20)}”; write MM-DD, MM-last or YYYY-MM-DD`);
}
