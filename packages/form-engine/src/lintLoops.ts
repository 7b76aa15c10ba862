import { compileExpression } from './expression.ts';
import { expressionsOf } from './lintExpressions.ts';
import type { FormFault } from './lintForm.ts';
import type { SchemaNode } from './schemaNodes.ts';

/** Computed values and visibilities that depend on themselves, over any number of steps. */
export function lintLoops(nodes: readonly SchemaNode[]): readonly FormFault[] {
  const moving = new Map(nodes.map((node) => [node.path, dependencies(node, nodes)]));
  const findings: FormFault[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) {
      findings.push({ severity: 'error', path, message: `计算或显示条件循环：${[...way.slice(at), path].join(' → ')}` });
      return;
    }
    if (done.has(path)) return;
    for (const next of moving.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of moving.keys()) visit(path, []);
  return findings;
}

/** Paths whose values decide this node's value or visibility. */
function dependencies(node: SchemaNode, nodes: readonly SchemaNode[]): readonly string[] {
  const sources = expressionsOf(node).filter(({ keyword }) => keyword === 'x-visible' || keyword === 'x-compute').map(({ source }) => compileExpression(source));
  const around = node.owner !== node.path && node.owner !== '' ? [node.owner] : [];
  const read = sources.flatMap((expression) => expression.paths.flatMap((path) => {
    const [head = '', member] = path.split('.');
    const target = head === 'root' ? member : head === 'row' && member ? joined(rowPath(node.path), member) : joined(node.owner, head);
    return target === undefined ? [] : containedIn(target, nodes, expression.source);
  }));
  return [...new Set([...around, ...read])].filter((path) => nodes.some((each) => each.path === path));
}

/** A field read, and of what it holds the fields the expression mentions by name. */
function containedIn(target: string, nodes: readonly SchemaNode[], source: string): readonly string[] {
  const words = new Set(source.match(/[A-Za-z][A-Za-z0-9]*/g) ?? []);
  return [target, ...nodes.filter((each) => each.path.startsWith(`${target}.`) && words.has(each.name)).map((each) => each.path)];
}

function rowPath(path: string): string {
  const at = path.lastIndexOf('items.');
  return at < 0 ? '' : path.slice(0, at + 'items'.length);
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
