/** How long a period is: months run to the same day of the month, working days follow the published calendar. */
export interface Period {
  readonly months?: number;
  readonly workingDays?: number;
}

/** A date by which something ends by itself. */
export interface Deadline {
  /** Key in the policy's `deadlines`. */
  readonly name: string;
  /** Last instant of the last day, ISO 8601 with +08:00; while paused, where it stood when it was paused. */
  readonly at: string;
  /** When the period began. */
  readonly startedAt: string;
  /** Counted on a calendar that is not published yet; nothing is ended on it. */
  readonly provisional: boolean;
  readonly status: 'running' | 'paused' | 'met' | 'late' | 'passed';
  /** The counted days (working days only), `YYYY-MM-DD`. */
  readonly days: readonly string[];
  /** Its passing ends nothing; what comes after it is `late`. Absent: it raises `deadline.passed`. */
  readonly passing?: 'late';
  readonly pausedAt?: string;
  /** When it last went on after a pause. */
  readonly resumedAt?: string;
  /** Working days still to run when it was last paused. */
  readonly remaining?: number;
}
