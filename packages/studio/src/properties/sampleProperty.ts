import { running, type FieldProperty } from './fieldProperty.ts';

interface SampleRow {
  readonly label: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** The sample row of a table: its label and cells, texts by field name; values that are no texts are written as JSON. */
export const sampleProperty: FieldProperty = {
  name: 'sample',
  shown: (at) => running(at, 'x-component') === 'Table',
  ask: ({ say }, at) => ({
    type: 'object', title: say('sample'),
    properties: {
      label: { type: 'string', title: say('sample.label'), maxLength: 100, 'x-component': 'Input' },
      cells: { type: 'array', title: say('sample.cells'), maxItems: 60, 'x-component': 'Table', 'x-rules': [{ assert: 'distinct(value, "field")', message: say('sample.twice') }], items: { type: 'object', title: say('sample.cell'), properties: {
        field: { type: 'string', title: say('sample.field'), required: true, 'x-component': 'Select', enum: Object.entries(at.schema.items?.properties ?? {}).map(([value, { title }]) => ({ label: title ? `${title}（${value}）` : value, value })) },
        text: { type: 'string', title: say('sample.value'), maxLength: 500, 'x-component': 'Input' },
      } } },
    },
  }),
  read: ({ schema }) => {
    const sample = schema['x-sample'] as SampleRow | undefined;
    return sample && { label: sample.label, cells: Object.entries(sample.row).map(([field, value]) => ({ field, text: typeof value === 'string' ? value : JSON.stringify(value) })) };
  },
  write: (value, { schema }) => {
    const { label = '', cells = [] } = (value ?? {}) as { readonly label?: string; readonly cells?: readonly { readonly field?: string; readonly text?: string }[] };
    const before = (schema['x-sample'] as SampleRow | undefined)?.row ?? {};
    const row = Object.fromEntries(cells.flatMap(({ field, text = '' }) => (field ? [[field, typeof before[field] === 'string' || before[field] === undefined ? text : JSON.stringify(before[field]) === text ? before[field] : text] as const] : [])));
    return { keywords: { 'x-sample': label === '' && cells.length === 0 ? undefined : { label, row } } };
  },
};
