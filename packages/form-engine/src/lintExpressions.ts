import type { FormRule } from '@filing/filing';
import { compileExpression, type Expression } from './expression.ts';
import { expressionKeywords } from './formKeywords.ts';
import type { FormFault } from './lintForm.ts';
import type { SchemaNode } from './schemaNodes.ts';
import { outsideNames, reservedNames } from './surroundings.ts';

/** An expression of a node, and what it is for. */
export interface NodeExpression {
  readonly keyword: string;
  readonly source: string;
  /** The names it may read besides the reserved ones. */
  readonly names: readonly string[];
}

/** The expressions of one node; a rule on an object sees the object's own fields. */
export function expressionsOf(node: SchemaNode): readonly NodeExpression[] {
  const { schema } = node;
  const own = expressionKeywords.flatMap((keyword) => {
    const source = schema[keyword];
    return typeof source === 'string' ? [{ keyword, source, names: node.siblings }] : [];
  });
  const inside = schema.type === 'object' ? node.fields : node.siblings;
  const given: readonly FormRule[] = Array.isArray(schema['x-rules']) ? schema['x-rules'] : [];
  const rules = given.filter((rule) => typeof rule?.assert === 'string').map((rule) => ({ keyword: 'x-rules', source: rule.assert, names: inside }));
  return [...own, ...rules];
}

/** Expressions that do not parse, name fields that are not there, or are no yes-or-no where one is asked. */
export function lintExpressions(nodes: readonly SchemaNode[]): readonly FormFault[] {
  const root = nodes[0]?.fields ?? [];
  return nodes.flatMap((node) => {
    const fault = (message: string): FormFault => ({ severity: 'error', path: node.path, message });
    const wrongKind = expressionKeywords.filter((keyword) => {
      const value = node.schema[keyword];
      return value !== undefined && typeof value !== 'string' && !(keyword === 'x-visible' && typeof value === 'boolean');
    });
    return [
      ...wrongKind.map((keyword) => fault(`${keyword} 应为表达式`)),
      ...expressionsOf(node).flatMap(({ keyword, source, names }) => {
        const expression = compiled(source);
        if (expression instanceof Error) return [fault(`${keyword}：${expression.message}`)];
        return [...unknownNames(expression, names, root, node.row), ...wrongType(keyword, expression)].map((message) => fault(`${keyword}：${message}`));
      }),
    ];
  });
}

function unknownNames(expression: Expression, names: readonly string[], root: readonly string[], row: readonly string[] | null): readonly string[] {
  const reserved = new Set<string>([...reservedNames, ...outsideNames]);
  const unknown = expression.reads.filter((name) => !reserved.has(name) && !names.includes(name)).map((name) => `没有名为 ${name} 的字段`);
  const members = expression.paths.flatMap((path) => {
    const [head, member] = path.split('.');
    if (member === undefined) return [];
    if (head === 'root' && !root.includes(member)) return [`表单没有名为 ${member} 的字段`];
    if (head === 'row' && row && !row.includes(member)) return [`行内没有名为 ${member} 的字段`];
    return [];
  });
  const outside = row === null && expression.reads.some((name) => name === 'row' || name === 'index') ? ['不在列表中，没有 row 和 index'] : [];
  return [...unknown, ...new Set(members), ...outside];
}

function wrongType(keyword: string, { type }: Expression): readonly string[] {
  const asksYesOrNo = keyword === 'x-visible' || keyword === 'x-required' || keyword === 'x-rules';
  if (keyword === 'x-options' && !type.startsWith('list') && type !== 'dyn') return [`结果应为选项列表，现为 ${type}`];
  return asksYesOrNo && type !== 'bool' && type !== 'dyn' ? [`结果应为是或否，现为 ${type}`] : [];
}

function compiled(source: string): Expression | Error {
  try {
    return compileExpression(source);
  } catch (error) {
    return error as Error;
  }
}
