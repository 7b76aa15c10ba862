import { flowError, type FlowFinding } from './flowFinding.ts';

const roots = new Set(['applicant', 'answers', 'event', 'returned', 'deadlines', 'projects', 'basis', 'openObjections', 'consentsComplete']);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlain = (value: unknown) => value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** Whether a guard's condition is of the closed language, and reads facts that exist. */
export function lintCondition(path: string, condition: unknown, inRow = false): readonly FlowFinding[] {
  if (!isRecord(condition)) return [flowError(path, '条件应为对象。')];
  const wrong = [flowError(path, `条件写法不认识：${JSON.stringify(condition)}。`)];
  const keys = Object.keys(condition).toSorted().join(' ');
  const fact = (name: unknown) => (typeof name !== 'string' || (!inRow && !roots.has(name.split('.')[0] ?? '')) ? [flowError(path, `没有事实“${String(name)}”。`)] : []);
  switch (keys) {
    case 'fact is': return isPlain(condition['is']) ? fact(condition['fact']) : wrong;
    case 'atLeast fact': return typeof condition['atLeast'] === 'number' ? fact(condition['fact']) : wrong;
    case 'some where': return [...fact(condition['some']), ...lintCondition(`${path}.where`, condition['where'], true)];
    case 'every where': return [...fact(condition['every']), ...lintCondition(`${path}.where`, condition['where'], true)];
    case 'all': case 'any': {
      const parts = condition[keys];
      return Array.isArray(parts) && parts.length > 0 ? parts.flatMap((part, index) => lintCondition(`${path}.${keys}.${index}`, part, inRow)) : wrong;
    }
    case 'not': return lintCondition(`${path}.not`, condition['not'], inRow);
    default: return wrong;
  }
}
