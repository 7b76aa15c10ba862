import { errorProblem, startOfDay, type Actor } from '@filing/filing';
import type { ProcedureSource, RevisionDraft } from '@filing/filing/revisions';
import type { DatabaseTransaction } from '../database/openDatabase.ts';
import type { House } from '../filings/house.ts';
import { holdPublishing, publishRevision } from '../revisions/publishRevision.ts';
import { holdDraft, staleDraft, type DraftRefusal } from './holdDraft.ts';
import { publishProblems } from './publishProblems.ts';
import { draftOf, editorsOf, type DraftRow } from './revisionDraftRow.ts';

/** What is done with a draft, on the version seen. */
export interface DraftAct {
  readonly act: 'submit' | 'approve' | 'return' | 'discard';
  readonly version: number;
  readonly opinion?: string;
}

interface Deciding {
  readonly house: House;
  readonly trx: DatabaseTransaction;
  readonly row: DraftRow;
  readonly actor: Actor;
  readonly now: Date;
  readonly opinion: string;
}

type Change = Partial<Pick<DraftRow, 'status' | 'submitted_by' | 'submitted_by_name'>>;

const from = { submit: ['editing'], approve: ['submitted'], return: ['submitted'], discard: ['editing', 'submitted'] } as const;
const standing = { editing: '草稿还在修改中，尚未提交。', submitted: '草稿已经提交，正等待第二人核准。', published: '这份草稿已经发布。', discarded: '这份草稿已经作废。' } as const;

/** Submits a draft, approves and so publishes it, sends it back or gives it up; of several at one moment one has effect. */
export async function decideDraft(house: House, id: string, { act, version, opinion = '' }: DraftAct, actor: Actor): Promise<RevisionDraft | DraftRefusal> {
  const done = await house.db.transaction().execute(async (trx) => {
    const now = await house.clock.now(trx, 'hold');
    const row = await holdDraft(trx, id);
    if ('problems' in row) return row;
    if (row.version !== version) return staleDraft(trx, row, now);
    const refusal = async (problems: DraftRefusal['problems']) => ({ problems, current: await draftOf(trx, row, now) });
    if (!(from[act] as readonly string[]).includes(row.status)) return refusal([errorProblem('event.not-permitted', '', standing[row.status])]);
    const change = await acts[act]({ house, trx, row, actor, now, opinion: opinion.trim() });
    if ('problems' in change) return refusal(change.problems);
    const decided = { ...row, ...change, updated_at: now };
    await trx.updateTable('revision_drafts').set({ ...change, updated_at: now }).where('id', '=', id).execute();
    return draftOf(trx, decided, now);
  });
  if (act === 'approve' && !('problems' in done)) await house.shelf.refresh(house.db);
  return done;
}

const acts: Readonly<Record<DraftAct['act'], (deciding: Deciding) => Promise<Change | DraftRefusal>>> = {
  submit: async ({ house, trx, row, actor, now }) => {
    const problems = await publishProblems(house, trx, row, now);
    return problems.length > 0 ? { problems } : { status: 'submitted', submitted_by: actor.id, submitted_by_name: actor.name };
  },

  approve: async ({ house, trx, row, actor, now }) => {
    const wrote = await editorsOf(trx, row);
    if (row.submitted_by === actor.id || wrote.some(({ id }) => id === actor.id)) {
      return { problems: [errorProblem('actor.decided-before', '', '您修改或提交过这份草稿，须由没有经手的另一位政策业务人员核准。')] };
    }
    await holdPublishing(trx, row.procedure);
    const problems = await publishProblems(house, trx, row, now);
    if (problems.length > 0) return { problems };
    const day = row.effective_from === null ? now : startOfDay(row.effective_from);
    const author = { id: row.submitted_by ?? row.created_by, name: row.submitted_by_name ?? row.created_by_name };
    await publishRevision(trx, { source: JSON.parse(row.source) as ProcedureSource, title: row.title, effectiveFrom: day < now ? now : day, at: now, desk: { draft: row.id, author, approver: { id: actor.id, name: actor.name } } });
    return { status: 'published' };
  },

  return: async ({ trx, row, actor, now, opinion }) => {
    if (opinion === '') return { problems: [errorProblem('opinion.required', 'opinion', '请写明退回的意见。')] };
    await trx.insertInto('revision_draft_opinions').values({ draft: row.id, given_by: actor.id, given_by_name: actor.name, given_at: now, opinion }).execute();
    return { status: 'editing', submitted_by: null, submitted_by_name: null };
  },

  discard: async () => ({ status: 'discarded' }),
};
