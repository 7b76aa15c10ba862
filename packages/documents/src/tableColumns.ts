import type { FormSchema } from '@filing/filing';
import { fieldsOf, isGroup, isRows } from './formKeywords.ts';

/** One printed column: a field, or several under one heading (`x-column`), the later ones in brackets. */
export interface TableColumn {
  readonly title: string;
  readonly fields: readonly { readonly path: readonly string[]; readonly schema: FormSchema }[];
  /** Heading above this and its neighbours, where the form groups them. */
  readonly group: string | null;
}

/** The columns of a table in the order of its form: fields that share a heading are one column, the fields of a group stand under its heading. */
export function tableColumns(rows: FormSchema): readonly TableColumn[] {
  const columns: TableColumn[] = [];
  const add = (schema: FormSchema, path: readonly string[], group: string | null) => {
    const name = path.at(-1) ?? '';
    const shared = typeof schema['x-column'] === 'string' ? schema['x-column'] : null;
    const last = columns.at(-1);
    if (shared !== null && last?.title === shared && last.group === group) columns[columns.length - 1] = { ...last, fields: [...last.fields, { path, schema }] };
    else columns.push({ title: shared ?? schema.title ?? name, fields: [{ path, schema }], group });
  };
  for (const [name, schema] of fieldsOf(rows.items)) {
    if (!isGroup(schema)) add(schema, [name], null);
    else for (const [inner, field] of fieldsOf(schema)) add(field, schema.type === 'void' ? [inner] : [name, inner], schema.title ?? name);
  }
  return columns;
}

/** True when rows fit a table; else each is printed as a card of its own. */
export function fitsTable(rows: FormSchema): boolean {
  const fields = fieldsOf(rows.items).flatMap(([, field]) => (isGroup(field) ? fieldsOf(field).map(([, inner]) => inner) : [field]));
  return fields.length <= 14 && !fields.some((field) => isRows(field) || isGroup(field) || field['x-component'] === 'Upload');
}
