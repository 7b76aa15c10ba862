import type { PlainLiteral } from './operand.ts';

/** How a field is held against a value, in the order the builder offers them. `has`: a list holds it; `holds`: a text holds it. */
export const comparisonTests = ['is', 'isNot', 'greater', 'atLeast', 'less', 'atMost', 'filled', 'empty', 'has', 'hasNot', 'holds', 'begins'] as const;
/** One of the tests. */
export type ComparisonTest = (typeof comparisonTests)[number];

/** What a field is held against: a value, or another field. */
export type Compared = { readonly value: PlainLiteral } | { readonly field: string };

/** One row of the builder. `field` is the text of what is read: `level`, `known(root.level)`. */
export interface Comparison {
  readonly field: string;
  readonly test: ComparisonTest;
  /** Not looked at by `filled` and `empty`. */
  readonly against: Compared;
}

/** Rows of which all, or any, must hold. */
export interface ComparisonGroup {
  readonly join: 'all' | 'any';
  readonly rows: readonly Comparison[];
}

/** What the builder shows: rows and groups of rows, one deep. */
export interface Condition {
  readonly join: 'all' | 'any';
  readonly rows: readonly (Comparison | ComparisonGroup)[];
}

/** Tests that look at the field alone. */
export const testsAlone: ReadonlySet<ComparisonTest> = new Set(['filled', 'empty']);

/** Most rows of a condition and of a group. */
export const mostRows = 20;

/** Whether a row is a group of rows. */
export function isGroup(row: Comparison | ComparisonGroup): row is ComparisonGroup {
  return 'rows' in row;
}
