import type { Actor, CheckForm, Effect, Filing, FormContext, Problem, Registration, WorkingCalendar } from '@filing/filing';

/** What of the world an act is decided under: everything the pure core may not read by itself. */
export interface DecideContext {
  readonly now: Date;
  readonly actor: Actor;
  readonly calendar: WorkingCalendar;
  /** Checks one form's answers. */
  readonly check: CheckForm;
  /** What forms are checked against besides the filing: catalogues, tags. */
  readonly form?: Partial<FormContext>;
  /** The next number of the procedure's register; asked only when a registration is issued without a number. */
  readonly nextSerial: () => number;
  /** The registration the filing rests on as it stands now, null where there is none any more; absent where nobody looked: as it stood at the last submission. */
  readonly basis?: Registration | null;
  /** The next serials of a series of certificates and the six digits of its body; asked only when certificates are issued. Absent: each series begins at 1. */
  readonly nextCertificates?: (series: CertificateSeries) => { readonly first: number; readonly body: string };
}

/** The series that certificates are to be numbered in. */
export interface CertificateSeries {
  /** The class letter. */
  readonly prefix: string;
  /** Six digits of the body; null where its registration number does not hold them. */
  readonly body: string | null;
  /** Credit code of the body. */
  readonly uscc: string;
  /** Two digits. */
  readonly year: string;
  /** How many are to be issued. */
  readonly count: number;
}

/** Either the next filing with what the outside has to do and the warnings shown, or every problem that stands in the way. */
export type Decision =
  | { readonly accepted: true; readonly filing: Filing; readonly effects: readonly Effect[]; readonly problems: readonly Problem[] }
  | { readonly accepted: false; readonly problems: readonly Problem[] };
