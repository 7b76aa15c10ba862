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

/** The clerk's file: every value of a procedure that a notice sets, each with its clause. */
export interface Policy {
  readonly procedure: string;
  readonly windows: Readonly<Record<string, SubmissionWindow>>;
  readonly deadlines: Readonly<Record<string, DeadlinePolicy>>;
  readonly limits: Readonly<Record<string, LimitPolicy>>;
  readonly validity: { readonly period: Period; readonly clause: string };
  readonly registrationNumber: { readonly prefix: string; readonly clause: string };
  /** Texts shown with their clause. */
  readonly texts?: Readonly<Record<string, { readonly zh: string; readonly en: string; readonly clause: string }>>;
}
