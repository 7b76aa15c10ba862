import { errorProblem, shanghaiDay, warningProblem, type ActionRule, type Answers, type AnswersByForm, type Filing, type FilingEvent, type FormContext, type Problem } from '@filing/filing';
import { applicantOf } from '../flow/applicantOf.ts';
import type { Flow } from '../flow/flow.ts';
import type { DecideContext } from './decideContext.ts';
import { repeatedCopies } from './repeatedCopies.ts';
import { sentences } from './sentences.ts';

const mostCopies = 100;

/** Checks what an act hands in against every form of its rule; yields the answers in normal form and all problems, with paths as `form/path`. A correction need not repeat forms it does not touch. */
export function checkAnswers(flow: Flow, filing: Filing, event: FilingEvent, rule: ActionRule, context: DecideContext): { readonly answers: AnswersByForm; readonly problems: readonly Problem[] } {
  const wanted = rule.forms ?? [];
  const given = event.answers ?? {};
  const problems: Problem[] = Object.keys(given).filter((form) => !wanted.includes(form)).map((form) => errorProblem('unknown-field', form, sentences.answersUnknown(form), null, { form }));
  const earlier = Object.fromEntries(Object.entries(filing.answers).filter(([form]) => !wanted.includes(form)));
  const applicant = applicantOf(flow, filing.applicant, earlier);
  const forms: Record<string, unknown> = { ...filing.answers, ...given };
  const answers: Record<string, Answers | readonly Answers[]> = {};
  for (const form of wanted) {
    const title = flow.titles[form] ?? form;
    const value = Object.hasOwn(given, form) ? given[form] : filing.returned ? filing.answers[form] : undefined;
    const around = formContext(flow, filing, context, applicant, forms);
    if (value === undefined || (Array.isArray(value) && value.length === 0)) {
      // An untouched form lacks all it asks for: each of them is said at its field, with its clause.
      const lacking = context.check(form, {}, around).problems.filter((problem) => problem.severity === 'error').map((problem) => placed(problem, form, flow.definition.repeatable?.includes(form) ? 0 : undefined));
      problems.push(...(lacking.length > 0 ? lacking : [errorProblem('answers.missing', form, sentences.answersMissing(title), null, { form, title })]));
      continue;
    }
    if (flow.definition.repeatable?.includes(form)) {
      const copies = Array.isArray(value) ? value : [value];
      if (copies.length > mostCopies) {
        problems.push(errorProblem('too-many-rows', form, sentences.tooManyCopies(title, mostCopies), null, { limit: mostCopies }));
        continue;
      }
      const checks = copies.map((copy) => context.check(form, copy, around));
      problems.push(...checks.flatMap((check, index) => check.problems.map((problem) => placed(problem, form, index))));
      problems.push(...limitProblems(flow, rule, form, copies.length));
      const taken = checks.map((check) => check.answers);
      problems.push(...repeatedCopies(flow, form, taken));
      answers[form] = taken;
    } else {
      const check = context.check(form, value, around);
      problems.push(...check.problems.map((problem) => placed(problem, form)));
      answers[form] = check.answers;
    }
    forms[form] = answers[form];
  }
  return { answers, problems };
}

function limitProblems(flow: Flow, { limit: name }: ActionRule, form: string, count: number): readonly Problem[] {
  const limit = name === undefined ? undefined : flow.policy.limits[name];
  if (!limit || count <= limit.value) return [];
  const say = limit.soft ? warningProblem : errorProblem;
  return [say('items', form, sentences.overLimit(limit.title, limit.value, count, limit.soft ?? false), limit.clause, { limit: limit.value, count })];
}

/** Checks what an act records against its own form; without a form nothing may be recorded. */
export function checkData(flow: Flow, filing: Filing, data: Answers | undefined, rule: ActionRule, context: DecideContext): { readonly data: Answers | undefined; readonly problems: readonly Problem[] } {
  if (rule.form === undefined) {
    const stray = data !== undefined && Object.keys(data).length > 0;
    return { data: undefined, problems: stray ? [errorProblem('unknown-field', 'data', sentences.dataUnknown)] : [] };
  }
  const { form } = rule;
  const applicant = applicantOf(flow, filing.applicant, filing.answers);
  const check = context.check(form, data ?? {}, formContext(flow, filing, context, applicant, filing.answers));
  return { data: check.answers, problems: check.problems.map((problem) => placed(problem, form)) };
}

/** What one form is checked against around it. */
export function formContext(flow: Flow, { basis }: Filing, context: Pick<DecideContext, 'now' | 'form'>, applicant: Readonly<Record<string, unknown>>, forms: Readonly<Record<string, unknown>>): FormContext {
  return { policy: flow.policy as unknown as Readonly<Record<string, unknown>>, today: shanghaiDay(context.now), ...context.form, ...(basis ? { basis: basis as unknown as Readonly<Record<string, unknown>> } : {}), applicant, forms };
}

function placed(problem: Problem, form: string, index?: number): Problem {
  const inside = index === undefined ? problem.path : problem.path === '' ? String(index) : `${index}.${problem.path}`;
  return { ...problem, path: inside === '' ? form : `${form}/${inside}` };
}
