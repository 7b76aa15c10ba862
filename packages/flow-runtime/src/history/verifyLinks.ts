import { chainRoot, linkHash, type ChainLink, type Digest } from './chainLink.ts';

/** A link as it is kept, between the hash before it and its own. */
export interface KeptLink {
  readonly seq: number;
  readonly body: ChainLink;
  readonly previous: string;
  readonly hash: string;
}

/** Place and hash of a chain's last link. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

/** What is wrong with a filing's history; `ok` when every link holds and the filing knows the last one. */
export type ChainVerdict = { readonly ok: true; readonly links: number } | { readonly ok: false; readonly seq: number; readonly reason: 'missing' | 'changed' | 'cut' };

/** Works out a filing's hash chain from its first link on and compares it with what was kept; the first link that does not hold is named. */
export function verifyLinks(digest: Digest, filing: string, links: readonly KeptLink[], end: ChainEnd): ChainVerdict {
  let previous = chainRoot;
  for (const [index, kept] of links.entries()) {
    if (kept.seq !== index) return { ok: false, seq: index, reason: 'missing' };
    if (kept.previous !== previous || linkHash(digest, filing, kept.seq, kept.body, previous) !== kept.hash) return { ok: false, seq: kept.seq, reason: 'changed' };
    previous = kept.hash;
  }
  return end.seq === links.length - 1 && end.hash === previous ? { ok: true, links: links.length } : { ok: false, seq: links.length, reason: 'cut' };
}
