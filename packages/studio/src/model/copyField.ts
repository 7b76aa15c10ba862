import type { Form, FormSchema } from '@filing/filing';
import type { EditedForm } from './addField.ts';
import { findNode } from './formNode.ts';
import { fitting, pathIn, putIn } from './formPlace.ts';
import { standingAlone } from './removeField.ts';

/** Copies a field, a section or a list behind itself under a free key; everything copied gets an identity of its own from `freshId`. Null where there is nothing to copy. */
export function copyField(form: Form, path: string, freshId: () => string): EditedForm | null {
  const node = findNode(form, path);
  if (!node?.parent || node.role === 'item') return null;
  const { parent, key } = node;
  const keys = parent.children.map((child) => child.key);
  const copied = (schema: FormSchema, isRow: boolean): FormSchema => ({
    ...schema,
    ...(isRow ? {} : { 'x-id': freshId() }),
    ...(schema.properties ? { properties: Object.fromEntries(Object.entries(schema.properties).map(([name, child]) => [name, copied(child, false)])) } : {}),
    ...(schema.items ? { items: copied(schema.items, true) } : {}),
  });
  const copy = fitting(parent, key, copied(standingAlone(node), false));
  const place = { into: parent.path, before: keys[keys.indexOf(key) + 1] ?? null };
  return { form: putIn(form, parent, place, copy.key, copy.field), path: pathIn(parent, copy.key) };
}
