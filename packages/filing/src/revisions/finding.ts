import type { Severity } from '../problem.ts';

/** The parts of a procedure that something can be wrong with or changed in. */
export const revisionParts = ['form', 'policy', 'flow', 'english', 'sample', 'invariant'] as const;
/** One of the parts. */
export type RevisionPart = (typeof revisionParts)[number];

/** One thing wrong with a procedure as it is written, for whoever changes it. */
export interface RevisionFinding {
  readonly severity: Severity;
  readonly part: RevisionPart;
  /** Name of the form, of the sample, or of the invariant by its number; empty for policy and flow. */
  readonly at: string;
  /** Schema path in a form (`projects.items.major`), else a dotted path (`deadlines.publicNotice.period`); empty for the whole. */
  readonly path: string;
  readonly message: string;
  readonly messageEn: string;
  /** Of an invariant that breaks: the shortest way, move by move. */
  readonly way?: readonly { readonly from: string; readonly event: string; readonly to: string; readonly office: string }[];
}
