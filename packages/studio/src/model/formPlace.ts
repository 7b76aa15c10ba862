import type { Form, FormSchema } from '@filing/filing';
import { findNode, holderIn, keysIn, objectOf, type FormNode } from './formNode.ts';
import { replaceAt } from './replaceAt.ts';

/** Where a field is put: in what holds it (schema path of the form, a section, a group or a list), before which of its fields; null: at the end. */
export interface FormPlace {
  readonly into: string;
  readonly before: string | null;
}

/** A key that stands nowhere in the object yet: the wanted one, or with a number behind it. */
export function freeKey(holder: FormNode, wanted: string): string {
  return freeName(new Set(keysIn(objectOf(holder))), wanted);
}

/** A field under a free key; of a section also what it holds, for its fields stand beside those around it. */
export function fitting(holder: FormNode, key: string, field: FormSchema): { readonly key: string; readonly field: FormSchema } {
  const taken = new Set(keysIn(objectOf(holder)));
  const own = (wanted: string): string => {
    const name = freeName(taken, wanted);
    taken.add(name);
    return name;
  };
  const inside = (schema: FormSchema): FormSchema => (schema.type === 'void' && schema.properties
    ? { ...schema, properties: Object.fromEntries(Object.entries(schema.properties).map(([name, child]) => [own(name), inside(child)])) }
    : schema);
  return { key: own(key), field: inside(field) };
}

function freeName(taken: ReadonlySet<string>, wanted: string): string {
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/\d+$/, '') || 'field';
  let number = 2;
  while (taken.has(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/** What holds fields at a place; null where nothing can be put. */
export function holderAt(form: Form, { into }: FormPlace): FormNode | null {
  const node = findNode(form, into);
  return node && holderIn(node);
}

/** The form with a field put there; the key is free already. */
export function putIn(form: Form, holder: FormNode, { before }: FormPlace, key: string, field: FormSchema): Form {
  return replaceAt(form, holder.steps, (schema) => {
    const entries = Object.entries(schema.properties ?? {});
    const at = before === null ? -1 : entries.findIndex(([name]) => name === before);
    return { ...schema, properties: Object.fromEntries(at < 0 ? [...entries, [key, field]] : [...entries.slice(0, at), [key, field], ...entries.slice(at)]) };
  });
}

/** The schema path of a field with this key in a holder. */
export function pathIn(holder: FormNode, key: string): string {
  const { path } = objectOf(holder);
  return path === '' ? key : `${path}.${key}`;
}
