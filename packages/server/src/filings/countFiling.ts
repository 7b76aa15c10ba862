import { sql } from 'kysely';
import type { StatusTag } from '@filing/filing';
import type { DatabaseTransaction } from '../database/openDatabase.ts';

/** Where a filing stands in the worklists. */
export interface Standing {
  readonly office: string | null;
  readonly org: string;
  readonly tag: StatusTag;
}

/** Key of an office's lists. */
export function officeKey(office: string, org: string | null): string {
  return `${office}|${org ?? ''}`;
}

/** What a filing's move adds to the counts of the offices that have tasks; nothing where it stays as it was. */
export function taskMoves(before: Standing | null, after: Standing): readonly { readonly key: string; readonly tag: StatusTag; readonly delta: number }[] {
  const moves = [
    ...(before?.office ? [{ key: officeKey(before.office, before.org), tag: before.tag, delta: -1 }] : []),
    ...(after.office ? [{ key: officeKey(after.office, after.org), tag: after.tag, delta: 1 }] : []),
  ];
  const [one, other] = moves;
  return one && other && one.key === other.key && one.tag === other.tag ? [] : moves;
}

/** Folds the additions of each key into one row a tag; run by the worker now and then. */
export async function foldCounts(trx: DatabaseTransaction): Promise<void> {
  await sql`
    with gone as (delete from tag_counts returning scope, key, tag, delta)
    insert into tag_counts (scope, key, tag, delta) select scope, key, tag, sum(delta)::int from gone group by scope, key, tag having sum(delta) <> 0`.execute(trx);
}
