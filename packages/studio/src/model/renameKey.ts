import type { Form, FormRule, FormSchema } from '@filing/filing';
import type { EditedForm } from './addField.ts';
import { findNode, formTree, keysIn, nodesOf, objectOf, type FormNode } from './formNode.ts';
import { pathIn } from './formPlace.ts';
import { renameInExpression } from './renameInExpression.ts';
import { replaceAt } from './replaceAt.ts';

const expressions = ['x-visible', 'x-required', 'x-compute', 'x-default', 'x-options'] as const;

/** Gives a field another key, where it stands and in the expressions beside it. Null where the key is taken, is no key, or there is no field. */
export function renameKey(form: Form, path: string, key: string): EditedForm | null {
  const node = findNode(form, path);
  if (!node?.parent || node.role === 'item' || node.key === key) return null;
  const object = objectOf(node.parent);
  if (!/^[A-Za-z][A-Za-z0-9]{0,59}$/.test(key) || keysIn(object).includes(key)) return null;
  const from = node.key;
  const named = node.role === 'layout' ? form : nodesOf(formTree(form)).reduce((whole, each) => {
    const here = each.parent !== null && objectOf(each.role === 'item' ? each : each.parent).path === object.path;
    const own = each.path === object.path;
    if (!here && !own && object.path !== '') return whole;
    return replaceAt(whole, each.steps, (schema) => renamed(schema, from, key, here || own, object));
  }, form);
  const done = replaceAt(named, node.parent.steps, (schema) => ({
    ...schema,
    ...(Array.isArray(schema.required) ? { required: (schema.required as readonly string[]).map((name) => (name === from ? key : name)) } : {}),
    ...(Array.isArray(schema['x-distinct']) ? { 'x-distinct': (schema['x-distinct'] as readonly string[]).map((name) => (name === from ? key : name)) } : {}),
    properties: Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, child]) => [name === from ? key : name, child])),
  }));
  return { form: done, path: pathIn(node.parent, key) };
}

function renamed(schema: FormSchema, from: string, to: string, here: boolean, object: FormNode): FormSchema {
  const change = (text: string) => {
    const near = here ? renameInExpression(text, from, to) : text;
    return object.path === '' ? renameInExpression(near, from, to, 'root') : near;
  };
  const next: Record<string, unknown> = {};
  for (const keyword of expressions) {
    const text = schema[keyword];
    if (typeof text === 'string' && change(text) !== text) next[keyword] = change(text);
  }
  const rules = Array.isArray(schema['x-rules']) ? (schema['x-rules'] as readonly FormRule[]) : [];
  if (rules.some((rule) => typeof rule?.assert === 'string' && change(rule.assert) !== rule.assert)) {
    next['x-rules'] = rules.map((rule) => (typeof rule?.assert === 'string' ? { ...rule, assert: change(rule.assert) } : rule));
  }
  return Object.keys(next).length === 0 ? schema : { ...schema, ...next };
}
