import type { FormSchema } from '@filing/filing';
import { dataFields } from '../model/fieldKind.ts';

/** One column: a field of the row, or several that stand under one heading (`x-column`). */
export interface GridColumn {
  readonly title: string;
  readonly fields: readonly (readonly [string, FormSchema])[];
  /** Least width in rem. */
  readonly width: number;
}

const widths: Readonly<Record<string, number>> = {
  OccupationCode: 8.5, OccupationName: 10, Level: 6.5, NumberInput: 7, CreditCode: 13.5, IndustryTags: 12, Checkbox: 5.5, TextArea: 16, Select: 8, DatePicker: 9.5, Phone: 9, Upload: 16, Switch: 5,
};

/** The columns of a table from the schema of its rows. */
export function gridColumns(item: FormSchema): readonly GridColumn[] {
  const columns: { title: string; fields: (readonly [string, FormSchema])[]; width: number }[] = [];
  for (const [name, schema] of dataFields(item)) {
    const shared = schema['x-column'];
    const title = typeof shared === 'string' ? shared : (schema.title ?? name);
    const width = widths[schema['x-component'] ?? ''] ?? 9;
    const last = columns.at(-1);
    if (typeof shared === 'string' && last?.title === shared) {
      last.fields.push([name, schema]);
      last.width = Math.max(last.width, width);
    } else columns.push({ title, fields: [[name, schema]], width });
  }
  return columns;
}
