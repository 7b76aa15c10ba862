import type { Answers, Problem } from '@filing/filing';
import type { Aside, MigratedAnswers, Migration } from '@filing/filing/revisions';

/** How answers move between two revisions of a form; lent by whoever has the form engine. What it yields does not depend on the order of keys, which a database keeps no memory of. */
export interface AnswerMoves {
  /** One copy of a form's answers under the next revision, and what was kept aside; `settle` brings them into the next form's normal form, which is taken back with the rest. */
  migrate(migration: Migration, answers: Answers, settle?: (answers: Answers) => Answers): MigratedAnswers;
  /** The answers as they were before; refused where they changed since. */
  undo(moved: { readonly answers: Answers; readonly aside: Aside }): { readonly answers: Answers; readonly problems: readonly Problem[] };
}
