import type { FormContext } from '@filing/filing';
import type { Expression } from './expression.ts';
import type { FieldPlan } from './fieldPlan.ts';
import { outsideNames, valueAt, type Surroundings } from './surroundings.ts';

/** One answer offered, and what it is called. */
export interface OfferedOption {
  readonly label: string;
  readonly value: string | number | boolean;
}

const settled = new WeakMap<FormContext, Map<Expression, ReadonlyMap<unknown, string>>>();

/** Labels by value of what a field may be answered with: its `x-options` worked out where it stands, else its `enum`; null where anything may be written. Options that read nothing of the answers are worked out once for a context. */
export function offeredOptions({ offers, options }: FieldPlan, around: Surroundings): ReadonlyMap<unknown, string> | null {
  if (!offers) return options;
  const outside = offers.reads.every((name) => outsideNames.has(name) && !Object.hasOwn(around.siblings, name));
  if (!outside) return mapped(valueAt(offers, around));
  const known = settled.get(around.context) ?? new Map<Expression, ReadonlyMap<unknown, string>>();
  settled.set(around.context, known);
  const made = known.get(offers) ?? mapped(valueAt(offers, around));
  known.set(offers, made);
  return made;
}

/** The options in what an `x-options` expression yielded, each value once; none where it could not be worked out. */
export function optionsFrom(value: unknown): readonly OfferedOption[] {
  return [...mapped(value)].map(([each, label]) => ({ label, value: each as OfferedOption['value'] }));
}

function mapped(value: unknown): ReadonlyMap<unknown, string> {
  const found = new Map<unknown, string>();
  for (const each of Array.isArray(value) ? (value as readonly unknown[]) : []) {
    const option = read(each);
    if (option && !found.has(option.value)) found.set(option.value, option.label);
  }
  return found;
}

function read(each: unknown): OfferedOption | null {
  if (isPlain(each)) return { label: String(each), value: each };
  if (typeof each !== 'object' || each === null) return null;
  const { label, value } = each as Partial<Record<'label' | 'value', unknown>>;
  const plain = typeof value === 'bigint' ? Number(value) : value;
  return isPlain(plain) ? { label: isPlain(label) ? String(label) : String(plain), value: plain } : null;
}

function isPlain(value: unknown): value is OfferedOption['value'] {
  return (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean';
}
