import type { Answers } from '@filing/filing';

/** The properties in which what is entered differs from what the draft says; an empty text, list and nothing are the same. */
export function changedNames(stored: Answers, entered: Answers): readonly string[] {
  return [...new Set([...Object.keys(stored), ...Object.keys(entered)])].filter((name) => plain(stored[name]) !== plain(entered[name]));
}

function plain(value: unknown): string {
  return JSON.stringify(tidy(value)) ?? '';
}

function tidy(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((each) => tidy(each) ?? null);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value as object).map(([key, each]) => [key, tidy(each)] as const).filter(([, each]) => each !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
