import { addDays, errorProblem, type Actor, type Problem } from '@filing/filing';
import type { Migration, ProcedureSource, RevisionDraft } from '@filing/filing/revisions';
import type { DatabaseTransaction } from '../database/openDatabase.ts';
import type { House } from '../filings/house.ts';
import { holdDraft, staleDraft, type DraftRefusal } from './holdDraft.ts';
import { draftOf, type DraftRow } from './revisionDraftRow.ts';
import { sourceChanges } from './sourceChanges.ts';

/** A draft as somebody wants it saved, on top of the version they saw; what is absent stays. */
export interface WantedSave {
  readonly version: number;
  readonly source?: ProcedureSource;
  readonly migrations?: readonly Migration[];
  readonly title?: string;
  readonly effectiveFrom?: string | null;
}

/** How long saves of one person in a row are one edit, in milliseconds. */
const together = 600_000;

/** Saves a draft, however unfinished, when the version seen is the one that stands; a save that changes nothing leaves no trace. */
export async function saveRevisionDraft(house: House, id: string, wanted: WantedSave, actor: Actor): Promise<RevisionDraft | DraftRefusal> {
  return house.db.transaction().execute(async (trx) => {
    const now = await house.clock.now(trx, 'hold');
    const row = await holdDraft(trx, id);
    if ('problems' in row) return row;
    if (row.version !== wanted.version) return staleDraft(trx, row, now);
    if (row.status !== 'editing') return { problems: [errorProblem('event.not-permitted', '', frozen[row.status])], current: await draftOf(trx, row, now) };
    const problems = saveProblems(row, wanted);
    if (problems.length > 0) return { problems };
    const next = {
      title: wanted.title?.trim() ?? row.title,
      effective_from: wanted.effectiveFrom === undefined ? row.effective_from : wanted.effectiveFrom,
      source: wanted.source ? JSON.stringify(wanted.source) : row.source,
      migrations: wanted.migrations ? JSON.stringify(wanted.migrations) : row.migrations,
    };
    if ((Object.keys(next) as (keyof typeof next)[]).every((key) => next[key] === row[key])) return draftOf(trx, row, now);
    const saved: DraftRow = { ...row, ...next, version: row.version + 1, updated_by: actor.id, updated_by_name: actor.name, updated_at: now };
    await noteSave(trx, row, saved, now);
    const { id: _id, procedure: _procedure, base: _base, newest: _newest, created_by: _by, created_by_name: _name, created_at: _at, ...changed } = saved;
    await trx.updateTable('revision_drafts').set(changed).where('id', '=', id).execute();
    return draftOf(trx, saved, now);
  });
}

const frozen = {
  submitted: '草稿已提交，正等待第二人核准，不能再改；需要修改时请先退回。',
  published: '这份草稿已经发布，不能再改；需要再改时请新建一份修订。',
  discarded: '这份草稿已经作废，不能再改。',
} as const;

function saveProblems(row: DraftRow, { source, title, effectiveFrom }: WantedSave): readonly Problem[] {
  return [
    ...(source && source.name !== row.procedure ? [errorProblem('rule', 'source/name', `草稿属于事项“${row.procedure}”，事项名称不能改变。`)] : []),
    ...(title !== undefined && title.trim() === '' ? [errorProblem('required', 'title', '请写明这次修订的名称。')] : []),
    ...(typeof effectiveFrom === 'string' && !isDay(effectiveFrom) ? [errorProblem('format', 'effectiveFrom', '施行日期应写成 2027-01-01 这样的年月日，且确有其日。')] : []),
  ];
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;
}

interface Kept {
  readonly source: string;
  readonly migrations: string;
  readonly title: string;
  readonly effective_from: string | null;
}

/** Adds the save to the history: to the same person's edit of the last ten minutes, which then tells all it changed since it began, or as an edit of its own. */
async function noteSave(trx: DatabaseTransaction, row: DraftRow, saved: DraftRow, now: Date): Promise<void> {
  const last = await trx.selectFrom('revision_draft_saves').select(['edit', 'saved_by']).where('draft', '=', row.id).orderBy('version', 'desc').limit(1).executeTakeFirst();
  const opened = last?.saved_by === saved.updated_by ? await trx.selectFrom('revision_draft_saves').select(['edit', 'before', 'saved_at']).where('draft', '=', row.id).where('version', '=', last.edit).executeTakeFirst() : undefined;
  const same = opened?.before && now.getTime() - opened.saved_at.getTime() < together ? opened : undefined;
  const before: Kept = same?.before ? (JSON.parse(same.before) as Kept) : { source: row.source, migrations: row.migrations, title: row.title, effective_from: row.effective_from };
  await trx.insertInto('revision_draft_saves').values({
    draft: row.id, version: saved.version, edit: same?.edit ?? saved.version, saved_by: saved.updated_by, saved_by_name: saved.updated_by_name, saved_at: now,
    changes: JSON.stringify(changesBetween(before, saved)), before: same ? null : JSON.stringify(before),
  }).execute();
}

function changesBetween(before: Kept, after: Kept): readonly string[] {
  return [
    ...(before.title === after.title ? [] : [`修订名称由“${before.title}”改为“${after.title}”。`]),
    ...(before.effective_from === after.effective_from ? [] : [after.effective_from ? `施行日期改为 ${after.effective_from}。` : '改为核准后即时施行。']),
    ...(before.source === after.source ? [] : sourceChanges(JSON.parse(before.source) as ProcedureSource, JSON.parse(after.source) as ProcedureSource)),
    ...(before.migrations === after.migrations ? [] : ['修改了已填内容的迁移方式。']),
  ];
}
