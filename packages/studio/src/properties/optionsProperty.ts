import type { FormSchema } from '@filing/filing';
import { running, textOrNothing, typeOf, type FieldAt, type FieldProperty } from './fieldProperty.ts';

interface OptionRow {
  readonly label?: string;
  readonly code?: string;
  readonly english?: string;
}

/** A list of plain values offers its rows' options. */
function home(at: FieldAt): { readonly schema: FormSchema; readonly path: string; readonly inRows: boolean } {
  const items = running(at, 'items') as FormSchema | undefined;
  const inRows = typeOf(at) === 'array' && items !== undefined && items.type !== 'object';
  return inRows ? { schema: at.schema.items ?? {}, path: `${at.path}.items`, inRows } : { schema: at.schema, path: at.path, inRows };
}

/** What a field may be answered with: labels, values, English, in their order. */
export const optionsProperty: FieldProperty = {
  name: 'options',
  shown: (at) => {
    const { schema, inRows } = home(at);
    return at.path !== '' && at.schema['x-options'] === undefined && (schema.enum !== undefined || (!inRows && ['string', 'integer', 'number'].includes(typeOf(at)) && ['Select', 'Radio', 'Level', 'District'].includes(String(running(at, 'x-component')))) || (inRows && running(at, 'x-component') === 'Checkbox'));
  },
  ask: ({ say }) => ({
    type: 'array', title: say('options'), description: say('options.help'), maxItems: 300, 'x-component': 'Table',
    'x-rules': [{ assert: 'distinct(value, "code")', message: say('options.twice') }],
    items: { type: 'object', title: say('option'), properties: {
      label: { type: 'string', title: say('option.label'), required: true, maxLength: 200, 'x-component': 'Input' },
      code: { type: 'string', title: say('option.value'), required: true, maxLength: 100, 'x-component': 'Input' },
      english: { type: 'string', title: say('english'), maxLength: 300, 'x-component': 'Input' },
    } },
  }),
  read: (at) => {
    const { schema, path } = home(at);
    return schema.enum?.map((each): OptionRow => {
      const { label, value } = typeof each === 'object' ? each : { label: each, value: each };
      const english = at.texts[`${path}#enum.${value}`];
      return { label, code: String(value), ...(english === undefined ? {} : { english }) };
    });
  },
  write: (value, at) => {
    const { schema, path, inRows } = home(at);
    const rows = (value ?? []) as readonly OptionRow[];
    const plain = new Set((schema.enum ?? []).filter((each) => typeof each === 'string'));
    const options = rows.map(({ label = '', code: text = '' }) => (plain.has(text) && label === text ? text : { label, value: typed(text, schema) }));
    const before = (schema.enum ?? []).map((each) => [`${path}#enum.${typeof each === 'object' ? each.value : each}`, undefined] as const);
    const texts = Object.fromEntries([...before, ...rows.map((row) => [`${path}#enum.${row.code}`, textOrNothing(row.english)] as const)]);
    const next = value === undefined || (rows.length === 0 && schema.enum === undefined) ? undefined : options;
    return { keywords: inRows ? { items: withOptions(schema, next) } : { enum: next }, texts };
  },
};

function withOptions(schema: FormSchema, options: FormSchema['enum'] | undefined): FormSchema {
  const { enum: _before, ...rest } = schema;
  return options === undefined ? rest : { ...schema, enum: options };
}

/** The value in the field's own type, as far as it is one. */
function typed(text: string, { type }: FormSchema): string | number | boolean {
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  const number = Number(text);
  return (type === 'integer' || type === 'number') && text.trim() !== '' && Number.isFinite(number) ? number : text;
}
