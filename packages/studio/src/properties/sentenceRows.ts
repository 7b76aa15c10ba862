import type { FieldAt, FieldChange } from './fieldProperty.ts';
import { sentencesInEnglish } from './sentencesInEnglish.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows of a keyword that each say a sentence, their English beside them; `sentence`: the keyword's own name for it. Undefined where there is none. */
export function readSentenceRows({ schema, texts }: FieldAt, keyword: string, sentence: string): readonly Row[] | undefined {
  const rows = schema[keyword];
  if (!Array.isArray(rows)) return undefined;
  return (rows as readonly Row[]).map((row) => {
    const english = texts[String(row[sentence])];
    return { ...row, ...(english === undefined ? {} : { english }) };
  });
}

/** What writing such rows changes; read and written back, nothing. */
export function writeSentenceRows(value: unknown, { schema, texts }: FieldAt, keyword: string, sentence: string): FieldChange {
  const rows = ((value ?? []) as readonly Row[]).map(({ english, ...row }) => ({ english, row: Object.fromEntries(Object.entries(row).filter(([, each]) => each !== '' && each !== undefined && each !== null)) }));
  const before = (schema[keyword] as readonly Row[] | undefined) ?? [];
  const kept = rows.map(({ row }) => row);
  return {
    keywords: { [keyword]: kept.length > 0 || (before.length === 0 && schema[keyword] !== undefined) ? kept.map((row) => ordered(row, before)) : undefined },
    texts: sentencesInEnglish(rows.map(({ english, row }) => ({ text: row[sentence], english })), texts),
  };
}

/** A `false` nobody wrote before is left out; one that was written stays. */
function ordered(row: Row, before: readonly Row[]): Row {
  const wasFalse = (key: string) => before.some((each) => each[key] === false);
  return Object.fromEntries(Object.entries(row).filter(([key, each]) => each !== false || wasFalse(key)));
}
