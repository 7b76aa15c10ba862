import { isGroup, mostRows, type Comparison, type ComparisonGroup, type ComparisonTest, type Compared, type Condition } from './condition.ts';
import { sayTheSame, treeOf, type ExpressionTree } from './expressionTree.ts';
import { aloneText, literalOf, operandText } from './operand.ts';
import { writeCondition } from './writeCondition.ts';

const tests: Readonly<Record<string, ComparisonTest>> = { '==': 'is', '!=': 'isNot', '>': 'greater', '>=': 'atLeast', '<': 'less', '<=': 'atMost' };

/** An expression as the builder shows it; null where it says more than the builder can, so that nothing is ever lost by looking. */
export function readCondition(source: string): Condition | null {
  const tree = treeOf(source);
  if (!tree) return null;
  const join = tree.op === '||' ? 'any' : 'all';
  const rows = flat(tree, join).map(rowOf);
  if (rows.length > mostRows || rows.some((row) => row === null)) return null;
  const condition: Condition = { join, rows: rows.filter((row) => row !== null) };
  return sayTheSame(writeCondition(condition), source) ? condition : null;
}

function flat(tree: ExpressionTree, join: 'all' | 'any'): readonly ExpressionTree[] {
  return tree.op === (join === 'all' ? '&&' : '||') ? [...flat(tree.args[0], join), tree.args[1]] : [tree];
}

function rowOf(tree: ExpressionTree): Comparison | ComparisonGroup | null {
  if (tree.op !== '&&' && tree.op !== '||') return comparisonOf(tree);
  const join = tree.op === '&&' ? 'all' : 'any';
  const rows = flat(tree, join).map(rowOf);
  const single = rows.filter((row): row is Comparison => row !== null && !isGroup(row));
  return rows.length > mostRows || single.length < rows.length ? null : { join, rows: single };
}

function comparisonOf(tree: ExpressionTree): Comparison | null {
  if (tree.op === '!_') {
    const row = comparisonOf(tree.args);
    const opposite = row?.test === 'filled' ? 'empty' : row?.test === 'has' ? 'hasNot' : null;
    return row && opposite ? { ...row, test: opposite } : null;
  }
  if (tree.op === 'in') return row(listOf(tree.args[1], 'list'), 'has', tree.args[0]);
  if (tree.op === 'call' && tree.args[0] === 'filled') return row(textOf(tree.args[1][0]), 'filled');
  if (tree.op === 'rcall' && (tree.args[0] === 'contains' || tree.args[0] === 'startsWith') && tree.args[2].length === 1) {
    return row(listOf(tree.args[1], 'text'), tree.args[0] === 'contains' ? 'holds' : 'begins', tree.args[2][0]);
  }
  const test = tests[tree.op];
  const [left, right] = tree.args as readonly ExpressionTree[];
  return test ? row(textOf(left), test, right) : null;
}

function textOf(tree: ExpressionTree | undefined): string | null {
  return tree ? operandText(tree) : null;
}

function row(field: string | null, test: ComparisonTest, value?: ExpressionTree): Comparison | null {
  if (field === null) return null;
  if (!value) return { field, test, against: { value: '' } };
  const against = comparedTo(value);
  return against && { field, test, against };
}

function comparedTo(tree: ExpressionTree): Compared | null {
  const value = literalOf(tree);
  if (value !== undefined) return { value };
  const field = operandText(tree);
  return field === null ? null : { field };
}

/** The field of `known(field, [])`, `known(a, b, "")`. */
function listOf(tree: ExpressionTree, kind: 'list' | 'text'): string | null {
  if (tree.op !== 'call' || tree.args[0] !== 'known') return null;
  const args = tree.args[1];
  const last = args.at(-1);
  const empty = last && (kind === 'list' ? last.op === 'list' && last.args.length === 0 : literalOf(last) === '');
  const before = args.slice(0, -1).map(operandText);
  if (!empty || before.length === 0 || before.some((each) => each === null)) return null;
  return aloneText(before.filter((each) => each !== null));
}
