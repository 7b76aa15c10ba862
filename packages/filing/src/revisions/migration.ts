import type { Answers } from '../filingEvent.ts';
import type { Problem } from '../problem.ts';

/** A plain value of an answer. */
export type PlainValue = string | number | boolean;

/** One thing done to the answers of a form, as data. Paths are schema paths (`projects.items.major`: in every row) at the time of the step. */
export type MigrationStep =
  /** The answer is called, or lies, elsewhere; within one row a row's answers stay. */
  | { readonly step: 'rename'; readonly from: string; readonly to: string }
  /** What is empty is filled. */
  | { readonly step: 'default'; readonly path: string; readonly value: unknown }
  /** A value becomes another; what is not in the table stays. Of a list of plain values: `tags.items`. */
  | { readonly step: 'map'; readonly path: string; readonly values: readonly { readonly from: PlainValue; readonly to: PlainValue }[] }
  /** A text is cut at the separator into fields beside it; the last takes the rest. The whole is kept aside. */
  | { readonly step: 'split'; readonly from: string; readonly into: readonly string[]; readonly separator: string }
  /** The answer is kept aside. */
  | { readonly step: 'drop'; readonly path: string };

/** How answers to one revision of a form become answers to the next. */
export interface Migration {
  readonly form: string;
  readonly steps: readonly MigrationStep[];
}

/** What a step did at one place, enough to take it back; `path` is the answer's (`projects.0.major`) at that time, `at` its position among its neighbours. */
export type AsideEntry =
  | { readonly act: 'added'; readonly step: number; readonly path: string }
  | { readonly act: 'replaced'; readonly step: number; readonly path: string; readonly value: unknown }
  | { readonly act: 'taken'; readonly step: number; readonly path: string; readonly at: number; readonly value: unknown }
  | { readonly act: 'renamed'; readonly step: number; readonly path: string; readonly at: number; readonly to: string };

/** What is kept beside migrated answers, so that nothing entered is ever lost: `taken` and `replaced` entries hold what was entered. Plain JSON, to be stored with the answers. */
export interface Aside {
  /** Mark of the migrated answers it belongs to. */
  readonly mark: string;
  readonly entries: readonly AsideEntry[];
}

/** Migrated answers and what was kept aside; with problems nothing was done and the answers are what was given. */
export interface MigratedAnswers {
  readonly answers: Answers;
  readonly aside: Aside;
  readonly problems: readonly Problem[];
}
