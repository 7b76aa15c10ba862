import canonicalize from 'canonicalize';
import type { Applicant, Deadline, RecordedEvent, Registration } from '@filing/filing';
import type { Migration, Person } from '@filing/filing/revisions';

/** The serials certificates were issued from, and the digits of their body. */
export interface IssuedSeries {
  readonly first: number;
  readonly body: string;
}

/** One link of a filing's history: how it began, what happened (with the numbers it took, the hashes of the calendar it counted on and of the catalogue it was checked against, so that it can be repeated exactly), deadlines counted again on a newly published calendar, or a move to another revision and back. */
export type ChainLink =
  | { readonly kind: 'start'; readonly procedure: string; readonly revision: string; readonly applicant: Applicant; readonly basis?: Registration; readonly duty?: string; readonly at: string }
  | { readonly kind: 'event'; readonly recorded: RecordedEvent; readonly serial: number | null; readonly certificates?: IssuedSeries; readonly calendar: string; readonly catalogue?: string }
  | { readonly kind: 'recount'; readonly deadlines: readonly Deadline[]; readonly edition: string; readonly at: string }
  | { readonly kind: 'migrate'; readonly from: string; readonly to: string; readonly by: Person; readonly reason: string; readonly migrations: readonly Migration[]; readonly settle: readonly string[]; readonly at: string; readonly calendar: string; readonly catalogue: string }
  | { readonly kind: 'unmigrate'; readonly from: string; readonly to: string; readonly by: Person; readonly reason: string; readonly at: string; readonly calendar: string };

/** SHA-256 of a text in hex, lent by whoever has it: the core has no crypto of its own. */
export type Digest = (text: string) => string;

/** The hash before the first link. */
export const chainRoot = '0'.repeat(64);

/** Digest of the canonical JSON (RFC 8785) of a link with its place and the hash before it. */
export function linkHash(digest: Digest, filing: string, seq: number, link: ChainLink, previous: string): string {
  return digest(canonicalize({ filing, seq, link, previous }) ?? '');
}
