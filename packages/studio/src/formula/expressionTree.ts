import { compileExpression, type Expression } from '@filing/form-engine';

/** An expression as it was understood. */
export type ExpressionTree = Expression['tree'];

/** What an expression says; null where it is none. */
export function treeOf(source: string): ExpressionTree | null {
  try {
    return compileExpression(source).tree;
  } catch {
    return null;
  }
}

/** Whether two expressions say the same, however they are spaced; `3` and `3.0` are the same number. */
export function sayTheSame(one: string, other: string): boolean {
  const [left, right] = [treeOf(one), treeOf(other)];
  return left !== null && right !== null && JSON.stringify(left, plain) === JSON.stringify(right, plain);
}

function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  return isTree(value) ? { op: value.op, args: value.args } : value;
}

function isTree(value: unknown): value is ExpressionTree {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
