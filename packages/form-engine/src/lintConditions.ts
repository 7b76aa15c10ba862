import { atomOf, atomsIn, conjuncts, impossible, type ConditionAtom, type ExpressionPlace } from './conditionAtoms.ts';
import { compileExpression } from './expression.ts';
import { expressionsOf } from './lintExpressions.ts';
import type { FormFault } from './lintForm.ts';
import type { SchemaNode } from './schemaNodes.ts';

const shownConflicts = 200;

/** Conditions that can never hold and fields nobody ever sees, as far as literals tell: values no option has, numbers beyond the bounds, two values of one field at once – what a field that is asked for needs itself included. What cannot be told surely is left alone. */
export function lintConditions(nodes: readonly SchemaNode[]): readonly FormFault[] {
  const fields = new Map(nodes.filter(({ schema }) => schema.type !== 'void').map((node) => [node.path, node]));
  return nodes.flatMap((node) => {
    const impossibilities = expressionsOf(node).flatMap(({ keyword, source }) => atomsIn(compileExpression(source).tree, placeOf(node, keyword)).flatMap((atom) => {
      const why = impossible(atom, fields);
      return why === null ? [] : [warning(node.path, `条件永远不成立：${compact(source)}（${why}）`)];
    }));
    const hidden = impossibilities.length > 0 ? null : neverShown(node, fields);
    return [...impossibilities, ...(hidden === null ? [] : [warning(node.path, `永远不显示：${hidden}`)])];
  });
}

/** A rule on an object sees the object's own fields, everything else the fields beside it. */
function placeOf({ schema, path, owner }: SchemaNode, keyword: string): ExpressionPlace {
  return { path, owner: keyword === 'x-rules' && schema.type === 'object' ? path : owner };
}

function neverShown(node: SchemaNode, fields: ReadonlyMap<string, SchemaNode>): string | null {
  const condition = node.schema['x-visible'];
  if (condition === false) return '显示条件为 false';
  if (typeof condition !== 'string') return null;
  const { tree } = compileExpression(condition);
  if (conjuncts(tree).some((each) => each.op === 'value' && each.args === false)) return '显示条件为 false';
  return conflict(node, condition, fields);
}

/** Goes through what has to be answered for a field to be shown, and what has to be answered for that to be asked. */
function conflict(node: SchemaNode, condition: string, fields: ReadonlyMap<string, SchemaNode>): string | null {
  const needed = new Map<string, ConditionAtom['values'][number]>();
  const open = [{ source: condition, owner: node.owner, path: node.path }, ...node.gates.map((gate) => ({ ...gate, path: node.path }))];
  for (let index = 0; index < open.length && index < shownConflicts; index += 1) {
    const { source, owner, path: at } = open[index] ?? { source: 'true', owner: '', path: '' };
    for (const part of conjuncts(compileExpression(source).tree)) {
      const atom = atomOf(part, { owner, path: at });
      const [value] = atom?.values ?? [];
      if (!atom || value === undefined || value === '' || atom.compares !== '==' || atom.values.length > 1) continue;
      const known = needed.get(atom.path);
      if (known !== undefined && known !== value) return `${atom.path} 须同时为 ${JSON.stringify(known)} 与 ${JSON.stringify(value)}`;
      const asked = fields.get(atom.path);
      if (known !== undefined || !asked) continue;
      needed.set(atom.path, value);
      const own = asked.schema['x-visible'];
      open.push(...(typeof own === 'string' ? [{ source: own, owner: asked.owner, path: asked.path }] : []), ...asked.gates.map((gate) => ({ ...gate, path: asked.path })));
    }
  }
  return null;
}

function compact(source: string): string {
  return source.length > 120 ? `${source.slice(0, 120).toWellFormed()}…` : source;
}

function warning(path: string, message: string): FormFault {
  return { severity: 'warning', path, message };
}
