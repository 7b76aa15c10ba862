import type { DatabaseTransaction } from '../database/openDatabase.ts';
import { linkHash, type ChainLink } from './chainLink.ts';

/** Adds links to the end of a filing's chain; answers the new end. The filing must be locked. */
export async function appendLinks(trx: DatabaseTransaction, filing: string, end: { readonly seq: number; readonly hash: string }, links: readonly ChainLink[]): Promise<{ seq: number; hash: string }> {
  let { seq, hash } = end;
  const rows = links.map((link) => {
    const previous = hash;
    // What is hashed is what the database keeps: absent members are gone after JSON.
    const kept = JSON.parse(JSON.stringify(link)) as ChainLink;
    seq += 1;
    hash = linkHash(filing, seq, kept, previous);
    return { filing, seq, kind: link.kind, body: JSON.stringify(kept), previous, hash };
  });
  if (rows.length > 0) await trx.insertInto('events').values(rows).execute();
  return { seq, hash };
}
