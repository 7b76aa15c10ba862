import type { Answers, AnswersByForm } from '@filing/filing';
import { factAt } from './condition.ts';

/** The rows at `form/path`, of every copy of a repeatable form; a form without a path is its own row. What is no row is left out. */
export function answerRows(answers: AnswersByForm, place: string): readonly Answers[] {
  const [form = '', path = ''] = place.split('/');
  const copies = Object.hasOwn(answers, form) ? ([answers[form]].flat() as readonly Answers[]) : [];
  const found = path === '' ? copies : copies.flatMap((copy) => factAt(copy, path) ?? []);
  return found.filter((row): row is Answers => typeof row === 'object' && row !== null && !Array.isArray(row));
}
