import type { Database } from '../database/openDatabase.ts';
import { chainRoot, linkHash } from './chainLink.ts';

/** What is wrong with a filing's history; `ok` when every link holds and the filing knows the last one. */
export type ChainVerdict = { readonly ok: true; readonly links: number } | { readonly ok: false; readonly seq: number; readonly reason: 'missing' | 'changed' | 'cut' };

/** Recomputes a filing's hash chain from its first link and compares it with what stands in the database. */
export async function verifyChain(db: Database, filing: string): Promise<ChainVerdict> {
  const rows = await db.selectFrom('events').select(['seq', 'body', 'previous', 'hash']).where('filing', '=', filing).orderBy('seq').execute();
  let previous = chainRoot;
  for (const [index, row] of rows.entries()) {
    if (row.seq !== index) return { ok: false, seq: index, reason: 'missing' };
    if (row.previous !== previous || linkHash(filing, row.seq, row.body, previous) !== row.hash) return { ok: false, seq: row.seq, reason: 'changed' };
    previous = row.hash;
  }
  const { chain_seq, chain_hash } = await db.selectFrom('filings').select(['chain_seq', 'chain_hash']).where('id', '=', filing).executeTakeFirstOrThrow();
  return chain_seq === rows.length - 1 && chain_hash === previous ? { ok: true, links: rows.length } : { ok: false, seq: rows.length, reason: 'cut' };
}
