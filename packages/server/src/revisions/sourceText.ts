import type { ProcedureSource } from '@filing/filing/revisions';
import type { Database } from '../database/openDatabase.ts';
import { contentHash } from './revisionHash.ts';

/** SHA-256 in hex of what a source says: the order of its files does not count, that inside a form does. */
export function sourceHash(source: ProcedureSource): string {
  const { forms, english, fragments, samples } = source;
  const ordered = {
    ...source,
    forms: byName(forms),
    english: byName(Object.fromEntries(Object.entries(english).map(([form, texts]) => [form, byName(texts)]))),
    fragments: byName(fragments),
    samples: samples.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
  return contentHash(JSON.stringify(ordered));
}

function byName<T>(named: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(named).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The source of a published revision; undefined when there is no such number. */
export async function sourceOfRevision(db: Database, procedure: string, number: number): Promise<ProcedureSource | undefined> {
  const row = await db.selectFrom('published_revisions').select('source').where('procedure', '=', procedure).where('number', '=', number).executeTakeFirst();
  return row && (JSON.parse(row.source) as ProcedureSource);
}
