/** A reminder in the house: of a deadline of a filing, or of something to be handed in by a day. Names no answers. */
export interface Message {
  readonly id: string;
  readonly kind: 'deadline' | 'duty';
  /** Before the end of the day it speaks of, or after it. */
  readonly phase: 'ahead' | 'over';
  /** Of the deadline or the duty. */
  readonly title: string;
  readonly titleEn: string;
  readonly procedure: string;
  readonly procedureTitle: string;
  readonly procedureTitleEn: string;
  /** The filing it is about; null for a duty nothing was begun for. */
  readonly filing: string | null;
  /** Its number for people. */
  readonly number: string | null;
  /** Key of the deadline in the policy; null for a duty. */
  readonly deadline: string | null;
  /** The registration a duty comes from. */
  readonly registration: string | null;
  /** Whose filing or registration. */
  readonly body: string;
  /** The last day, `YYYY-MM-DD`. */
  readonly due: string;
  /** The day rests on a calendar that is not published yet. */
  readonly provisional: boolean;
  readonly clause: string;
  /** Instant it was raised. */
  readonly at: string;
  readonly read: boolean;
  /** What it speaks of was done meanwhile; nobody needs to read it any more. */
  readonly settled: boolean;
}
