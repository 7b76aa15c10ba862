import type { Procedure } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { procedureOf } from '@filing/revisions';

/** A procedure that could be put together, and the source of it. */
export interface Runnable {
  readonly procedure: Procedure;
  /** Absent when this is the source asked for; else why that one could not be put together. */
  readonly fault?: string;
}

/** The procedure of a source; where a fragment is missing or what was typed is no form, the one before. */
export function lastRunnable(source: ProcedureSource, before: Runnable | null): Runnable {
  try {
    return { procedure: procedureOf(source) };
  } catch (error) {
    const procedure = before?.procedure ?? { ...source, written: { forms: source.forms, fragments: source.fragments } };
    return { procedure, fault: (error as Error).message };
  }
}
