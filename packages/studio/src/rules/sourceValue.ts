import type { ProcedureSource } from '@filing/filing/revisions';

/** Where a value lies in a procedure's source: `['policy', 'windows', 'submission', 'spans', '1', 'from']`. */
export type SourcePath = readonly string[];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** The value at a path; undefined where there is none. Looks at own keys only. */
export function valueAt(source: unknown, path: SourcePath): unknown {
  return path.reduce<unknown>((value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined), source);
}

/** The source with another value at a path; undefined takes it out. What lies on the way is made where it is missing; the same value answers the same source. */
export function withValue(source: ProcedureSource, path: SourcePath, value: unknown): ProcedureSource {
  if (path.includes('__proto__') || sameValue(valueAt(source, path), value)) return source;
  return put(source, path, value) as ProcedureSource;
}

/** True where two plain values say the same. */
export function sameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function put(into: unknown, [key, ...rest]: SourcePath, value: unknown): unknown {
  if (key === undefined) return value;
  const next = put(isObject(into) && Object.hasOwn(into, key) ? into[key] : undefined, rest, value);
  if (Array.isArray(into)) return next === undefined ? into.filter((_, index) => String(index) !== key) : Object.assign([...(into as unknown[])], { [Number(key)]: next });
  const { [key]: before, ...others } = isObject(into) ? into : {};
  if (next === undefined) return others;
  return before === undefined ? { ...others, [key]: next } : { ...(into as object), [key]: next };
}
