import type { FieldNode } from './fieldTree.ts';

/** Records whose groups are read beside each other: the fields of the groups by their path in the record, and each record with its values under those paths. */
export function besideRows(fields: readonly FieldNode[], records: readonly unknown[]): { readonly fields: readonly FieldNode[]; readonly records: readonly unknown[] } {
  return { fields: fields.flatMap(flatField), records: records.map((record) => flatRecord(fields, record)) };
}

/** A field of a group is there only where its group is. */
function flatField(field: FieldNode): readonly FieldNode[] {
  const { 'x-visible': visible } = field.schema;
  return field.fields.length === 0 ? [field] : field.fields.flatMap(flatField).map((inner) => ({ ...inner, name: `${field.name}.${inner.name}`, schema: visible === undefined ? inner.schema : { ...inner.schema, 'x-visible': visible } }));
}

function flatRecord(fields: readonly FieldNode[], record: unknown): Readonly<Record<string, unknown>> {
  const values = (typeof record === 'object' && record !== null ? record : {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(fields.flatMap((field) => {
    const value = values[field.name];
    return field.fields.length === 0 ? [[field.name, value]] : Object.entries(flatRecord(field.fields, value)).map(([name, inner]) => [`${field.name}.${name}`, inner]);
  }));
}
