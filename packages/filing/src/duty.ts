/** `due` still to be handed in, `overdue` not handed in by the end of its day, `done` handed in in time, `late` handed in after it. */
export type DutyState = 'due' | 'overdue' | 'done' | 'late';

/** Something a holder of a registration has to hand in by a day, again and again (应报事项). */
export interface Duty {
  /** The procedure by which it is handed in. */
  readonly procedure: string;
  readonly title: string;
  readonly titleEn: string;
  /** Number of the registration it comes from, and its holder. */
  readonly registration: string;
  readonly body: string;
  readonly uscc: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly due: string;
  readonly state: DutyState;
  /** The filing begun or handed in for it. */
  readonly filing: string | null;
  /** The day it was first handed in, `YYYY-MM-DD`. */
  readonly handedInOn: string | null;
  readonly clause: string;
}
