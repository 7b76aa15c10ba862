import { mostDigits, mostPieces, type Computed, type TextPiece } from './computed.ts';
import { sayTheSame, treeOf, type ExpressionTree } from './expressionTree.ts';
import { aloneText, literalOf, operandText } from './operand.ts';
import { writeComputed } from './writeComputed.ts';

/** A computed value as the builder shows it; null where its expression says more than the builder can. */
export function readComputed(source: string): Computed | null {
  const tree = treeOf(source);
  const computed = tree && computedOf(tree);
  return computed && sayTheSame(writeComputed(computed), source) ? computed : null;
}

function computedOf(tree: ExpressionTree): Computed | null {
  if (tree.op === '?:') return percentOf(tree.args[1]);
  const [inside, places] = argumentsOf(tree, 'round') ?? [];
  const digits = places ? digitsOf(places) : null;
  if (inside) return digits === null ? null : plainOf(inside, digits);
  return plainOf(tree, null);
}

function plainOf(tree: ExpressionTree, digits: number | null): Computed | null {
  const sum = argumentsOf(tree, 'sum');
  const column = sum?.[1] && literalOf(sum[1]);
  const list = sum?.[0] && fallen(sum[0]);
  if (sum) return list && typeof column === 'string' ? { kind: 'sum', list, column, digits } : null;
  const counted = argumentsOf(tree, 'count')?.[0];
  const of = counted && fallen(counted);
  if (counted) return of && digits === null ? { kind: 'count', list: of } : null;
  return digits === null ? added(tree, null) ?? joinedOf(tree) ?? sameOf(tree) : added(tree, digits);
}

function added(tree: ExpressionTree, digits: number | null): Computed | null {
  const fields = summands(tree).map((each) => (fallback(each) === 0 ? fallen(each) : null));
  return fields.length > mostPieces || fields.some((each) => each === null) ? null : { kind: 'added', fields: fields.filter((each) => each !== null), digits };
}

function joinedOf(tree: ExpressionTree): Computed | null {
  const pieces = summands(tree).map(pieceOf);
  return pieces.length > mostPieces || pieces.some((each) => each === null) ? null : { kind: 'joined', pieces: pieces.filter((each) => each !== null) };
}

function sameOf(tree: ExpressionTree): Computed | null {
  const fields = argumentsOf(tree, 'known')?.map(operandText) ?? [];
  return fields.length === 0 || fields.some((each) => each === null) ? null : { kind: 'same', field: aloneText(fields.filter((each) => each !== null)) };
}

function percentOf(tree: ExpressionTree): Computed | null {
  const [quotient, places] = argumentsOf(tree, 'round') ?? [];
  const digits = places && digitsOf(places);
  if (quotient?.op !== '/' || typeof digits !== 'number') return null;
  const [times, divisor] = quotient.args;
  const part = times.op === '*' ? fallen(times.args[0]) : null;
  const whole = fallen(divisor);
  return part && whole ? { kind: 'percent', part, whole, digits } : null;
}

function pieceOf(tree: ExpressionTree): TextPiece | null {
  const text = literalOf(tree);
  if (typeof text === 'string') return { text };
  const field = fallback(tree) === '' ? fallen(tree) : null;
  return field === null ? null : { field };
}

function summands(tree: ExpressionTree): readonly ExpressionTree[] {
  return tree.op === '+' ? [...summands(tree.args[0]), tree.args[1]] : [tree];
}

function argumentsOf(tree: ExpressionTree, called: string): readonly ExpressionTree[] | null {
  return tree.op === 'call' && tree.args[0] === called ? tree.args[1] : null;
}

/** What stands for an empty field in `known(field, 0)`. */
function fallback(tree: ExpressionTree): unknown {
  const last = argumentsOf(tree, 'known')?.at(-1);
  return last && literalOf(last);
}

/** The field of `known(field, 0)`, or of `known(a, b, 0)`. */
function fallen(tree: ExpressionTree): string | null {
  const before = argumentsOf(tree, 'known')?.slice(0, -1).map(operandText) ?? [];
  if (before.length === 0 || before.some((each) => each === null)) return null;
  return aloneText(before.filter((each) => each !== null));
}

function digitsOf(tree: ExpressionTree): number | null {
  const digits = literalOf(tree);
  return typeof digits === 'number' && Number.isInteger(digits) && digits >= 0 && digits <= mostDigits ? digits : null;
}
