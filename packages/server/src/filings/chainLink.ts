import { createHash } from 'node:crypto';
import { linkHash as linkHashBy, type ChainLink } from '@filing/flow-runtime/history';

export { chainRoot, type ChainLink } from '@filing/flow-runtime/history';

/** SHA-256 of a text in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** SHA-256 over the canonical JSON (RFC 8785) of a link with its place and the hash before it, in hex. */
export function linkHash(filing: string, seq: number, link: ChainLink, previous: string): string {
  return linkHashBy(sha256, filing, seq, link, previous);
}
