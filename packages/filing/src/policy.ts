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
  /** The fact that names the day it counts from (`answers.plan.endsOn`); absent: the day it is started. */
  readonly from?: string;
  /** What its passing does: `ends` (absent) raises `deadline.passed`; `late` only marks what comes after it as late. */
  readonly passing?: 'ends' | 'late';
}

/** A duty that comes back every year on the same days, for every holder of a registration the procedure rests on. */
export interface DutyPolicy {
  readonly title: string;
  readonly titleEn: string;
  /** Last days, `MM-DD`, of every year. */
  readonly due: readonly string[];
  readonly clause: string;
  /** Days before on which the holder is reminded. */
  readonly remind?: readonly number[];
}

/** A number the clerk may change; `soft` where the notice says 原则上. */
export interface LimitPolicy {
  readonly title: string;
  readonly value: number;
  readonly soft?: boolean;
  readonly clause: string;
}

/** How long a registration holds: for a period from the day it is issued, or to one fixed last day (`YYYY-MM-DD`) whatever that day is; `clause` is null where no notice says. */
export type ValidityPolicy =
  | { readonly period: Period; readonly clause: string | null }
  | { readonly until: string; readonly clause: string | null };

/** The clerk's file: every value of a procedure that a notice sets, each with its clause. */
export interface Policy {
  readonly procedure: string;
  readonly windows: Readonly<Record<string, SubmissionWindow>>;
  readonly deadlines: Readonly<Record<string, DeadlinePolicy>>;
  readonly limits: Readonly<Record<string, LimitPolicy>>;
  readonly validity: ValidityPolicy;
  /** `clause` is null where no notice sets the first letters. */
  readonly registrationNumber: { readonly prefix: string; readonly clause: string | null };
  /** The class letter that certificate numbers of the procedure begin with. */
  readonly certificateNumber?: { readonly prefix: string; readonly clause: string | null };
  /** What holders have to hand in again and again with this procedure. */
  readonly duty?: DutyPolicy;
  /** Texts shown with their clause. */
  readonly texts?: Readonly<Record<string, { readonly zh: string; readonly en: string; readonly clause: string }>>;
}
