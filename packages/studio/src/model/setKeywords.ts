import type { Form, FormSchema } from '@filing/filing';
import { findNode } from './formNode.ts';
import { replaceAt } from './replaceAt.ts';

/** The form with keywords of the field at a schema path set; `undefined` removes one. The same form when nothing changes or there is no such field. */
export function setKeywords(form: Form, path: string, keywords: Readonly<Record<string, unknown>>): Form {
  const node = findNode(form, path);
  if (!node) return form;
  return replaceAt(form, node.steps, (schema) => {
    const changed = Object.entries(keywords).filter(([key, value]) => !Object.is(schema[key], value));
    if (changed.length === 0) return schema;
    const next: Record<string, unknown> = { ...schema };
    for (const [key, value] of changed) {
      if (value === undefined) delete next[key];
      else next[key] = value;
    }
    return next as FormSchema;
  });
}
