import type { ASTNode } from '@marcbachmann/cel-js';
import type { SchemaNode } from './schemaNodes.ts';

/** Where an expression stands: whose names it sees, and of which row. */
export interface ExpressionPlace {
  /** Path of the object whose fields it sees by name. */
  readonly owner: string;
  /** Path of the field itself (`value`). */
  readonly path: string;
}

/** One comparison of a field with values written down. */
export interface ConditionAtom {
  /** Schema path of the field. */
  readonly path: string;
  readonly compares: '==' | '<' | '<=' | '>' | '>=';
  /** Several where one of them is enough (`in`). */
  readonly values: readonly (string | number | boolean)[];
}

const turned = { '==': '==', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/** The comparison a node of an expression is, or null; reads fields beside it, `root.…`, `row.…` and `value`. */
export function atomOf(node: ASTNode, place: ExpressionPlace): ConditionAtom | null {
  if (node.op === 'in') {
    const [field, list] = node.args;
    const path = pathOf(field, place);
    const values = list.op === 'list' ? list.args.map(literalOf) : [null];
    return path !== null && values.length > 0 && values.every((value) => value !== null) ? { path, compares: '==', values } : null;
  }
  if (node.op !== '==' && node.op !== '<' && node.op !== '<=' && node.op !== '>' && node.op !== '>=') return null;
  const [left, right] = node.args;
  const [path, value] = [pathOf(left, place), literalOf(right)];
  if (path !== null && value !== null) return { path, compares: node.op, values: [value] };
  const [other, given] = [pathOf(right, place), literalOf(left)];
  return other !== null && given !== null ? { path: other, compares: turned[node.op], values: [given] } : null;
}

/** Everything that has to be so for an expression to hold: the parts that `&&` joins. */
export function conjuncts(node: ASTNode): readonly ASTNode[] {
  return node.op === '&&' ? node.args.flatMap(conjuncts) : [node];
}

/** Every comparison in an expression, those inside going through rows left out (their names are the rows' own). */
export function atomsIn(node: ASTNode, place: ExpressionPlace): readonly ConditionAtom[] {
  const own = atomOf(node, place);
  if (own) return [own];
  if (node.op === 'rcall') return atomsIn(node.args[1], place);
  return childrenOf(node.args).flatMap((child) => atomsIn(child, place));
}

/** Why a field can never be answered so, in a zh-CN sentence; null where it can, or nobody knows. Facts, computed values and options worked out are not judged. */
export function impossible({ path, compares, values }: ConditionAtom, nodes: ReadonlyMap<string, SchemaNode>): string | null {
  const schema = nodes.get(path)?.schema;
  if (!schema || ['x-fact', 'x-compute', 'x-options', 'x-default'].some((keyword) => schema[keyword] !== undefined)) return null;
  if (compares === '==' && Array.isArray(schema.enum) && schema.type !== 'array') {
    const options = schema.enum.map((each: unknown) => (typeof each === 'object' && each !== null ? (each as { readonly value?: unknown }).value : each));
    return values.every((value) => value !== '' && !options.includes(value)) ? `${path} 的选项中没有 ${values.map((value) => JSON.stringify(value)).join('、')}` : null;
  }
  if (schema.type !== 'number' && schema.type !== 'integer') return null;
  const { minimum, maximum } = schema;
  const [value] = values;
  const [least, most] = [values.reduce(lower), values.reduce(higher)];
  if (typeof value !== 'number' || typeof least !== 'number' || typeof most !== 'number') return null;
  if (typeof minimum === 'number' && compares !== '>' && compares !== '>=' && (compares === '<' ? most <= minimum : most < minimum)) return `${path} 最小为 ${minimum}`;
  if (typeof maximum === 'number' && compares !== '<' && compares !== '<=' && (compares === '>' ? least >= maximum : least > maximum)) return `${path} 最大为 ${maximum}`;
  return null;
}

type Value = ConditionAtom['values'][number];

function lower(one: Value, other: Value): Value {
  return other < one ? other : one;
}

function higher(one: Value, other: Value): Value {
  return other > one ? other : one;
}

function pathOf(node: ASTNode, { owner, path }: ExpressionPlace): string | null {
  const names = namesOf(node);
  const [head = '', ...rest] = names ?? [''];
  if (names === null) return null;
  if (head === 'root') return rest.length > 0 ? rest.join('.') : null;
  if (head === 'row') return rest.length > 0 ? [rowPath(path), ...rest].join('.') : null;
  if (head === 'value') return rest.length === 0 ? path : null;
  return [...(owner === '' ? [] : [owner]), ...names].join('.');
}

function namesOf(node: ASTNode): readonly string[] | null {
  if (node.op === 'id') return [node.args];
  if (node.op !== '.') return null;
  const before = namesOf(node.args[0]);
  return before && [...before, node.args[1]];
}

function rowPath(path: string): string {
  const at = path.lastIndexOf('items.');
  return at < 0 ? '' : path.slice(0, at + 'items'.length);
}

function literalOf(node: ASTNode): Value | null {
  if (node.op === '-_') {
    const value = literalOf(node.args);
    return typeof value === 'number' ? -value : null;
  }
  if (node.op !== 'value') return null;
  const value: unknown = node.args;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function childrenOf(args: unknown): readonly ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(childrenOf);
  return typeof args === 'object' && args !== null && 'op' in args && 'args' in args ? [args as ASTNode] : [];
}
