import { errorProblem, type Problem } from '@filing/filing';
import type { RevisionDraft } from '@filing/filing/revisions';
import type { DatabaseTransaction } from '../database/openDatabase.ts';
import { isId } from '../filings/loadFiling.ts';
import { draftOf, type DraftRow } from './revisionDraftRow.ts';

/** Why an act on a draft was refused, with the draft that stands where somebody got there first. */
export interface DraftRefusal {
  readonly problems: readonly Problem[];
  readonly current?: RevisionDraft;
}

/** What a draft that is not there is refused with. */
export const noSuchDraft: DraftRefusal = { problems: [errorProblem('not-found', '', '没有这份修订草稿。')] };

/** A draft that nobody else changes until the transaction ends. */
export async function holdDraft(trx: DatabaseTransaction, id: string): Promise<DraftRow | DraftRefusal> {
  if (!isId(id)) return noSuchDraft;
  return (await trx.selectFrom('revision_drafts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? noSuchDraft;
}

/** The refusal of whoever did not see the version that stands. */
export async function staleDraft(trx: DatabaseTransaction, row: DraftRow, now: Date): Promise<DraftRefusal> {
  return { problems: [errorProblem('revision.stale', 'version', `${row.updated_by_name}已在别处保存了这份草稿的更新内容，请核对后再继续；您的修改没有丢失。`)], current: await draftOf(trx, row, now) };
}
