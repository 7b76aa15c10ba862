import type { Clause, OccupationIndex } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';

/** What a revision is checked against; what is absent is not checked. */
export interface CheckOptions {
  /** Day of the check, `YYYY-MM-DD`: the day of samples that name none. */
  readonly today: string;
  /** The clause register. */
  readonly clauses?: readonly Clause[];
  /** Names of every procedure there is. */
  readonly procedures?: ReadonlySet<string>;
  readonly occupations?: OccupationIndex;
  /** The revision that running filings are under. */
  readonly base?: ProcedureSource;
  /** True: every field needs an `x-id`; absent: only where some field of the procedure has one. */
  readonly ids?: boolean;
}
