import type { FormSchema } from '@filing/filing';
import { printHints } from './formKeywords.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The record a value is, or one without anything: drafts hold what was typed so far, in whatever shape. */
export function recordIn(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

/** True when there is nothing to print. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A value as it is printed, with its unit: an option by its label, a date in words, a list with 、, lines numbered and files by name one under the other, nothing for what is not filled in. */
export function valueText(value: unknown, schema: FormSchema): string {
  const text = plainText(value, schema);
  return text === '' ? '' : `${text}${printHints(schema).after ?? ''}`;
}

function plainText(value: unknown, schema: FormSchema): string {
  if (isBlank(value)) return '';
  if (Array.isArray(value) && schema['x-component'] === 'Lines') return value.map((line, index) => `${index + 1}. ${oneText(line, {})}`).join('\n');
  if (Array.isArray(value)) {
    const of = schema.items?.enum ? schema.items : schema;
    return value.map((each: unknown) => oneText(each, of)).filter((text) => text !== '').join(value.some(isRecord) ? '\n' : '、');
  }
  return oneText(value, schema);
}

function oneText(value: unknown, schema: FormSchema): string {
  if (isRecord(value)) return typeof value['name'] === 'string' ? value['name'] : '';
  const option = schema.enum?.find((each) => String(typeof each === 'object' ? each.value : each) === String(value));
  if (option !== undefined) return typeof option === 'object' ? option.label : option;
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = String(value ?? '');
  return schema['x-format'] === 'date' ? dayText(text) : text;
}

/** `2026-06-15` as 2026年6月15日; any other text stays as it is. */
export function dayText(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year ? `${year}年${Number(month)}月${Number(date)}日` : day;
}
