import { linkHash, type ChainLink } from './chainLink.ts';

/** A link as a row of `events`, without its filing. */
export interface LinkRow {
  readonly seq: number;
  readonly kind: ChainLink['kind'];
  readonly body: ChainLink;
  readonly previous: string;
  readonly hash: string;
}

/** The rows that add links to the end of a filing's chain, and its new end. */
export function chainRows(filing: string, end: { readonly seq: number; readonly hash: string }, links: readonly ChainLink[]): { readonly rows: readonly LinkRow[]; readonly chain: { readonly seq: number; readonly hash: string } } {
  let { seq, hash } = end;
  const rows = links.map((link) => {
    const previous = hash;
    // What is hashed is what the database keeps: absent members are gone after JSON.
    const body = JSON.parse(JSON.stringify(link)) as ChainLink;
    seq += 1;
    hash = linkHash(filing, seq, body, previous);
    return { seq, kind: link.kind, body, previous, hash };
  });
  return { rows, chain: { seq, hash } };
}
