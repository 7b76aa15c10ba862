import type { Form, FormSchema } from '@filing/filing';
import { findNode, type FormNode } from './formNode.ts';
import { replaceAt } from './replaceAt.ts';

/** Takes a field out; the same form where there is none, or it is the form or a row itself. */
export function removeField(form: Form, path: string): Form {
  const node = findNode(form, path);
  return node ? withoutNode(form, node) : form;
}

/** Takes a node out, and its name out of the list of required ones. */
export function withoutNode(form: Form, { role, key, parent }: FormNode): Form {
  if (!parent || role === 'root' || role === 'item') return form;
  return replaceAt(form, parent.steps, (schema) => {
    const { [key]: _taken, ...properties } = schema.properties ?? {};
    return { ...withoutRequired(schema, key), properties };
  });
}

/** A field's schema as it stands on its own: required by itself where what holds it says so in a list. */
export function standingAlone({ schema, key, parent }: FormNode): FormSchema {
  return Array.isArray(parent?.schema.required) && parent.schema.required.includes(key) ? { ...schema, required: true } : schema;
}

function withoutRequired(schema: FormSchema, key: string): FormSchema {
  if (!Array.isArray(schema.required) || !schema.required.includes(key)) return schema;
  return { ...schema, required: (schema.required as readonly string[]).filter((name) => name !== key) };
}
