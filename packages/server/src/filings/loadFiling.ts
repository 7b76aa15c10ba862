import { sql } from 'kysely';
import type { Filing, RecordedEvent } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';
import type { Revision } from '../revisions/revisionShelf.ts';
import { withExtraWindows, type ExtraWindow } from '../windows/extraWindows.ts';
import type { House } from './house.ts';

/** A filing as the database holds it, with the revision it was born under and the end of its chain. */
export interface LoadedFiling {
  readonly filing: Filing;
  /** Its number for people. */
  readonly number: string;
  readonly revision: Revision;
  readonly chain: { readonly seq: number; readonly hash: string };
  readonly task: { readonly office: string | null; readonly org: string };
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** True for the form of our ids; anything else cannot be a filing's. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

const extraWindowsHere = sql<readonly ExtraWindow[]>`(select coalesce(json_agg(json_build_object('window', window_name, 'from', from_day, 'to', to_day, 'reason', reason) order by id), '[]'::json) from extra_windows w where w.procedure = filings.procedure)`;

/** Loads a filing, locked until the transaction ends when asked; null when there is none. The handed-in answers stay out of its events: the aggregate holds the last ones. */
export async function loadFiling(house: House, db: Database, id: string, lock?: 'lock'): Promise<LoadedFiling | null> {
  if (!isId(id)) return null;
  const query = db.selectFrom('filings').select(['number', 'aggregate', 'revision', 'chain_seq', 'chain_hash', 'office', 'org', 'created_at', 'updated_at', extraWindowsHere.as('extra_windows')]).where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return null;
  // A statement of its own: the one that waited for the lock still sees the events from before the wait.
  const events = await db
    .selectFrom('events')
    .select(sql<RecordedEvent>`(body->'recorded') #- '{event,answers}'`.as('recorded'))
    .where('filing', '=', id)
    .where('kind', '=', 'event')
    .orderBy('seq')
    .execute();
  return {
    filing: { ...row.aggregate, events: events.map((each) => each.recorded) },
    number: row.number,
    revision: withExtraWindows(await house.shelf.get(db, row.revision), row.extra_windows),
    chain: { seq: row.chain_seq, hash: row.chain_hash },
    task: { office: row.office, org: row.org },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
