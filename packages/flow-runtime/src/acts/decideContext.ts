import type { Actor, CheckForm, Effect, Filing, FormContext, Problem, WorkingCalendar } from '@filing/filing';

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
}

/** Either the next filing with what the outside has to do and the warnings shown, or every problem that stands in the way. */
export type Decision =
  | { readonly accepted: true; readonly filing: Filing; readonly effects: readonly Effect[]; readonly problems: readonly Problem[] }
  | { readonly accepted: false; readonly problems: readonly Problem[] };
