import type { RevisionPart } from './finding.ts';

/** One thing in which two revisions of a procedure differ. */
export interface RevisionDifference {
  readonly procedure: string;
  readonly part: RevisionPart | 'procedure';
  /** Name of the form, sample or invariant, or where in the policy or flow: `deadlines.publicNotice`, `states.publicNotice.approve`. */
  readonly at: string;
  /** Of a form as `diffForms` names it, else `added`, `removed`, `changed`. */
  readonly kind: string;
  /** Field or value inside. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** The clause a value rests on; absent where it has none. */
  readonly clause?: string | null;
  readonly message: string;
  readonly messageEn: string;
}
