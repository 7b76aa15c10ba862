import type { Sample } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { compileExpression, evaluate } from '@filing/form-engine';

/** The value of an expression at a field under a sample; in a table, in its first row. `within`: a rule, which sees the fields of its own object. Null where there is none. */
export function trialOf(source: ProcedureSource, sample: Sample, path: string, expression: string, today: string, within = false): unknown {
  try {
    const compiled = compileExpression(expression);
    const steps = path.split('.').filter((step) => step !== '');
    const walked = steps.slice(0, -1).reduce(into, { at: sample.answers as unknown, row: null as unknown });
    const reached = steps.slice(-1).reduce(into, walked);
    const { at, row } = within && isRecord(reached.at) ? reached : walked;
    return evaluate(compiled, {
      basis: sample.basis ?? null, ...(isRecord(at) ? at : {}),
      value: reached.at ?? null, root: sample.answers, row, index: row === null ? null : 0,
      applicant: sample.applicant ?? {}, forms: sample.forms ?? {}, policy: source.policy, today: sample.today ?? today,
    });
  } catch {
    return null;
  }
}

interface Walked {
  readonly at: unknown;
  readonly row: unknown;
}

/** One step into the answers; of a list its first row. */
function into({ at, row }: Walked, step: string): Walked {
  if (step !== 'items') return { at: isRecord(at) && Object.hasOwn(at, step) ? at[step] : null, row };
  const first: unknown = Array.isArray(at) ? at[0] : null;
  return { at: first, row: first };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
