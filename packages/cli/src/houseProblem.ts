import type { Severity } from '@filing/filing';

/** One thing wrong in the house. */
export interface HouseProblem {
  /** The file, or the part of it. */
  readonly at: string;
  readonly path: string;
  readonly message: string;
  readonly severity: Severity;
}
