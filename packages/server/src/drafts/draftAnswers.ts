import type { Answers, AnswersByForm, Filing } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';

/** The answers a hand-in takes when none are given: each form's draft, else what was submitted last; a form never touched is left out. */
export async function draftAnswers(db: Database, filing: Filing, forms: readonly string[]): Promise<AnswersByForm> {
  const rows = await db.selectFrom('drafts').select(['form', 'answers']).where('filing', '=', filing.id).where('form', 'in', [...forms]).execute();
  const drafts = new Map(rows.map((row) => [row.form, row.answers as Answers]));
  return Object.fromEntries(forms.flatMap((form) => {
    const answers = drafts.get(form) ?? filing.answers[form];
    return answers === undefined ? [] : [[form, answers] as const];
  }));
}
