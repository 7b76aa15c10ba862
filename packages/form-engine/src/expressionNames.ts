import type { ASTNode } from '@marcbachmann/cel-js';

const comprehensions = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);

/** What an expression's tree names. */
export interface ExpressionNames {
  /** Names read from the scope. */
  readonly reads: ReadonlySet<string>;
  /** Functions and methods called. */
  readonly calls: ReadonlySet<string>;
  /** Member chains that begin at a name of the scope: `root.projects`. */
  readonly paths: ReadonlySet<string>;
  /** True where a list is gone through inside going through a list: the work would grow with the product of their rows. */
  readonly nested: boolean;
}

/** The names an expression reads, leaving out the variables its own `exists`, `all`, `map`, `filter` introduce. */
export function expressionNames(tree: ASTNode): ExpressionNames {
  const reads = new Set<string>();
  const calls = new Set<string>();
  const paths = new Set<string>();
  let nested = false;
  const visit = (node: unknown, bound: ReadonlySet<string>, inside = false): void => {
    if (Array.isArray(node)) {
      for (const each of node) visit(each, bound, inside);
      return;
    }
    if (!isNode(node)) return;
    const path = memberPath(node);
    if (path && !bound.has(path[0] ?? '')) paths.add(path.join('.'));
    if (node.op === 'id') {
      if (!bound.has(node.args)) reads.add(node.args);
    } else if (node.op === '.' || node.op === '.?') {
      visit(node.args[0], bound, inside);
    } else if (node.op === 'call') {
      calls.add(node.args[0]);
      visit(node.args[1], bound, inside);
    } else if (node.op === 'rcall') {
      const [method, receiver, args] = node.args;
      calls.add(method);
      visit(receiver, bound, inside);
      const goesThrough = comprehensions.has(method);
      if (goesThrough && inside) nested = true;
      const variable = comprehensions.has(method) && isNode(args[0]) && args[0].op === 'id' ? args[0].args : null;
      visit(variable === null ? args : args.slice(1), variable === null ? bound : new Set([...bound, variable]), inside || goesThrough);
    } else if (node.op !== 'value') {
      visit(node.args, bound, inside);
    }
  };
  visit(tree, new Set());
  return { reads, calls, paths, nested };
}

function memberPath(node: ASTNode): string[] | null {
  if (node.op === 'id') return [node.args];
  if (node.op !== '.') return null;
  const before = memberPath(node.args[0]);
  return before ? [...before, node.args[1]] : null;
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
