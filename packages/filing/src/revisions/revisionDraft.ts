import type { Migration } from './migration.ts';
import type { ProcedureSource } from './procedureSource.ts';

/** Who did something at the policy desk. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Where a draft of a revision stands: being written, waiting for the second person, published (now or from a day), or given up. */
export const draftStatuses = ['editing', 'submitted', 'published', 'discarded'] as const;
/** One of the statuses. */
export type DraftStatus = (typeof draftStatuses)[number];

/** One saved edit of a draft: who, when, what, in sentences. */
export interface DraftEdit {
  readonly version: number;
  readonly by: Person;
  readonly at: string;
  readonly changes: readonly string[];
}

/** A draft as lists show it. */
export interface RevisionDraftSummary {
  readonly id: string;
  readonly procedure: string;
  /** What it is for, in the staff's words: 落实 2027 年通知. */
  readonly title: string;
  readonly status: DraftStatus;
  /** Grows by one with every save; a save names the one it saw. */
  readonly version: number;
  /** Number of the published revision in force when it began; what it is compared with. */
  readonly base: number;
  /** Another revision was published since it began. */
  readonly outdated: boolean;
  /** The day it is in force from, `YYYY-MM-DD`; null: at once. */
  readonly effectiveFrom: string | null;
  readonly createdBy: Person;
  readonly createdAt: string;
  readonly updatedBy: Person;
  readonly updatedAt: string;
  /** Everybody who wrote in it; none of them may approve it. */
  readonly editors: readonly Person[];
  readonly submittedBy: Person | null;
}

/** A draft whole. */
export interface RevisionDraft extends RevisionDraftSummary {
  readonly source: ProcedureSource;
  /** How answers to the revision it began from become answers to this one, by form. */
  readonly migrations: readonly Migration[];
  readonly edits: readonly DraftEdit[];
  /** What second persons said when they sent it back, the newest first. */
  readonly opinions: readonly { readonly by: Person; readonly at: string; readonly opinion: string }[];
}

/** A revision that was published; immutable. */
export interface PublishedRevision {
  readonly procedure: string;
  /** 1, 2, 3 … within its procedure. */
  readonly number: number;
  readonly title: string;
  /** SHA-256 over forms, flow, policy and the calendar edition of today: what a filing begun now would be born under. */
  readonly hash: string;
  /** Instant it is in force from. */
  readonly effectiveFrom: string;
  readonly publishedAt: string;
  /** Null where it came with the repository. */
  readonly author: Person | null;
  readonly approver: Person | null;
  /** New filings are born under it now. */
  readonly inForce: boolean;
  /** Filings under it that have not ended. */
  readonly running: number;
}
