import type { Sample } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { compileExpression, evaluate } from '@filing/form-engine';

/** The value of an expression at a field under a sample; in a table, in its first row. Null where there is none. */
export function trialOf(source: ProcedureSource, sample: Sample, path: string, expression: string, today: string): unknown {
  try {
    const compiled = compileExpression(expression);
    const steps = path.split('.').filter((step) => step !== '');
    const walked = steps.slice(0, -1).reduce<{ readonly at: unknown; readonly row: unknown }>(({ at, row }, step) => {
      const next = step === 'items' ? (Array.isArray(at) ? (at[0] as unknown) : null) : own(at, step);
      return { at: next, row: step === 'items' ? next : row };
    }, { at: sample.answers, row: null });
    const beside = typeof walked.at === 'object' && walked.at !== null && !Array.isArray(walked.at) ? (walked.at as Readonly<Record<string, unknown>>) : {};
    return evaluate(compiled, {
      basis: sample.basis ?? null, ...beside,
      value: own(walked.at, steps.at(-1) ?? ''), root: sample.answers, row: walked.row, index: walked.row === null ? null : 0,
      applicant: sample.applicant ?? {}, forms: sample.forms ?? {}, policy: source.policy, today: sample.today ?? today,
    });
  } catch {
    return null;
  }
}

function own(at: unknown, key: string): unknown {
  return typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Readonly<Record<string, unknown>>)[key] : null;
}
