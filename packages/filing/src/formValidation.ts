import type { Answers } from './filingEvent.ts';
import type { OccupationIndex } from './occupation.ts';
import type { Problem } from './problem.ts';

/** What a form is checked against besides its own answers. */
export interface FormContext {
  readonly applicant?: Readonly<Record<string, unknown>>;
  /** The other forms' answers by form name. */
  readonly forms?: Readonly<Record<string, unknown>>;
  /** Plain values of the policy: `policy.limits.projects`. */
  readonly policy?: Readonly<Record<string, unknown>>;
  /** The registration the filing rests on: `basis.projects`, `basis.validUntil`. */
  readonly basis?: Readonly<Record<string, unknown>>;
  readonly occupations?: OccupationIndex;
  readonly industryTags?: readonly string[];
  /** `YYYY-MM-DD`, for rules about dates. */
  readonly today?: string;
}

/** What a check of one form yields: the answers brought to their normal form (computed values set, hidden fields dropped) and every problem at once. */
export interface FormCheck {
  readonly answers: Answers;
  readonly problems: readonly Problem[];
}

/** Checks one form's answers; the port through which `decide` reaches the form engine. */
export type CheckForm = (form: string, answers: unknown, context: FormContext) => FormCheck;
