import type { ExpressionTree } from './expressionTree.ts';

/** A plain value as an expression writes it. */
export type PlainLiteral = string | number | boolean;

const name = /^[A-Za-z_]\w*$/;

/** A plain value in the expression language. */
export function literalText(value: PlainLiteral): string {
  return JSON.stringify(value);
}

/** The plain value a tree is; undefined where it is none. */
export function literalOf(tree: ExpressionTree): PlainLiteral | undefined {
  if (tree.op === '-_') {
    const value = literalOf(tree.args);
    return typeof value === 'number' ? -value : undefined;
  }
  if (tree.op !== 'value') return undefined;
  const value: unknown = tree.args;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? value : undefined;
}

/** A field, or what is first known of several, as text: `level`, `root.level`, `forms["a-b"].rows`, `known(a, b)`, `count(rows)`; null for anything else. */
export function operandText(tree: ExpressionTree): string | null {
  const member = memberText(tree);
  if (member !== null) return member;
  if (tree.op !== 'call') return null;
  const [called, args] = tree.args;
  if (called === 'count' && args.length === 1) return wrapped('count', args.map(operandText));
  return called === 'known' ? wrapped('known', args.map(insideText)) : null;
}

/** How a field of `known(field, …)` is called where it stands by itself: one further away stays inside `known`, so that it may be missing. */
export function aloneText(fields: readonly string[]): string {
  const [first = ''] = fields;
  return fields.length === 1 && !/[.[]/.test(first) ? first : `known(${fields.join(', ')})`;
}

/** A field of the surroundings by its names: `forms`, `a-b`, `rows`. */
export function memberPath(names: readonly string[]): string {
  return names.map((each, at) => (at === 0 ? each : name.test(each) ? `.${each}` : `[${JSON.stringify(each)}]`)).join('');
}

function memberText(tree: ExpressionTree): string | null {
  if (tree.op === 'id') return tree.args;
  if (tree.op === '.') return joined(memberText(tree.args[0]), `.${tree.args[1]}`);
  if (tree.op !== '[]') return null;
  const key = literalOf(tree.args[1]);
  return key === undefined ? null : joined(memberText(tree.args[0]), `[${literalText(key)}]`);
}

function insideText(tree: ExpressionTree): string | null {
  const value = literalOf(tree);
  if (value !== undefined) return literalText(value);
  return tree.op === 'list' && tree.args.length === 0 ? '[]' : operandText(tree);
}

function wrapped(called: string, args: readonly (string | null)[]): string | null {
  return args.some((each) => each === null) ? null : `${called}(${args.join(', ')})`;
}

function joined(before: string | null, after: string): string | null {
  return before === null ? null : before + after;
}
