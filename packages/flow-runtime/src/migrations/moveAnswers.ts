import type { Answers, AnswersByForm, Problem } from '@filing/filing';
import type { Aside, Migration } from '@filing/filing/revisions';
import type { AnswerMoves } from './answerMoves.ts';

/** Answers of several forms under another revision, what was kept aside by form, and what refused. */
export interface MovedAnswers {
  readonly answers: AnswersByForm;
  readonly aside: Readonly<Record<string, readonly Aside[]>>;
  readonly problems: readonly Problem[];
}

/** Brings every form's answers, copy by copy, to the next revision, in the order given; `settle` gives the normal form of a copy with what has moved so far, null where it stays as it is. */
export function moveAnswers(moves: AnswerMoves, migrations: readonly Migration[], before: AnswersByForm, order: readonly string[], settle: (form: string, copy: Answers, sofar: AnswersByForm) => Answers | null): MovedAnswers {
  const names = [...order.filter((form) => Object.hasOwn(before, form)), ...Object.keys(before).filter((form) => !order.includes(form)).toSorted()];
  const aside: Record<string, readonly Aside[]> = {};
  const problems: Problem[] = [];
  let answers = before;
  for (const form of names) {
    const value = before[form];
    if (value === undefined) continue;
    const steps = migrations.filter((migration) => migration.form === form).flatMap((migration) => migration.steps);
    const results = copiesOf(value).map((copy) => moves.migrate({ form, steps }, copy, (now) => settle(form, now, answers) ?? now));
    problems.push(...results.flatMap((each) => each.problems.map((problem) => ({ ...problem, path: problem.path === '' ? form : `${form}/${problem.path}` }))));
    aside[form] = results.map((each) => each.aside);
    answers = { ...answers, [form]: shapedAs(value, results.map((each) => each.answers)) };
  }
  return { answers, aside, problems };
}

/** A form's answers as a list: the copies of a repeatable one. */
export function copiesOf(value: Answers | readonly Answers[]): readonly Answers[] {
  return (Array.isArray(value) ? value : [value]) as readonly Answers[];
}

/** Copies as one form or as a list, as the value before was. */
export function shapedAs(value: Answers | readonly Answers[], copies: readonly Answers[]): Answers | readonly Answers[] {
  return Array.isArray(value) ? copies : (copies[0] ?? {});
}
