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

/** Notes whom a filing has reached now (`reached`: scope and key) and adds what changed to the counts by tag; adds only, so that commands do not wait for one another. */
export async function countFiling(trx: DatabaseTransaction, filing: string, before: Standing | null, after: Standing, reached: readonly { readonly scope: 'all' | 'mine'; readonly key: string }[]): Promise<void> {
  const moved = before !== null && before.tag !== after.tag;
  const tasks = [
    ...(before?.office ? [{ key: officeKey(before.office, before.org), tag: before.tag, delta: -1 }] : []),
    ...(after.office ? [{ key: officeKey(after.office, after.org), tag: after.tag, delta: 1 }] : []),
  ];
  const [one, other] = tasks;
  const changed = one && other && one.key === other.key && one.tag === other.tag ? [] : tasks;
  await sql`
    with fresh as (
      insert into participants (filing, scope, key)
      select ${filing}::uuid, scope, key from unnest(${reached.map((each) => each.scope)}::text[], ${reached.map((each) => each.key)}::text[]) as r(scope, key)
      on conflict do nothing returning scope, key)
    insert into tag_counts (scope, key, tag, delta)
    select scope, key, ${after.tag}::text, 1 from fresh
    union all select p.scope, p.key, d.tag, d.delta from participants p,
      (values (${before?.tag ?? ''}::text, -1), (${after.tag}::text, 1)) d(tag, delta) where p.filing = ${filing}::uuid and ${moved}::boolean
    union all select 'tasks', key, tag, delta
      from unnest(${changed.map((each) => each.key)}::text[], ${changed.map((each) => each.tag)}::text[], ${changed.map((each) => each.delta)}::int[]) as t(key, tag, delta)`.execute(trx);
}

/** Folds the additions of each key into one row a tag; run by the worker now and then. */
export async function foldCounts(trx: DatabaseTransaction): Promise<void> {
  await sql`
    with gone as (delete from tag_counts returning scope, key, tag, delta)
    insert into tag_counts (scope, key, tag, delta) select scope, key, tag, sum(delta)::int from gone group by scope, key, tag having sum(delta) <> 0`.execute(trx);
}
