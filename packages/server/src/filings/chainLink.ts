import { linkHash as linkHashBy, type ChainLink } from '@filing/flow-runtime/history';
import { contentHash } from '../revisions/revisionHash.ts';

export { chainRoot, type ChainLink } from '@filing/flow-runtime/history';

/** SHA-256 over the canonical JSON (RFC 8785) of a link with its place and the hash before it, in hex. */
export function linkHash(filing: string, seq: number, link: ChainLink, previous: string): string {
  return linkHashBy(contentHash, filing, seq, link, previous);
}
