import type { AnswersByForm } from '@filing/filing';
import { factAt } from './condition.ts';
import type { Flow } from './flow.ts';

/** By what a filing is told from others of its procedure. */
export interface Likeness {
  /** Field (`form/path`) and value; filings that agree in all of them are alike. */
  readonly near: readonly (readonly [field: string, value: string])[];
  /** What no two alike filings may share, without spaces, punctuation and case; null while something of it is not answered. */
  readonly same: string | null;
}

/** The likeness of answers by the flow's `unique` rule; null where there is none, or while what makes filings alike is not answered. */
export function likenessOf({ definition }: Pick<Flow, 'definition'>, answers: AnswersByForm): Likeness | null {
  const { unique } = definition;
  if (!unique) return null;
  const near = unique.near.map((field) => [field, textAt(answers, field)] as const);
  const same = unique.same.map((field) => plain(textAt(answers, field)));
  return near.some(([, value]) => value === '') ? null : { near, same: same.includes('') ? null : same.join('|') };
}

function textAt(answers: AnswersByForm, field: string): string {
  const [form = '', path = ''] = field.split('/');
  const value = factAt(Object.hasOwn(answers, form) ? answers[form] : undefined, path);
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
