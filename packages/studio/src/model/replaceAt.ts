import type { Form, FormSchema } from '@filing/filing';

/** The form with the schema at these steps replaced; the same form when nothing changes. */
export function replaceAt(form: Form, steps: readonly string[], change: (schema: FormSchema) => FormSchema): Form {
  return replaced(form, steps, change as (value: unknown) => unknown) as Form;
}

function replaced(value: unknown, steps: readonly string[], change: (value: unknown) => unknown): unknown {
  const [first, ...rest] = steps;
  if (first === undefined) return change(value);
  const record = value as Readonly<Record<string, unknown>>;
  const next = replaced(record[first], rest, change);
  return Object.is(next, record[first]) ? value : { ...record, [first]: next };
}
