import type { FormSchema } from '@filing/filing';
import { compileExpression } from '@filing/form-engine';
import { dataFields, fieldKind } from '../model/fieldKind.ts';

/** One column: a field of the row, or several that stand under one heading (`x-column`, or the group they belong to). */
export interface GridColumn {
  readonly title: string;
  /** Title of the group its fields belong to, where they share the column. */
  readonly group: string | null;
  readonly fields: readonly GridField[];
  /** The condition under which the whole column is there; it reads nothing of the rows. */
  readonly when: string | null;
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

/** The columns of a table from the schema of its rows: the fields of a group stand in one column, or `beside` each other in columns of their own. */
export function gridColumns(item: FormSchema, beside = false): readonly GridColumn[] {
  const columns: { title: string; group: string | null; fields: GridField[]; when: string | null; width: number }[] = [];
  const groups = new Map(dataFields(item).filter(([, schema]) => fieldKind(schema) === 'group'));
  for (const [name, schema] of gridFields(item)) {
    const around = groups.get(name.split('.')[0] ?? '');
    const group = around?.title ?? null;
    const shared = schema['x-column'] ?? (beside ? undefined : group);
    const title = typeof shared === 'string' ? shared : (schema.title ?? name);
    const width = widthOf(schema, beside);
    const last = columns.at(-1);
    if (typeof shared === 'string' && last?.title === shared) {
      last.fields.push([name, schema]);
      last.width = Math.max(last.width, width);
    } else columns.push({ title, group: beside ? null : group, fields: [[name, schema]], when: wholeCondition(around ?? schema), width });
  }
  return columns;
}

function widthOf({ 'x-component': component = '', 'x-format': format, 'x-component-props': props }: FormSchema, beside: boolean): number {
  if (typeof props?.['width'] === 'number') return props['width'];
  if (format === 'resident-id') return 168;
  return beside && component === 'Computed' ? 72 : (widths[component] ?? 104);
}

const outside = new Set(['root', 'applicant', 'forms', 'policy', 'basis', 'today']);

/** The condition of a field or group where it holds for every row alike. */
function wholeCondition({ 'x-visible': visible }: FormSchema): string | null {
  return typeof visible === 'string' && compileExpression(visible).reads.every((name) => outside.has(name)) ? visible : null;
}
