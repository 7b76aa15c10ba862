import type { Condition } from '@filing/filing';

/** What guards may read, as plain data. */
export type Facts = Readonly<Record<string, unknown>>;

/** The value at a dotted path of own properties; undefined where there is none. */
export function factAt(facts: unknown, path: string): unknown {
  let value = facts;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Facts)[key];
  }
  return value;
}

/** Whether a condition holds over the facts; a fact that is missing is null. Never throws. */
export function holds(condition: Condition, facts: unknown): boolean {
  return judge(condition, facts, () => false) === true;
}

/** Whether a condition holds where some facts are not known yet: undefined when that decides. */
export function judge(condition: Condition, facts: unknown, isUnknown: (path: string) => boolean): boolean | undefined {
  if ('is' in condition) return isUnknown(condition.fact) ? undefined : (factAt(facts, condition.fact) ?? null) === condition.is;
  if ('atLeast' in condition) {
    const value = factAt(facts, condition.fact);
    return isUnknown(condition.fact) ? undefined : typeof value === 'number' && value >= condition.atLeast;
  }
  if ('some' in condition) return isUnknown(condition.some) ? undefined : rows(facts, condition.some).some((row) => holds(condition.where, row));
  if ('every' in condition) return isUnknown(condition.every) ? undefined : rows(facts, condition.every).every((row) => holds(condition.where, row));
  if ('all' in condition) return both(condition.all.map((each) => judge(each, facts, isUnknown)));
  if ('any' in condition) return negated(both(condition.any.map((each) => negated(judge(each, facts, isUnknown)))));
  return negated(judge(condition.not, facts, isUnknown));
}

/** Every fact a condition reads at the top. */
export function factsRead(condition: Condition): readonly string[] {
  if ('fact' in condition) return [condition.fact];
  if ('some' in condition) return [condition.some];
  if ('every' in condition) return [condition.every];
  if ('all' in condition) return condition.all.flatMap(factsRead);
  if ('any' in condition) return condition.any.flatMap(factsRead);
  return factsRead(condition.not);
}

function rows(facts: unknown, path: string): readonly unknown[] {
  const value = factAt(facts, path);
  return Array.isArray(value) ? value : [];
}

function both(values: readonly (boolean | undefined)[]): boolean | undefined {
  return values.includes(false) ? false : values.includes(undefined) ? undefined : true;
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}
