import type { Form, FormCheck, FormContext } from '@filing/filing';
import { boundAnswers } from './boundAnswers.ts';
import { checkAnswers } from './checkAnswers.ts';
import { formPlan } from './fieldPlan.ts';
import { prepareAnswers } from './prepareAnswers.ts';
import { settleAnswers } from './settleAnswers.ts';

/** Checks whole answers to one form, the same in Node and browser: yields them in normal form (computed values and known facts set, hidden fields dropped) and every problem at once. Never throws for what was entered. */
export function checkForm(form: Form, answers: unknown, context: FormContext = {}): FormCheck {
  const bounds = boundAnswers(answers);
  if (bounds.length > 0) return { answers: {}, problems: bounds };
  const plan = formPlan(form);
  const prepared = prepareAnswers(plan, answers, context);
  const settled = settleAnswers(plan, prepared.answers, context);
  const problems = checkAnswers(plan, settled, prepared.notes, context);
  return { answers: settled, problems: [...prepared.unknown, ...problems] };
}
