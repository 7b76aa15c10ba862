import { verifyLinks, type ChainVerdict } from '@filing/flow-runtime/history';
import type { Database } from '../database/openDatabase.ts';
import { contentHash } from '../revisions/revisionHash.ts';

/** Recomputes a filing's hash chain from its first link and compares it with what stands in the database. */
export async function verifyChain(db: Database, filing: string): Promise<ChainVerdict> {
  const rows = await db.selectFrom('events').select(['seq', 'body', 'previous', 'hash']).where('filing', '=', filing).orderBy('seq').execute();
  const { chain_seq: seq, chain_hash: hash } = await db.selectFrom('filings').select(['chain_seq', 'chain_hash']).where('id', '=', filing).executeTakeFirstOrThrow();
  return verifyLinks(contentHash, filing, rows, { seq, hash });
}
