import type { Pipeline } from '../database/pipeline.ts';
import { clockLock } from '../clock/serverClock.ts';
import type { House } from './house.ts';
import type { Asked, Remembered } from './idempotency.ts';
import { filingColumns, isId, readFiling, type FilingRow, type LoadedFiling } from './loadFiling.ts';

/** A filing that nobody else changes until the transaction ends, nor anybody the clock. */
export interface LockedFiling {
  readonly loaded: LoadedFiling;
  /** The time that counts for the whole transaction. */
  readonly now: Date;
  /** What came of the same key before. */
  readonly before: Remembered | null;
}

interface LockedRow extends FilingRow {
  readonly clock_offset: unknown;
  readonly remembered: (Omit<Remembered, 'at'> & { readonly at: string }) | null;
}

const lock = `select pg_advisory_xact_lock_shared(${clockLock}) from filings where id = $1 for update`;
// A statement of its own: the one that waited for the lock still sees the tables from before the wait.
const select = `select ${filingColumns},
  (select value from settings where key = 'clock-offset') as clock_offset,
  (select json_build_object('request', i.request, 'filing', i.filing, 'version', i.version, 'at', i.at) from idempotency i where i.scope = $3 and i.actor = $4 and i.key = $5) as remembered
  from filings f where f.id = $1`;

/** Locks a filing until the transaction ends and reads all that a command on it starts from; null when there is none. */
export async function lockFiling(house: House, pipeline: Pipeline, id: string, asked: Asked | null = null): Promise<LockedFiling | null> {
  if (!isId(id)) return null;
  const known = house.histories.get(id);
  const locked = pipeline.send(lock, [id]);
  const rows = await pipeline.send<LockedRow>(select, [id, known?.hash ?? '', asked?.scope ?? null, asked?.actor ?? null, asked?.key ?? null]);
  const [[row]] = [rows, await locked];
  if (!row) return null;
  const { remembered, clock_offset: offset } = row;
  return { loaded: await readFiling(house, pipeline.trx, id, row, known), now: house.clock.at(offset), before: remembered && { ...remembered, at: new Date(remembered.at) } };
}
