import type { Form, FormSchema } from '@filing/filing';

/** A field whose answer is a fact of the applicant. */
export interface FormFact {
  readonly form: string;
  /** Dotted path inside the form's answers. */
  readonly path: string;
  readonly fact: string;
  /** Labels of its options by value, where it has options. */
  readonly options: readonly { readonly label: string; readonly value: string | number | boolean }[];
}

/** Reads out of forms which fields are facts of the applicant (`x-fact`) and which follow from others (computed; shown or hidden by an expression), which are masked, and lists every field; rows are not looked into for facts. */
export function formFacts(forms: Readonly<Record<string, Form>>): { readonly facts: readonly FormFact[]; readonly computed: ReadonlySet<string>; readonly dependent: ReadonlySet<string>; readonly fields: ReadonlySet<string>; readonly masked: ReadonlySet<string> } {
  const facts: FormFact[] = [];
  const computed = new Set<string>();
  const dependent = new Set<string>();
  const fields = new Set<string>();
  const masked = new Set<string>();
  const visit = (form: string, schema: FormSchema, path: string, inRows: boolean): void => {
    fields.add(`${form}/${path}`);
    if (schema.type === 'array') fields.add(`${form}/${path}.*`);
    if (schema['x-masked'] === true) masked.add(`${form}/${path}`);
    if (schema['x-compute'] !== undefined) computed.add(`${form}/${path}`);
    if (schema['x-compute'] !== undefined || typeof schema['x-visible'] === 'string') dependent.add(`${form}/${path}`);
    if (schema['x-fact'] !== undefined && !inRows) facts.push({ form, path, fact: schema['x-fact'], options: optionsOf(schema) });
    for (const [name, child] of Object.entries(schema.properties ?? {})) {
      const at = child.type === 'void' ? path : path === '' ? name : `${path}.${name}`;
      visit(form, child, at, inRows);
    }
    if (schema.items) visit(form, schema.items, `${path}.*`, true);
  };
  for (const [name, form] of Object.entries(forms)) visit(name, form, '', false);
  return { facts, computed, dependent, fields, masked };
}

function optionsOf(schema: FormSchema): FormFact['options'] {
  return (schema.enum ?? []).map((option) => (typeof option === 'string' ? { label: option, value: option } : option));
}
