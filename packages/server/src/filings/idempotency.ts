import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Database } from '../database/openDatabase.ts';

/** How a request names itself, so that asking twice does it once. */
export interface Asked {
  /** What the key is unique in: a filing's events, the making of filings. */
  readonly scope: string;
  readonly actor: string;
  readonly key: string;
  /** Hash of what was asked. */
  readonly request: string;
}

/** What came of it the first time; an answer is worked out again from the history, so only its version is kept. */
export interface Remembered {
  readonly request: string;
  readonly filing: string;
  readonly version: number;
  readonly at: Date;
}

/** SHA-256 of a request's body, whatever the order of its members. */
export function requestHash(body: unknown): string {
  return createHash('sha256').update(canonicalize(body) ?? '').digest('hex');
}

/** What came of the same key before, or null. Ask after locking: then a parallel request has finished. */
export async function recallAnswer(db: Database, { scope, actor, key }: Asked): Promise<Remembered | null> {
  const row = await db.selectFrom('idempotency').select(['request', 'filing', 'version', 'at']).where('scope', '=', scope).where('actor', '=', actor).where('key', '=', key).executeTakeFirst();
  return row ?? null;
}
