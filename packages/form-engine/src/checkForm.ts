import { errorProblem, warningProblem, type Form, type FormCheck, type FormContext, type Problem } from '@filing/filing';
import { answerLimits } from './answerLimits.ts';
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
  return { answers: settled, problems: listed([...prepared.unknown, ...problems]) };
}

/** All problems, or of very many the first thousand, errors first, and how many more there are. */
function listed(problems: readonly Problem[]): readonly Problem[] {
  const limit = answerLimits.problems;
  if (problems.length <= limit) return problems;
  const errors = problems.filter((problem) => problem.severity === 'error');
  const shown = (errors.length >= limit ? errors : [...errors, ...problems.filter((problem) => problem.severity === 'warning')]).slice(0, limit);
  const count = problems.length - limit;
  const more = errors.length > 0 ? errorProblem : warningProblem;
  return [...shown, more('too-many-problems', '', `另有 ${count} 个问题未列出，请先更正以上各项。`, null, { count })];
}
