import type { RevisionDifference, RevisionPart } from '@filing/filing/revisions';

/** A difference before it is said of which procedure. */
export type Told = Omit<RevisionDifference, 'procedure'>;

/** Values by name. */
export type Values = Readonly<Record<string, unknown>>;

/** Something that came or went as a whole; null where it is on both sides. */
export function comeOrGone(part: RevisionPart | 'procedure', at: string, before: unknown, after: unknown, zh: string, en: string): Told | null {
  if ((before === undefined) === (after === undefined)) return null;
  return before === undefined ? { part, at, kind: 'added', path: '', after, message: `新增${zh}。`, messageEn: `Added ${en}.` } : { part, at, kind: 'removed', path: '', before, message: `删去${zh}。`, messageEn: `Removed ${en}.` };
}

/** What an object holds, nothing where it is none. */
export function valuesOf(value: unknown): Values {
  return typeof value === 'object' && value !== null ? (value as Values) : {};
}

/** What an object itself holds under a name. */
export function own(values: Values, key: string): unknown {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** The names of both sides, those of the later side first. */
export function namesOf(before: Values, after: Values): readonly string[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])];
}

/** A value for reading, in both languages: texts in quotes, yes and no in words, lists one after the other, at most 120 characters. */
export function shown(value: unknown): { readonly zh: string; readonly en: string } {
  if (value === undefined) return { zh: '无', en: 'nothing' };
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'number' || typeof each === 'string')) return { zh: cut(value.join('、')), en: cut(value.join(', ')) };
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return { zh: cut(text), en: cut(text) };
}

function cut(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120).toWellFormed()}…` : text;
}
