import type { FormSchema } from '@filing/filing';

/** A field as a line: its titles from the outside in, whether it is required, the clauses it rests on. */
export interface FieldRow {
  readonly path: string;
  readonly titles: readonly string[];
  readonly required: 'yes' | 'no' | 'sometimes';
  readonly clauses: readonly string[];
}

/** Every field of a form in its order, rows' fields inside their list; sections of the screen do not count. */
export function fieldRows(form: FormSchema): readonly FieldRow[] {
  const visit = (schema: FormSchema, path: readonly string[], titles: readonly string[]): readonly FieldRow[] =>
    Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
      if (field.type === 'void') return visit(field, path, titles);
      const [at, named] = [[...path, name], [...titles, field.title ?? name]];
      const required = field['required'] as unknown;
      const row: FieldRow = { path: at.join('.'), titles: named, required: typeof field['x-required'] === 'string' || typeof required === 'string' ? 'sometimes' : required === true ? 'yes' : 'no', clauses: [field['x-clause'] ?? []].flat() };
      return [row, ...visit(field, at, named), ...(field.items ? visit(field.items, [...at, 'items'], named) : [])];
    });
  return visit(form, [], []);
}
