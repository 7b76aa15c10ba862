import type { Form } from '@filing/filing';
import { findNode, formTree, nodesOf, type FormNode } from './formNode.ts';

/** The fields whose conditions, computations or rules name a field or something in it: what removing it touches. */
export function namedBy(form: Form, path: string): readonly FormNode[] {
  const node = findNode(form, path);
  if (!node) return [];
  const inside = new Set(nodesOf(node).map(({ steps }) => steps.join('/')));
  const keys = nodesOf(node).filter(({ role }) => role === 'field').map(({ key }) => key);
  if (keys.length === 0) return [];
  const names = new RegExp(`(?<![\\w"'])(?:${keys.join('|')})(?![\\w"'])`);
  return nodesOf(formTree(form)).filter(({ steps, schema }) => !inside.has(steps.join('/')) && textsOf(schema).some((text) => names.test(text)));
}

function textsOf(schema: FormNode['schema']): readonly string[] {
  const rules: unknown = schema['x-rules'];
  const asserts = Array.isArray(rules) ? rules.map((rule: { assert?: unknown } | null) => rule?.assert) : [];
  return [schema['x-visible'], schema['x-required'], schema['x-compute'], schema['x-default'], schema['x-options'], ...asserts].filter((text) => typeof text === 'string');
}
