import { CompiledQuery } from 'kysely';
import type { Filing, RecordedEvent } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';
import type { Aggregate } from '../database/tables.ts';
import type { Revision } from '../revisions/revisionShelf.ts';
import { withExtraWindows, type ExtraWindow } from '../windows/extraWindows.ts';
import type { House } from './house.ts';
import type { KnownHistory } from './knownHistories.ts';

/** A filing as the database holds it, with the revision it was born under and the end of its chain. */
export interface LoadedFiling {
  readonly filing: Filing;
  /** Its number for people. */
  readonly number: string;
  readonly revision: Revision;
  readonly chain: { readonly seq: number; readonly hash: string };
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A filing's row with its events, which are null where the chain still ends in the hash that is known. */
export interface FilingRow {
  readonly number: string;
  readonly aggregate: Aggregate;
  readonly revision: string;
  readonly chain_seq: number;
  readonly chain_hash: string;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly extra_windows: readonly ExtraWindow[] | null;
  readonly events: readonly RecordedEvent[] | null;
}

/** True for the form of our ids; anything else cannot be a filing's. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** What is selected of `filings f` to make a filing: $1 its id, $2 the hash of the history known here. The handed-in answers stay out of its events: the aggregate holds the last ones. */
export const filingColumns = `f.number, f.aggregate, f.revision, f.chain_seq, f.chain_hash, f.created_at, f.updated_at,
  (select json_agg(json_build_object('window', w.window_name, 'from', w.from_day, 'to', w.to_day, 'reason', w.reason) order by w.id) from extra_windows w where w.procedure = f.procedure) as extra_windows,
  case when f.chain_hash <> $2 then (select coalesce(json_agg((e.body->'recorded') #- '{event,answers}' order by e.seq), '[]'::json) from events e where e.filing = $1 and e.kind = 'event') end as events`;

const select = `select ${filingColumns} from filings f where f.id = $1`;

/** Loads a filing to read it; null when there is none. */
export async function loadFiling(house: House, db: Database, id: string): Promise<LoadedFiling | null> {
  if (!isId(id)) return null;
  const known = house.histories.get(id);
  const { rows: [row] } = await db.executeQuery<FilingRow>(CompiledQuery.raw(select, [id, known?.hash ?? '']));
  return row ? readFiling(house, db, id, row, known) : null;
}

/** Makes a filing of its row and of the history that was known when the row was asked for. */
export async function readFiling(house: House, db: Database, id: string, row: FilingRow, known: KnownHistory | undefined): Promise<LoadedFiling> {
  const events = row.events ?? known?.events ?? [];
  house.histories.set(id, { hash: row.chain_hash, events });
  return {
    filing: { ...row.aggregate, events },
    number: row.number,
    revision: withExtraWindows(await house.shelf.get(db, row.revision), row.extra_windows ?? []),
    chain: { seq: row.chain_seq, hash: row.chain_hash },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
