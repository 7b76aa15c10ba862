import type { FormSchema } from '@filing/filing';

/** A field that is new in a form. */
export interface AddedField {
  readonly path: string;
  readonly title: string;
  readonly schema: FormSchema;
  /** Required, at least sometimes. */
  readonly required: boolean;
}

/** The field added and those of its objects; rows of a new list are nobody's yet. `schema` is as `diffForms` tells it: with `required` in a word. */
export function addedFields(path: string, titles: readonly string[], schema: FormSchema): readonly AddedField[] {
  const word = schema.required as unknown;
  const own = { path, title: titles.at(-1) ?? path, schema, required: word === 'required' || word === 'sometimes' };
  return [own, ...fieldsIn(schema, path)];
}

function fieldsIn(schema: FormSchema, path: string): readonly AddedField[] {
  const listed = Array.isArray(schema.required) ? (schema.required as readonly string[]) : [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, child]) => {
    if (child.type === 'void') return fieldsIn(child, path);
    const own = `${path}.${name}`;
    const required = listed.includes(name) || child.required === true || typeof child['x-required'] === 'string';
    return [{ path: own, title: child.title ?? name, schema: child, required }, ...fieldsIn(child, own)];
  });
}
