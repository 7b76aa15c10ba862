import type { FormSchema } from '@filing/filing';
import type { Translate } from '../texts/translate.ts';

/** A file as answers hold it. */
export interface FileAnswer {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** The files a value holds, or null when it holds none. */
export function filesIn(value: unknown, schema?: FormSchema): readonly FileAnswer[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const files = value.every((each) => typeof each === 'object' && each !== null && 'id' in each && 'name' in each && 'size' in each);
  return files || schema?.['x-component'] === 'Upload' ? (value as readonly FileAnswer[]) : null;
}

/** True when there is nothing to read. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A value in words: an option by its label, yes or no, a list joined. */
export function answerText(value: unknown, schema: FormSchema, schemaPath: string, english: Readonly<Record<string, string>>, t: Translate): string {
  if (isEmpty(value)) return t('unfilled');
  if (typeof value === 'boolean' && !schema.enum) return t(value ? 'yes' : 'no');
  if (Array.isArray(value)) {
    if (schema['x-component'] === 'Lines') return value.map((line, index) => `${index + 1}. ${String(line)}`).join('\n');
    const of = schema.items ?? schema;
    return value.map((each) => optionText(each, of.enum ? of : schema, schemaPath, english, t)).join(t.locale === 'en' ? ', ' : '、');
  }
  return optionText(value, schema, schemaPath, english, t);
}

function optionText(value: unknown, schema: FormSchema, schemaPath: string, english: Readonly<Record<string, string>>, t: Translate): string {
  if (typeof value === 'object' && value !== null) {
    const named = value as { name?: unknown; title?: unknown };
    return String(named.name ?? named.title ?? Object.values(value).filter((each) => typeof each !== 'object').join(' '));
  }
  const option = schema.enum?.find((each) => (typeof each === 'object' ? each.value : each) === value);
  const label = typeof option === 'object' ? option.label : String(value);
  return t.pick(label, english[`${schemaPath}#enum.${String(value)}`] ?? english[`${schemaPath}.items#enum.${String(value)}`]);
}

/** `1.4 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
