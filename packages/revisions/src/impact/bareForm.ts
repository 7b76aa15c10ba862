import type { Form, FormSchema } from '@filing/filing';

/** Keywords that only people read: they change no answer and no problem. */
const read = new Set(['title', 'description', 'x-notes', 'x-message', 'x-messages', 'x-fixed-text', 'x-letter', 'x-print', 'x-sample', 'x-row-number', 'x-column', 'x-component-props', 'x-decorator', 'x-clause', 'x-clauses', 'x-id', 'x-totals']);

/** What of a form decides on answers, as one text: two forms with the same differ in wording and looks only. */
export function bareForm(form: Form | undefined): string {
  if (!form) return '';
  const known = made.get(form) ?? JSON.stringify(bare(form));
  made.set(form, known);
  return known;
}

const made = new WeakMap<Form, string>();

function bare(schema: FormSchema): unknown {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !read.has(key)).map(([key, value]) => [key, bareValue(schema, key, value)]));
}

function bareValue(schema: FormSchema, key: string, value: unknown): unknown {
  if (key === 'properties') return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, child]) => [name, bare(child)]));
  if (key === 'items' && schema.items) return bare(schema.items);
  if (key === 'x-rules') return (schema['x-rules'] ?? []).map(({ assert, severity, code, at }) => ({ assert, severity, code, at }));
  // A fact is compared with labels too.
  if (key === 'enum' && schema['x-fact'] === undefined) return (schema.enum ?? []).map((option) => (typeof option === 'string' ? option : option.value));
  return value;
}
