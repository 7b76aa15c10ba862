import type { FormContext } from '@filing/filing';
import { compileExpression, evaluate } from '@filing/form-engine';
import { parentPath, valueIn } from './answerPath.ts';

/** The value of an expression of the form as seen from a field; null where it cannot be worked out. */
export function expressionValue(source: string, answers: unknown, around: string, context: FormContext): unknown {
  const row = nearestRow(around);
  const siblings = valueIn(answers, around);
  try {
    return evaluate(compileExpression(source), {
      basis: context.basis ?? {},
      ...(typeof siblings === 'object' ? siblings : {}),
      value: null,
      root: answers,
      row: row === null ? null : valueIn(answers, row),
      index: row === null ? null : Number(row.slice(row.lastIndexOf('.') + 1)),
      applicant: context.applicant ?? {},
      forms: context.forms ?? {},
      policy: context.policy ?? {},
      today: context.today,
    });
  } catch {
    return null;
  }
}

function nearestRow(path: string): string | null {
  for (let at = path; at !== ''; at = parentPath(at)) if (/(^|\.)\d+$/.test(at)) return at;
  return null;
}

/** The applicant's fact that a field is fixed to, or undefined when it is not known and has to be asked. */
export function knownFact(name: unknown, context: FormContext): unknown {
  const facts = context.applicant;
  if (typeof name !== 'string' || !facts || !Object.hasOwn(facts, name)) return undefined;
  const known = facts[name];
  return known === null || known === '' ? undefined : known;
}
