import type { FormSchema } from '@filing/filing';
import { numberedLines } from '../controls/linesText.ts';
import type { Say } from '../messages/translate.ts';
import { dataFields } from '../model/fieldKind.ts';

/** A value as a person reads it: option labels, 是/否, tags joined with 、, groups as `title：value`. */
export function valueText(schema: FormSchema | null, value: unknown, say: Say): string {
  if (value === undefined || value === null || value === '') return say('field.empty');
  const label = optionsOf(schema).find((option) => option.value === value)?.label;
  if (label !== undefined) return label;
  const english = say.locale === 'en';
  if (typeof value === 'boolean') return say(schema?.['x-component'] === 'Declaration' ? (value ? 'field.ticked' : 'field.unticked') : value ? 'field.yes' : 'field.no');
  if (Array.isArray(value)) {
    if (value.length === 0) return say('field.empty');
    if (schema?.['x-component'] === 'Lines') return numberedLines(value);
    return value.map((each: unknown) => valueText(schema?.items ?? null, each, say)).join(typeof value[0] === 'object' ? (english ? '; ' : '；') : english ? ', ' : '、');
  }
  if (typeof value !== 'object') return String(value);
  const record = value as Readonly<Record<string, unknown>>;
  if (typeof record['name'] === 'string' && typeof record['size'] === 'number') return record['name'];
  const fields = schema ? dataFields(schema) : [];
  return Object.entries(record).map(([name, each]) => {
    const field = fields.find(([key]) => key === name)?.[1] ?? null;
    return `${field?.title ?? name}${english ? ': ' : '：'}${valueText(field, each, say)}`;
  }).join(english ? ', ' : '，');
}

/** The options of a field or of a list's items, with their labels. */
export function optionsOf(schema: FormSchema | null): readonly { readonly value: string | number | boolean; readonly label: string }[] {
  const listed = schema?.enum ?? schema?.items?.enum ?? [];
  return listed.map((each) => (typeof each === 'object' ? { value: each.value, label: each.label } : { value: each, label: each }));
}
