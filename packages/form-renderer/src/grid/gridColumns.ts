import type { FormSchema } from '@filing/filing';
import { dataFields } from '../model/fieldKind.ts';

/** One column: a field of the row, or several that stand under one heading (`x-column`). */
export interface GridColumn {
  readonly title: string;
  readonly fields: readonly (readonly [string, FormSchema])[];
  /** Least width in px; never rem, since that is the host page's. */
  readonly width: number;
}

const widths: Readonly<Record<string, number>> = {
  OccupationCode: 98, OccupationName: 112, Level: 84, NumberInput: 76, CreditCode: 168, IndustryTags: 112, Checkbox: 72, TextArea: 180, Select: 104, DatePicker: 140, Phone: 120, Upload: 256, Switch: 72,
};

/** The columns of a table from the schema of its rows. */
export function gridColumns(item: FormSchema): readonly GridColumn[] {
  const columns: { title: string; fields: (readonly [string, FormSchema])[]; width: number }[] = [];
  for (const [name, schema] of dataFields(item)) {
    const shared = schema['x-column'];
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
