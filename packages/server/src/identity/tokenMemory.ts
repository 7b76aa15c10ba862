import { createHash } from 'node:crypto';
import type { Identity } from './identity.ts';

/** Tokens found good a moment ago, by hash, so that each is verified once and not with every request. */
export interface TokenMemory {
  get(token: string): Identity | undefined;
  /** Keeps it till it expires (`until`, in milliseconds), a minute at most: a key taken back counts from then on. */
  set(token: string, identity: Identity, until: number): void;
}

const most = 2_000;
const longest = 60_000;

/** Remembers up to 2,000 tokens and forgets the oldest first. */
export function tokenMemory(): TokenMemory {
  const kept = new Map<string, { readonly identity: Identity; readonly until: number }>();
  const hashOf = (token: string) => createHash('sha256').update(token).digest('base64');
  return {
    get(token) {
      const hash = hashOf(token);
      const found = kept.get(hash);
      if (!found || found.until > Date.now()) return found?.identity;
      kept.delete(hash);
      return undefined;
    },
    set(token, identity, until) {
      kept.set(hashOf(token), { identity, until: Math.min(until, Date.now() + longest) });
      const [oldest] = kept.size > most ? kept.keys() : [];
      if (oldest !== undefined) kept.delete(oldest);
    },
  };
}
