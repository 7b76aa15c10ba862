import { boundAnswers } from '@filing/form-engine';
import { mayRead } from '@filing/flow-runtime';
import { errorProblem, shanghaiInstant, type Actor, type Answers, type Problem } from '@filing/filing';
import { formCheck } from '../filings/flowContext.ts';
import type { House } from '../filings/house.ts';
import { loadFiling, type LoadedFiling } from '../filings/loadFiling.ts';
import { writableForms } from './writableForms.ts';
import { adviceContext } from './adviceContext.ts';

/** A draft as somebody wants it saved, on top of the revision they saw. */
export interface WantedDraft {
  readonly filing: string;
  readonly form: string;
  readonly answers: Answers | readonly Answers[];
  readonly revision: number;
  readonly actor: Actor;
}

/** The draft that stands, for whoever must now decide between two. */
export interface StandingDraft {
  readonly answers: unknown;
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
}

/** Saved, with advice; or refused, with the standing draft where somebody saved another one meanwhile. */
export type DraftOutcome =
  | { readonly revision: number; readonly savedAt: Date; readonly problems: readonly Problem[] }
  | { readonly problems: readonly Problem[]; readonly current?: StandingDraft };

const refusal = (code: Problem['code'], message: string): DraftOutcome => ({ problems: [errorProblem(code, '', message)] });

/** Saves a draft when the revision seen is still the one that stands, and tells what a hand-in would find wrong. */
export async function saveDraft(house: House, wanted: WantedDraft): Promise<DraftOutcome> {
  const { filing: id, form, actor, revision } = wanted;
  const loaded = await loadFiling(house, house.db, id);
  if (!loaded || !mayRead(loaded.revision.machine, loaded.filing, actor)) return refusal('filing.not-found', '没有这个办件，或您无权查看。');
  if (!Object.hasOwn(loaded.revision.forms, form)) return refusal('form.not-found', '没有这个表单。');
  if (!writableForms(loaded, actor).includes(form)) return refusal(actor.office === 'applicant' ? 'event.not-permitted' : 'office.wrong', '现在不能修改这个表单。');
  const bounds = (Array.isArray(wanted.answers) ? (wanted.answers as readonly Answers[]) : [wanted.answers as Answers]).flatMap((each) => boundAnswers(each));
  if (bounds.length > 0) return { problems: bounds };

  const now = await house.clock.now(house.db);
  const row = { answers: JSON.stringify(wanted.answers), revision: revision + 1, saved_at: now, saved_by: actor.id, saved_by_name: actor.name };
  const saved =
    revision === 0
      ? await house.db.insertInto('drafts').values({ filing: id, form, ...row }).onConflict((conflict) => conflict.doNothing()).returning('revision').executeTakeFirst()
      : await house.db.updateTable('drafts').set(row).where('filing', '=', id).where('form', '=', form).where('revision', '=', revision).returning('revision').executeTakeFirst();
  if (saved) return { revision: saved.revision, savedAt: now, problems: await advice(house, loaded, wanted, now) };

  const standing = await house.db.selectFrom('drafts').select(['answers', 'revision', 'saved_at', 'saved_by_name']).where('filing', '=', id).where('form', '=', form).executeTakeFirst();
  const current: StandingDraft = standing
    ? { answers: standing.answers, revision: standing.revision, savedAt: shanghaiInstant(standing.saved_at), savedBy: standing.saved_by_name }
    : { answers: loaded.filing.answers[form] ?? {}, revision: 0, savedAt: shanghaiInstant(loaded.updatedAt), savedBy: '' };
  return { problems: [errorProblem('revision.stale', '', `这份草稿已由${current.savedBy || '他人'}在别处保存，请选择保留哪一份；两份都没有丢失。`)], current };
}

async function advice(house: House, loaded: LoadedFiling, { form, answers }: WantedDraft, now: Date): Promise<readonly Problem[]> {
  const check = formCheck(loaded.revision);
  const context = await adviceContext(house, loaded, form, now);
  const list = Array.isArray(answers) ? (answers as readonly Answers[]) : [answers as Answers];
  return list.flatMap((each, index) => check(form, each, context).problems.map((problem) => (Array.isArray(answers) ? { ...problem, path: `${index}.${problem.path}` } : problem)));
}
