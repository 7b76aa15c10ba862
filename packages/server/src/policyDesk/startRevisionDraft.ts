import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { errorProblem, type Actor, type Problem } from '@filing/filing';
import type { RevisionDraft } from '@filing/filing/revisions';
import type { House } from '../filings/house.ts';
import { inForceAt, readPublications } from '../revisions/publication.ts';
import { newestRevision } from '../revisions/publishRevision.ts';
import { sourceOfRevision } from '../revisions/sourceText.ts';
import { readRevisionDraft } from './revisionDraftRow.ts';

/** What a draft is begun with. */
export interface WantedRevisionDraft {
  readonly procedure: string;
  readonly title: string;
  /** The published number whose source it begins with: to go back to that one as a new one; absent: the one in force. */
  readonly from?: number;
}

/** Drafts of one procedure under way at once. */
const mostOpen = 50;

const unknown = [errorProblem('not-found', 'from', '没有这一版，请从该事项的版本记录中选择。')];

/** Begins a draft of a procedure's next revision. Whatever it begins with, it is compared with the one in force. */
export async function startRevisionDraft(house: House, { procedure, title, from }: WantedRevisionDraft, actor: Actor): Promise<RevisionDraft | { readonly problems: readonly Problem[] }> {
  if (!house.shelf.procedures.includes(procedure)) return { problems: [errorProblem('procedure.not-found', 'procedure', '没有这个事项。')] };
  const called = title.trim();
  if (called === '') return { problems: [errorProblem('required', 'title', '请写明这次修订的名称，如“落实 2027 年通知”。')] };
  const id = randomUUID();
  return house.db.transaction().execute(async (trx) => {
    const now = await house.clock.now(trx, 'hold');
    await sql`select pg_advisory_xact_lock(hashtextextended(${`begin|${procedure}`}::text, 0))`.execute(trx);
    const { open } = await trx.selectFrom('revision_drafts').select((select) => select.fn.countAll<string>().as('open')).where('procedure', '=', procedure).where('status', 'in', ['editing', 'submitted']).executeTakeFirstOrThrow();
    if (Number(open) >= mostOpen) return { problems: [errorProblem('rule', 'procedure', `这个事项已有 ${open} 份修订草稿在写，请先把不再需要的作废，再新建。`, null, { limit: mostOpen })] };
    const base = inForceAt(await readPublications(trx, [procedure]), now)?.number ?? 1;
    const source = await sourceOfRevision(trx, procedure, from ?? base);
    if (!source) return { problems: unknown };
    const person = { created_by: actor.id, created_by_name: actor.name, created_at: now, updated_by: actor.id, updated_by_name: actor.name, updated_at: now };
    await trx.insertInto('revision_drafts').values({ id, procedure, title: called, status: 'editing', version: 1, base, newest: await newestRevision(trx, procedure), effective_from: null, source: JSON.stringify(source), migrations: '[]', ...person, submitted_by: null, submitted_by_name: null }).execute();
    const draft = await readRevisionDraft(trx, id, now);
    if (!draft) throw new Error('a draft that was just begun is not there');
    return draft;
  });
}
