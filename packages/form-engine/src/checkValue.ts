import type { Problem } from '@filing/filing';
import { offeredOptions } from './offeredOptions.ts';
import { problemAt, type Place } from './place.ts';
import { patternTextLimit } from './safePattern.ts';
import type { Surroundings } from './surroundings.ts';

/** The problems of one filled-in value against the schema's own keywords; lengths count characters, not code units. */
export function checkValue(place: Place, value: unknown, around: Surroundings): readonly Problem[] {
  const { schema, kind } = place.plan;
  if (schema.const !== undefined && value !== schema.const) {
    return [kind === 'boolean' && schema.const === true && schema['x-component'] !== 'Radio'
      ? problemAt(place, 'rule', 'confirm')
      : problemAt(place, 'rule', 'const', { expected: worded(schema.const) })];
  }
  switch (kind) {
    case 'string': return checkText(place, value as string, around);
    case 'number':
    case 'integer': return checkNumber(place, value as number, around);
    case 'array': return checkCount(place, value as readonly unknown[]);
    default: return checkOption(place, value, around);
  }
}

function checkText(place: Place, text: string, around: Surroundings): readonly Problem[] {
  const { plan } = place;
  const { minLength, maxLength } = plan.schema;
  const problems = [...checkOption(place, text, around)];
  if (minLength !== undefined || maxLength !== undefined) {
    const count = characters(text, maxLength);
    if (minLength !== undefined && count < minLength) problems.push(problemAt(place, 'length', 'length.min', { limit: minLength, count }));
    if (maxLength !== undefined && count > maxLength) problems.push(problemAt(place, 'length', 'length.max', { limit: maxLength, count }));
  }
  if (plan.pattern && (text.length > patternTextLimit || !plan.pattern.test(text))) {
    const own = plan.schema['x-message'];
    const problem = problemAt(place, 'format', 'pattern');
    problems.push(typeof own === 'string' ? { ...problem, message: own, params: { ...problem.params, rule: own } } : problem);
  }
  return problems;
}

function checkNumber(place: Place, value: number, around: Surroundings): readonly Problem[] {
  const { minimum, maximum } = place.plan.schema;
  const problems = [...checkOption(place, value, around)];
  if (minimum !== undefined && value < minimum) problems.push(problemAt(place, 'minimum', 'minimum', { limit: minimum, value }));
  if (maximum !== undefined && value > maximum) problems.push(problemAt(place, 'maximum', 'maximum', { limit: maximum, value }));
  return problems;
}

function checkCount(place: Place, value: readonly unknown[]): readonly Problem[] {
  const { minItems, maxItems } = place.plan.schema;
  const count = value.length;
  if (minItems !== undefined && count < minItems) return [problemAt(place, 'items', 'items.min', { limit: minItems, count })];
  if (maxItems !== undefined && count > maxItems) return [problemAt(place, 'items', 'items.max', { limit: maxItems, count })];
  return [];
}

function checkOption(place: Place, value: unknown, around: Surroundings): readonly Problem[] {
  const options = offeredOptions(place.plan, around);
  if (!options || options.has(value) || isTag(place)) return [];
  if (options.size === 0) return [problemAt(place, 'option', 'option.none')];
  return [problemAt(place, 'option', 'option', { options: [...options.values()].join('、'), value: typeof value === 'number' ? value : String(value).slice(0, 60) })];
}

/** Industry tags are a list to choose from that leaves room for others. */
function isTag(place: Place): boolean {
  return place.index !== null && place.around?.plan.schema['x-format'] === 'industry-tags';
}

function characters(text: string, limit = 0): number {
  return text.length > limit * 2 + 1_000_000 ? text.length : [...text].length;
}

function worded(value: unknown): string {
  return value === true ? '是' : value === false ? '否' : String(value);
}
