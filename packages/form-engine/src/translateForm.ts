import type { Form } from '@filing/filing';
import { formTexts } from './formTexts.ts';

/** A form with its texts replaced by those of another language, by the keys of `formTexts`; a text without a translation stays Chinese. Expressions, values and rule sentences (they are `problemText`'s) stay as they are. */
export function translateForm(form: Form, texts: Readonly<Record<string, string>>): Form {
  const sentences = new Map(formTexts(form).filter(({ key, text }) => key === text).map(({ key }) => [key, texts[key] ?? key]));
  return translated(form, '', '', texts, sentences) as Form;
}

const translatedWhole = new Set(['x-notes', 'x-fixed-text', 'x-sample', 'x-column', 'x-row-number', 'x-component-props']);

function translated(schema: Readonly<Record<string, unknown>>, path: string, owner: string, texts: Readonly<Record<string, string>>, sentences: ReadonlyMap<string, string>): unknown {
  const inside = schema['type'] === 'void' ? owner : path;
  const joined = (key: string) => (inside === '' ? key : `${inside}.${key}`);
  return Object.fromEntries(Object.entries(schema).map(([keyword, value]) => {
    if (keyword === 'title' || keyword === 'description') return [keyword, texts[`${path}#${keyword}`] ?? value];
    if (keyword === 'enum') return [keyword, (value as readonly (string | { value: unknown; label: string })[]).map((each) => option(each, path, texts))];
    if (keyword === 'properties') return [keyword, Object.fromEntries(Object.entries(value as Record<string, Record<string, unknown>>).map(([name, child]) => [name, translated(child, joined(name), inside, texts, sentences)]))];
    if (keyword === 'items') return [keyword, translated(value as Record<string, unknown>, joined('items'), inside, texts, sentences)];
    return [keyword, translatedWhole.has(keyword) ? replaced(value, sentences) : value];
  }));
}

function option(each: string | { value: unknown; label: string }, path: string, texts: Readonly<Record<string, string>>): unknown {
  const { value, label } = typeof each === 'object' ? each : { value: each, label: each };
  return { value, label: texts[`${path}#enum.${String(value)}`] ?? label };
}

function replaced(value: unknown, sentences: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return sentences.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => replaced(each, sentences));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each, sentences)]));
}
