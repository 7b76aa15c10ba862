import type { ASTNode } from '@marcbachmann/cel-js';
import { answerLimits } from './answerLimits.ts';
import { expressionLimits } from './expressionLimits.ts';
import { expressionNames } from './expressionNames.ts';
import { expressionEnvironment } from './staffFunctions.ts';

/** A parsed expression: its source, what it reads from its scope, the type of its value. */
export interface Expression {
  readonly source: string;
  readonly reads: readonly string[];
  /** Member chains it reads from there: `root.projects`. */
  readonly paths: readonly string[];
  /** Type of its value as far as can be told: `bool`, `string`, `dyn` … */
  readonly type: string;
  /** What it says, for lint. */
  readonly tree: ASTNode;
  readonly run: (scope: Record<string, unknown>) => unknown;
}

/** What an expression sees, by name; getters are read only where the expression names them. */
export type Scope = Readonly<Record<string, unknown>>;

const environment = expressionEnvironment();
const cache = new Map<string, Expression | Error>();
const cacheSize = 2_000;

/** Parses an expression of the safe language (CEL; Formily's `{{ }}` around it is taken off) once per source; throws a SyntaxError when it is too long, too deep, malformed, calls `matches` or goes through a list inside going through a list; `cause.range` is where, when that is known. */
export function compileExpression(source: string): Expression {
  const known = cache.get(source);
  const made = known ?? make(source);
  if (!known) {
    if (cache.size >= cacheSize) cache.clear();
    cache.set(source, made);
  }
  if (made instanceof Error) throw made;
  return made;
}

function make(source: string): Expression | Error {
  if (source.length > expressionLimits.length) return new SyntaxError(`表达式超过 ${expressionLimits.length} 个字符`);
  const text = unwrapped(source);
  try {
    const program = environment.parse(text);
    const { reads, calls, paths, nested } = expressionNames(program.ast);
    const { valid, type = 'dyn', error } = program.check();
    if (!valid) return new SyntaxError(`表达式有误：${error?.message.split('\n')[0] ?? ''}`, { cause: error });
    if (calls.has('matches')) return new SyntaxError('表达式不使用 matches；请用字段的 pattern');
    if (nested) return new SyntaxError('表达式不得在逐行运算（map、filter、all、exists）之内再逐行运算');
    return { source: text, reads: [...reads], paths: [...paths], type, tree: program.ast, run: (scope) => program(scope) as unknown };
  } catch (error) {
    return new SyntaxError(`表达式有误：${(error as Error).message.split('\n')[0]}`, { cause: error });
  }
}

function unwrapped(source: string): string {
  const match = /^\s*\{\{([\s\S]*)\}\}\s*$/.exec(source);
  return (match?.[1] ?? source).trim();
}

/** The value of an expression as plain JSON (whole numbers as numbers); where something it reads is missing or does not fit, or the value is larger than answers may be, false for a yes-or-no and null for anything else. */
export function evaluate(expression: Expression, scope: Scope): unknown {
  return evaluateWith(expression, (name) => (Object.hasOwn(scope, name) ? scope[name] : null));
}

/** As `evaluate`, asking for just the names the expression reads. */
export function evaluateWith(expression: Expression, lookUp: (name: string) => unknown): unknown {
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const name of expression.reads) values[name] = lookUp(name) ?? null;
  try {
    return plain(expression.run(values));
  } catch {
    return expression.type === 'bool' ? false : null;
  }
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string') return value.length > answerLimits.bytes ? null : value;
  if (Array.isArray(value)) return value.length > answerLimits.rows ? null : value.map(plain);
  return value === undefined || typeof value === 'function' ? null : value;
}
