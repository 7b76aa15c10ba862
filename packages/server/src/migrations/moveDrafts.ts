import { moveAnswers } from '@filing/flow-runtime/migrations';
import type { Actor, Answers, AnswersByForm, Filing } from '@filing/filing';
import type { Aside } from '@filing/filing/revisions';
import { formMoves, type MovePlan } from '@filing/revisions';
import type { DatabaseTransaction } from '../database/openDatabase.ts';

type Written = Answers | readonly Answers[];

/** The drafts of a filing, held until the transaction ends. */
export async function holdDrafts(trx: DatabaseTransaction, filing: string): Promise<AnswersByForm> {
  const rows = await trx.selectFrom('drafts').select(['form', 'answers']).where('filing', '=', filing).orderBy('form').forUpdate().execute();
  return Object.fromEntries(rows.filter(({ answers }) => typeof answers === 'object' && answers !== null).map(({ form, answers }) => [form, answers as Written]));
}

/** Moves the drafts whose forms differ, each a revision further: an open tab meets a conflict and shows both. A form being asked for without a draft gets one, so that a tab that shows the old form meets a conflict too. */
export async function moveDrafts(trx: DatabaseTransaction, { filing, drafts, open, plan, seq, by, now }: { readonly filing: Filing; readonly drafts: AnswersByForm; readonly open: readonly string[]; readonly plan: MovePlan; readonly seq: number; readonly by: Actor; readonly now: Date }): Promise<void> {
  const { repeatable = [] } = plan.after.machine.definition;
  const touched = new Set([...plan.settle, ...plan.migrations.map(({ form }) => form)]);
  for (const form of new Set([...Object.keys(drafts), ...open])) {
    if (!touched.has(form)) continue;
    const written = drafts[form];
    const handed = filing.answers[form] ?? (repeatable.includes(form) ? [] : {});
    const moved = moveAnswers(formMoves, written === undefined ? [] : plan.migrations, { [form]: written ?? handed }, [], () => null);
    const fits = moved.problems.length === 0;
    await setDraft(trx, filing.id, form, (fits ? moved.answers[form] : written) ?? handed, by, now);
    if (fits) await trx.insertInto('moved_drafts').values({ filing: filing.id, form, seq, aside: JSON.stringify(moved.aside[form] ?? []) }).execute();
  }
}

/** Gives drafts back as they were before the last move; answers the forms whose drafts were changed since, and then does nothing. */
export async function moveDraftsBack(trx: DatabaseTransaction, filing: string, drafts: AnswersByForm, by: Actor, now: Date): Promise<readonly string[]> {
  const rows = await trx.selectFrom('moved_drafts').select(['form', 'aside', 'seq']).where('filing', '=', filing).where('seq', '=', (eb) => eb.selectFrom('events').select((each) => each.fn.max('seq').as('seq')).where('filing', '=', filing).where('kind', '=', 'migrate')).execute();
  const results = rows.map(({ form, aside }) => ({ form, ...undone(drafts[form], aside) }));
  const changed = results.filter(({ fits }) => !fits).map(({ form }) => form);
  if (changed.length > 0) return changed;
  for (const { form, answers } of results) await setDraft(trx, filing, form, answers, by, now);
  return [];
}

function undone(written: Written | undefined, aside: readonly Aside[]): { readonly fits: boolean; readonly answers: Written } {
  const copies = (written === undefined ? [] : Array.isArray(written) ? written : [written]) as readonly Answers[];
  const results = copies.map((answers, index) => formMoves.undo({ answers, aside: aside[index] ?? { mark: '', entries: [] } }));
  const answers = results.map((each) => each.answers);
  return { fits: copies.length === aside.length && results.every(({ problems }) => problems.length === 0), answers: Array.isArray(written) ? answers : (answers[0] ?? {}) };
}

async function setDraft(trx: DatabaseTransaction, filing: string, form: string, answers: Written, by: Actor, now: Date): Promise<void> {
  const row = { answers: JSON.stringify(answers), saved_at: now, saved_by: by.id, saved_by_name: by.name };
  await trx.insertInto('drafts').values({ filing, form, revision: 1, ...row })
    .onConflict((conflict) => conflict.columns(['filing', 'form']).doUpdateSet((set) => ({ ...row, revision: set('drafts.revision', '+', 1) }))).execute();
}
