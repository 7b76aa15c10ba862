import { sql } from 'kysely';
import type { StatusTag } from '@filing/filing';
import type { DatabaseTransaction } from '../database/openDatabase.ts';
import type { Standing } from './standing.ts';

/** Key of an office's lists. */
export function officeKey(office: string, org: string | null): string {
  return `${office}|${org ?? ''}`;
}

/** What a filing's move adds to the counts of the offices that have tasks; nothing where it stays as it was. */
export function taskMoves(before: Standing | null, after: Standing): readonly { readonly key: string; readonly tag: StatusTag; readonly delta: number }[] {
  const keysOf = (standing: Standing | null) => (standing?.tasks ?? []).map(({ office, org }) => officeKey(office, org));
  const [was, is] = [keysOf(before), keysOf(after)];
  const stays = (key: string) => before?.tag === after.tag && was.includes(key) && is.includes(key);
  return [
    ...was.filter((key) => !stays(key)).map((key) => ({ key, tag: before?.tag ?? after.tag, delta: -1 })),
    ...is.filter((key) => !stays(key)).map((key) => ({ key, tag: after.tag, delta: 1 })),
  ];
}

/** Folds the additions of each key into one row a tag; run by the worker now and then. */
export async function foldCounts(trx: DatabaseTransaction): Promise<void> {
  await sql`
    with gone as (delete from tag_counts returning scope, key, tag, delta)
    insert into tag_counts (scope, key, tag, delta) select scope, key, tag, sum(delta)::int from gone group by scope, key, tag having sum(delta) <> 0`.execute(trx);
}
