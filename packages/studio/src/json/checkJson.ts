import type { Form } from '@filing/filing';
import { jsonTexts } from '../texts/json.ts';
import { textOf, type StudioLocale } from '../texts/texts.ts';
import { jsonPlaces, type TextRange } from './jsonPlaces.ts';

/** Most characters of a form's text. */
export const mostJson = 1_000_000;

/** One thing wrong with a text, and where. */
export interface JsonFault extends TextRange {
  readonly message: string;
}

/** A text as a form, or everything that keeps it from being one. `name`: the form it has to be. */
export function checkJson(text: string, name: string, locale: StudioLocale): { readonly form: Form | null; readonly faults: readonly JsonFault[] } {
  const say = (key: keyof (typeof jsonTexts)['zh-CN'], params?: Readonly<Record<string, string | number>>) => textOf(jsonTexts, locale, key, params);
  const whole = { from: 0, to: Math.min(text.length, 1) };
  if (text.length > mostJson) return { form: null, faults: [{ ...whole, message: say('fault.long', { n: mostJson }) }] };
  const { twice, broken } = jsonPlaces(text);
  const repeated = twice.map(({ key, from, to }) => ({ from, to, message: say('fault.twice', { key }) }));
  const parsed = parse(text);
  if (!parsed) return { form: null, faults: [...repeated, { ...(broken ?? whole), message: say('fault.syntax') }] };
  if (!isForm(parsed.value)) return { form: null, faults: [...repeated, { ...whole, message: say('fault.form') }] };
  if (parsed.value['x-form'] !== name) return { form: null, faults: [...repeated, { ...whole, message: say('fault.name', { name }) }] };
  return { form: repeated.length > 0 ? null : parsed.value, faults: repeated };
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

function isForm(value: unknown): value is Form {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { type, title, properties } = value as Readonly<Record<string, unknown>>;
  return type === 'object' && typeof title === 'string' && typeof properties === 'object' && properties !== null && !Array.isArray(properties);
}
