import type { RecordedEvent } from '@filing/filing';

/** Everything that happened to a filing, and the hash its chain ended in. */
export interface KnownHistory {
  readonly hash: string;
  readonly events: readonly RecordedEvent[];
}

/** The histories this node read or wrote last, by filing. The end of a chain stands for all before it: while the row still has that hash, no event needs to be read again, whichever node wrote last. */
export interface KnownHistories {
  get(filing: string): KnownHistory | undefined;
  set(filing: string, history: KnownHistory): void;
}

const most = 500;

/** Remembers up to 500 histories and forgets those set longest ago. */
export function knownHistories(): KnownHistories {
  const kept = new Map<string, KnownHistory>();
  return {
    get: (filing) => kept.get(filing),
    set: (filing, history) => {
      kept.delete(filing);
      kept.set(filing, history);
      const [oldest] = kept.size > most ? kept.keys() : [];
      if (oldest !== undefined) kept.delete(oldest);
    },
  };
}
