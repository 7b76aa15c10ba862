import type { AnswerChange } from '../diffAnswers.ts';
import type { Deadline } from '../deadline.ts';
import type { Answers } from '../filingEvent.ts';
import type { Problem } from '../problem.ts';
import type { Aside, Migration } from './migration.ts';
import type { Person } from './revisionDraft.ts';

/** What a revision means to one running filing: nothing it entered or still has to do changes; it can be moved as it is; a person has to decide first. */
export const impactVerdicts = ['unaffected', 'migratable', 'manual'] as const;
/** One of the verdicts. */
export type ImpactVerdict = (typeof impactVerdicts)[number];

/** Why, in a sentence in both languages, and where. */
export interface ImpactReason {
  readonly message: string;
  readonly messageEn: string;
  readonly form?: string;
  readonly path?: string;
}

/** A running filing under a revision to come. */
export interface FilingImpact {
  readonly filing: string;
  /** Its number for people. */
  readonly number: string;
  readonly org: string;
  readonly stateTitle: string;
  readonly stateTitleEn: string;
  /** Number of the published revision it runs under. */
  readonly revision: number;
  readonly verdict: ImpactVerdict;
  readonly reasons: readonly ImpactReason[];
}

/** What a revision means to all running filings of its procedure. */
export interface ImpactReport {
  readonly counts: Readonly<Record<ImpactVerdict, number>>;
  /** At most 200 of each verdict, the newest first. */
  readonly filings: readonly FilingImpact[];
  /** More than are listed. */
  readonly more: boolean;
  readonly asOf: string;
}

/** One filing moved in thought: what would become of its answers and deadlines. Masked answers stay masked. */
export interface DryRun extends FilingImpact {
  readonly forms: readonly { readonly form: string; readonly title: string; readonly titleEn: string; readonly before: Answers | readonly Answers[]; readonly after: Answers | readonly Answers[]; readonly changes: readonly AnswerChange[]; readonly aside: readonly { readonly path: string; readonly value: unknown }[] }[];
  readonly deadlines: readonly { readonly title: string; readonly titleEn: string; readonly before: string | null; readonly after: string | null }[];
  /** What stands against it under the new revision. */
  readonly problems: readonly Problem[];
}

/** A filing that was moved to another revision; kept with it, so that it can be moved back. */
export interface FilingMigration {
  /** Hashes of the revisions. */
  readonly from: string;
  readonly to: string;
  readonly by: Person;
  readonly at: string;
  readonly reason: string;
  readonly migrations: readonly Migration[];
  /** By form: one for a form's answers, a list for a repeatable form's copies. */
  readonly aside: Readonly<Record<string, readonly Aside[]>>;
  /** The same for what was submitted before the last correction. */
  readonly previousAside: Readonly<Record<string, readonly Aside[]>>;
  /** By key, what the projects were answered with before, where that changed. */
  readonly projects: Readonly<Record<string, Answers>>;
  /** The deadlines that were counted anew. */
  readonly deadlines: readonly { readonly before: Deadline; readonly after: Deadline }[];
}

/** One line of a filing's log of moves: to another revision, or back. */
export interface FilingMoveEntry {
  readonly move: 'migrate' | 'unmigrate';
  /** Hashes of the revisions. */
  readonly from: string;
  readonly to: string;
  readonly by: Person;
  readonly at: string;
  readonly reason: string;
  /** How many acts had happened before it. */
  readonly after: number;
}

/** What became of each filing that was to be moved or moved back. */
export interface MoveReport {
  readonly moved: readonly string[];
  readonly refused: readonly { readonly filing: string; readonly message: string }[];
}

/** A filing that was moved, as lists show it. */
export interface MovedFiling extends Pick<FilingMigration, 'by' | 'at' | 'reason'> {
  readonly filing: string;
  readonly number: string;
  readonly org: string;
  readonly from: number;
  readonly to: number;
  /** It can still be moved back. */
  readonly undoable: boolean;
}
