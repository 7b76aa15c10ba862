import { readInstant, type CheckForm, type OccupationIndex, type WorkingCalendar } from '@filing/filing';
import type { Flow } from '../flow/flow.ts';
import type { AnswerMoves } from '../migrations/answerMoves.ts';

/** A revision as the fold needs it: its chain, extra windows put in, and the check of its forms. */
export interface FoldRevision {
  readonly machine: Flow;
  readonly check: CheckForm;
}

/** What a history was decided under, found by the hashes its links name. */
export interface HistoryWorld {
  revision(hash: string, procedure: string): Promise<FoldRevision>;
  calendar(hash: string): Promise<WorkingCalendar>;
  /** The catalogue of a hash; of the oldest links, which name none, the one at hand. */
  occupations(hash: string | undefined): Promise<OccupationIndex>;
  readonly industryTags: readonly string[];
  /** How answers move between revisions of a form. */
  readonly moves: AnswerMoves;
}

/** A history that does not hold together: a link its own revision would not have let happen, or no beginning. */
export class HistoryBreak extends Error {
  /** Place of the link in the chain. */
  readonly seq: number;
  constructor(seq: number, message: string) {
    super(message);
    this.seq = seq;
  }
}

/** The instant a link names. */
export function instant(seq: number, text: string): Date {
  const date = readInstant(text);
  if (!date) throw new HistoryBreak(seq, `not an instant: ${text}`);
  return date;
}
