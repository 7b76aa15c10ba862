import { Environment } from '@marcbachmann/cel-js';
import { expressionLimits } from './expressionLimits.ts';

type Row = Readonly<Record<string, unknown>> | null;

const numberOf = (value: unknown): number => (typeof value === 'bigint' ? Number(value) : typeof value === 'number' && Number.isFinite(value) ? value : 0);
const same = (left: unknown, right: unknown): boolean => left === (typeof right === 'bigint' ? Number(right) : right);
const step = (row: unknown, field: string): unknown => (typeof row === 'object' && row !== null && Object.hasOwn(row, field) ? (row as Record<string, unknown>)[field] : undefined);
const own = (row: unknown, path: string): unknown => path.split('.').reduce(step, row);

/** The environment every expression is parsed in: CEL with bounds, numbers that mix, and the functions policy staff may use (`sum`, `round`, `count`, `distinct`, `contains`, `once`, `filled`, `known`). */
export function expressionEnvironment(): Environment {
  const environment = new Environment({
    unlistedVariablesAreDyn: true,
    homogeneousAggregateLiterals: false,
    limits: { maxAstNodes: expressionLimits.nodes, maxDepth: expressionLimits.depth, maxListElements: 64, maxMapEntries: 16, maxCallArguments: 8 },
  });
  registerMixedArithmetic(environment);
  environment.registerFunction('sum(list, string): double', (rows: readonly Row[], field: string) => rows.reduce((total, row) => total + numberOf(own(row, field)), 0));
  environment.registerFunction('sum(list): double', (values: readonly unknown[]) => values.reduce<number>((total, value) => total + numberOf(value), 0));
  environment.registerFunction('round(double, int): double', (value: number, digits: unknown) => rounded(value, Number(digits)));
  environment.registerFunction('round(int, int): double', (value: unknown) => Number(value));
  environment.registerFunction('count(dyn): double', (value: unknown) => (Array.isArray(value) ? value.length : 0));
  environment.registerFunction('distinct(list, string): bool', (rows: readonly Row[], field: string) => allDifferent(rows, [field]));
  environment.registerFunction('distinct(list, string, string): bool', (rows: readonly Row[], field: string, other: string) => allDifferent(rows, [field, other]));
  environment.registerFunction('contains(list, string, dyn): bool', (rows: readonly Row[], field: string, value: unknown) => rows.some((row) => same(own(row, field), value)));
  environment.registerFunction('contains(list, string, dyn, string, dyn): bool', (rows: readonly Row[], field: string, value: unknown, other: string, also: unknown) =>
    rows.some((row) => same(own(row, field), value) && same(own(row, other), also)));
  environment.registerFunction('once(list, string, dyn): bool', (rows: readonly Row[], field: string, value: unknown) => (occurrences(rows, field).get(typeof value === 'bigint' ? Number(value) : value) ?? 0) <= 1);
  for (const many of ['ast', 'ast, ast', 'ast, ast, ast']) environment.registerFunction(`known(${many}): dyn`, known);
  environment.registerFunction('filled(dyn): bool', (value: unknown) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0));
  return environment;
}

/** Half up in the decimal the number prints as, so that 1.005 becomes 1.01. */
function rounded(value: number, digits: number): number {
  const places = Math.min(Math.max(Math.trunc(digits), 0), 10);
  const result = Number(`${Math.round(Number(`${value}e${places}`))}e-${places}`);
  return Number.isFinite(result) ? result : value;
}

/** True when no two rows agree in all the fields; rows that lack one of them do not count. */
function allDifferent(rows: readonly Row[], fields: readonly string[]): boolean {
  const keys = rows.map((row) => fields.map((field) => own(row, field))).filter((values) => values.every((value) => value !== undefined && value !== null && value !== ''));
  return new Set(keys.map((values) => JSON.stringify(values))).size === keys.length;
}

const counted = new WeakMap<readonly Row[], Map<string, ReadonlyMap<unknown, number>>>();

/** How many rows hold each value of a field, counted once for a list: every row of a thousand may ask. */
function occurrences(rows: readonly Row[], field: string): ReadonlyMap<unknown, number> {
  const known = counted.get(rows) ?? new Map<string, ReadonlyMap<unknown, number>>();
  counted.set(rows, known);
  const counts = known.get(field) ?? new Map([...Map.groupBy(rows, (row) => own(row, field))].map(([value, held]) => [value, held.length]));
  known.set(field, counts);
  return counts;
}

interface MacroCall {
  readonly args: readonly unknown[];
}
interface Evaluator {
  run(node: unknown, scope: unknown): unknown;
}
interface Checker {
  check(node: unknown, scope: unknown): unknown;
  getType(name: string): unknown;
}

/** `known(a, b, …)`: the first that is there, else null, so that facts and forms not at hand need no `has`. */
function known({ args }: MacroCall): unknown {
  return {
    args,
    async: false,
    typeCheck(checker: Checker, macro: MacroCall, scope: unknown) {
      for (const each of macro.args) checker.check(each, scope);
      return checker.getType('dyn');
    },
    evaluate(evaluator: Evaluator, macro: MacroCall, scope: unknown) {
      for (const each of macro.args) {
        const value = attempt(() => evaluator.run(each, scope));
        if (value !== null && value !== undefined) return value;
      }
      return null;
    },
  };
}

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Answers are doubles, literals are ints: every pair of them has to work. */
function registerMixedArithmetic(environment: Environment): void {
  const operators: Readonly<Record<string, (left: number, right: number) => number>> = {
    '+': (left, right) => left + right,
    '-': (left, right) => left - right,
    '*': (left, right) => left * right,
    '/': (left, right) => left / right,
    '%': (left, right) => left % right,
  };
  for (const [operator, apply] of Object.entries(operators)) {
    const mixed = (left: unknown, right: unknown) => apply(Number(left), Number(right));
    for (const types of [['double', 'int'], ['int', 'double'], ...(operator === '%' ? [['double', 'double']] : [])]) {
      environment.registerOperator(`${types[0]} ${operator} ${types[1]}`, mixed);
    }
  }
}
