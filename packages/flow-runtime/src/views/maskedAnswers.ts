import { maskText } from '@filing/filing';
import type { Flow } from '../flow/flow.ts';

/** Whether a field is masked (`x-masked`), by its dotted path inside a form's answers, in whatever row. */
export function isMasked(flow: Flow, form: string, path: string): boolean {
  return maskedIn(flow, form)?.test(path) ?? false;
}

/** A value at a path of a form with every masked text in it masked; the value itself where the form has none. */
export function maskAnswers<T>(flow: Flow, form: string, value: T, path = ''): T {
  const pattern = maskedIn(flow, form);
  return pattern ? (masked(value, path, pattern) as T) : value;
}

const made = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, RegExp>>();

function maskedIn({ masked: fields, definition }: Flow, form: string): RegExp | undefined {
  if (fields.size === 0) return undefined;
  const known = made.get(fields) ?? new Map([...Map.groupBy(fields, (field) => field.slice(0, field.indexOf('/')))].map(([name, list]) => {
    const copies = definition.repeatable?.includes(name) ? '(?:\\d+\\.)?' : '';
    return [name, new RegExp(`^${copies}(?:${list.map((field) => field.slice(name.length + 1).replaceAll('.', '\\.').replaceAll('*', '\\d+')).join('|')})$`)];
  }));
  made.set(fields, known);
  return known.get(form);
}

function masked(value: unknown, path: string, pattern: RegExp): unknown {
  if (typeof value === 'string') return pattern.test(path) ? maskText(value) : value;
  if (typeof value === 'number') return pattern.test(path) ? maskText(String(value)) : value;
  const inside = path === '' ? '' : `${path}.`;
  if (Array.isArray(value)) return value.map((each, index) => masked(each, `${inside}${index}`, pattern));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, masked(each, `${inside}${key}`, pattern)]));
}
