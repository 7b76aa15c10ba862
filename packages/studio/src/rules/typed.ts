import type { Period } from '@filing/filing';

/** Why what was typed is no value, by the key of its sentence. */
export interface Fault {
  readonly key: 'empty' | 'long' | 'day' | 'noSuchDay' | 'mixedDays' | 'reversed' | 'whole' | 'positive' | 'huge' | 'number' | 'negative' | 'daysList' | 'twiceDay' | 'remindLong' | 'prefix' | 'noDay';
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What was typed, read: a value or why it is none. */
export type Read<T> = { readonly value: T } | { readonly fault: Fault };

const bad = (key: Fault['key'], params?: Fault['params']): { readonly fault: Fault } => ({ fault: { key, ...(params ? { params } : {}) } });
const mostDays = 3_660;
const mostMonths = 600;

/** A day of every year, typed `12-1`, `12/01`, `12月1日` or `02-last`: `MM-DD` or `MM-last`; a whole date stays one. */
export function readSpanDay(typed: string, place: 'from' | 'to'): Read<string> {
  const text = typed.trim();
  if (text === '') return bad('empty');
  const whole = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (whole) return readWholeDay(typed);
  const match = /^(\d{1,2})[-/.月](\d{1,2}|last|末|底)日?$/.exec(text);
  if (!match) return bad('day');
  const month = Number(match[1]);
  const last = Number.isNaN(Number(match[2]));
  if (last && place === 'from') return bad('day');
  const most = month >= 1 && month <= 12 ? new Date(Date.UTC(2024, month, 0)).getUTCDate() : 0;
  const day = last ? most : Number(match[2]);
  if (most === 0 || day < 1 || day > most) return bad('noSuchDay', { day: text });
  return { value: `${two(month)}-${last ? 'last' : two(day)}` };
}

/** A whole date, `YYYY-MM-DD`. */
export function readWholeDay(typed: string): Read<string> {
  const text = typed.trim();
  if (text === '') return bad('empty');
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!match) return bad('noDay');
  const value = `${match[1]}-${two(Number(match[2]))}-${two(Number(match[3]))}`;
  const real = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== value ? bad('noSuchDay', { day: text }) : { value };
}

/** A span from what was typed at both ends: not reversed, both ends of one kind. */
export function readSpan(from: string, to: string): { readonly from: Read<string>; readonly to: Read<string>; readonly span: { readonly from: string; readonly to: string } | null } {
  const begins = readSpanDay(from, 'from');
  const ends = readSpanDay(to, 'to');
  if ('fault' in begins || 'fault' in ends) return { from: begins, to: ends, span: null };
  const fault = begins.value.length !== ends.value.length && !ends.value.endsWith('last') || (ends.value.endsWith('last') && begins.value.length > 5) ? bad('mixedDays') : begins.value > ends.value.replace('last', '99') ? bad('reversed', { from: begins.value, to: ends.value }) : null;
  return fault ? { from: begins, to: fault, span: null } : { from: begins, to: ends, span: { from: begins.value, to: ends.value } };
}

/** A period of whole days or months, more than none. */
export function readPeriod(typed: string, unit: keyof Period): Read<Period> {
  const count = readCount(typed, unit === 'months' ? mostMonths : mostDays);
  return 'fault' in count ? count : count.value === 0 ? bad('positive') : { value: { [unit]: count.value } };
}

/** Days before the end, typed `30、7、1`: each once, none longer than the period; empty for none. */
export function readReminders(typed: string, period: Period | null): Read<readonly number[]> {
  const parts = typed.split(/[\s,，、;；]+/).filter((part) => part !== '');
  if (parts.length > 20) return bad('long', { most: 20 });
  if (parts.some((part) => !/^\d{1,6}$/.test(part))) return bad('daysList');
  const days = parts.map(Number);
  if (new Set(days).size !== days.length) return bad('twiceDay');
  const most = period?.workingDays ?? (period?.months === undefined ? mostDays : period.months * 31);
  const tooLong = days.find((day) => day > most);
  return tooLong === undefined ? { value: days.toSorted((a, b) => b - a) } : bad('remindLong', { day: tooLong, most });
}

/** A limit: a number that is not below nought. */
export function readLimit(typed: string): Read<number> {
  const text = typed.trim();
  if (text === '') return bad('empty');
  const value = Number(text);
  if (!/^-?\d+(\.\d+)?$/.test(text)) return bad('number');
  return value < 0 ? bad('negative') : value > 1_000_000 ? bad('huge', { most: 1_000_000 }) : { value };
}

/** The first letters of a number: one to eight capital letters or digits. */
export function readPrefix(typed: string): Read<string> {
  const text = typed.trim();
  return text === '' ? bad('empty') : /^[A-Z0-9]{1,8}$/.test(text) ? { value: text } : bad('prefix');
}

/** A text that says something, of at most so many characters. */
export function readText(typed: string, most = 1_000): Read<string> {
  const text = typed.trim();
  return text === '' ? bad('empty') : text.length > most ? bad('long', { most }) : { value: text };
}

/** Days of every year, typed `03-31、09-30`. */
export function readDays(typed: string): Read<readonly string[]> {
  const parts = typed.split(/[\s,，、;；]+/).filter((part) => part !== '');
  if (parts.length === 0) return bad('empty');
  const read = parts.slice(0, 367).map((part) => readSpanDay(part, 'to'));
  const wrong = read.find((each) => 'fault' in each);
  if (wrong && 'fault' in wrong) return wrong;
  const days = read.flatMap((each) => ('value' in each ? [each.value] : []));
  return days.some((day) => day.length > 7) ? bad('day') : new Set(days).size === days.length ? { value: days } : bad('twiceDay');
}

function readCount(typed: string, most: number): Read<number> {
  const text = typed.trim();
  if (text === '') return bad('empty');
  if (!/^\d+$/.test(text)) return bad('whole');
  return Number(text) > most ? bad('huge', { most }) : { value: Number(text) };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
