import type { Period } from './deadline.ts';
import type { SubmissionWindow } from './submissionWindow.ts';

/** A period the clerk may change. */
export interface DeadlinePolicy {
  readonly title: string;
  readonly titleEn: string;
  readonly period: Period;
  readonly clause: string;
  /** Days before the end on which the office is reminded. */
  readonly remind?: readonly number[];
}

/** A number the clerk may change; `soft` where the notice says 原则上. */
export interface LimitPolicy {
  readonly title: string;
  readonly value: number;
  readonly soft?: boolean;
  readonly clause: string;
}

/** How long a registration holds: for a period from the day it is issued, or to one fixed last day (`YYYY-MM-DD`) whatever that day is. */
export type ValidityPolicy =
  | { readonly period: Period; readonly clause: string }
  | { readonly until: string; readonly clause: string };

/** The clerk's file: every value of a procedure that a notice sets, each with its clause. */
export interface Policy {
  readonly procedure: string;
  readonly windows: Readonly<Record<string, SubmissionWindow>>;
  readonly deadlines: Readonly<Record<string, DeadlinePolicy>>;
  readonly limits: Readonly<Record<string, LimitPolicy>>;
  readonly validity: ValidityPolicy;
  /** `clause` is null where no notice sets the first letters. */
  readonly registrationNumber: { readonly prefix: string; readonly clause: string | null };
  /** Texts shown with their clause. */
  readonly texts?: Readonly<Record<string, { readonly zh: string; readonly en: string; readonly clause: string }>>;
}
