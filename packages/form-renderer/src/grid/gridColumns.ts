import type { FormSchema } from '@filing/filing';
import { dataFields, fieldKind } from '../model/fieldKind.ts';

/** One column: a field of the row, or several that stand under one heading (`x-column`, or the group they belong to). */
export interface GridColumn {
  readonly title: string;
  readonly fields: readonly GridField[];
  /** Least width in px; never rem, since that is the host page's. */
  readonly width: number;
}

const widths: Readonly<Record<string, number>> = {
  OccupationCode: 98, OccupationName: 112, Level: 84, NumberInput: 76, CreditCode: 168, IndustryTags: 112, Checkbox: 72, TextArea: 180, Lines: 240, Select: 104, DatePicker: 140, Phone: 120, Upload: 256, Switch: 72,
};

/** A field of a row by its path in the row: `level`, and `assessed.junior` for a field of a group. */
export type GridField = readonly [path: string, schema: FormSchema];

/** The fields of a row that hold values, those of its groups by their path. */
export function gridFields(item: FormSchema): readonly GridField[] {
  return dataFields(item).flatMap(([name, schema]) => (fieldKind(schema) === 'group' ? gridFields(schema).map(([inner, field]): GridField => [`${name}.${inner}`, field]) : [[name, schema] as const]));
}

/** The columns of a table from the schema of its rows. */
export function gridColumns(item: FormSchema): readonly GridColumn[] {
  const columns: { title: string; fields: GridField[]; width: number }[] = [];
  const groups = new Map(dataFields(item).filter(([, schema]) => fieldKind(schema) === 'group'));
  for (const [name, schema] of gridFields(item)) {
    const shared = schema['x-column'] ?? groups.get(name.split('.')[0] ?? '')?.title;
    const title = typeof shared === 'string' ? shared : (schema.title ?? name);
    const width = widths[schema['x-component'] ?? ''] ?? 104;
    const last = columns.at(-1);
    if (typeof shared === 'string' && last?.title === shared) {
      last.fields.push([name, schema]);
      last.width = Math.max(last.width, width);
    } else columns.push({ title, fields: [[name, schema]], width });
  }
  return columns;
}
