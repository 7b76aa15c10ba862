import type { Selectable } from 'kysely';
import { shanghaiInstant } from '@filing/filing';
import type { DraftEdit, Migration, ProcedureSource, RevisionDraft, RevisionDraftSummary } from '@filing/filing/revisions';
import type { Database } from '../database/openDatabase.ts';
import type { Tables } from '../database/tables.ts';
import { isId } from '../filings/loadFiling.ts';
import { inForceAt, personOf, readPublications } from '../revisions/publication.ts';

/** A draft's row, with or without its source. */
export type DraftRow = Selectable<Tables['revision_drafts']>;
type SummaryRow = Omit<DraftRow, 'source' | 'migrations'>;

const listed = ['id', 'procedure', 'title', 'status', 'version', 'base', 'newest', 'effective_from', 'created_by', 'created_by_name', 'created_at', 'updated_by', 'updated_by_name', 'updated_at', 'submitted_by', 'submitted_by_name'] as const;

/** The drafts of every procedure that are being written or wait for the second person, the one touched last first. */
export async function openDrafts(db: Database, now: Date): Promise<readonly RevisionDraftSummary[]> {
  const rows = await db.selectFrom('revision_drafts').select(listed).where('status', 'in', ['editing', 'submitted']).orderBy('updated_at', 'desc').orderBy('id').limit(500).execute();
  return Promise.all(rows.map((row) => summaryOf(db, row, now)));
}

/** A draft whole; null when there is none of that id. */
export async function readRevisionDraft(db: Database, id: string, now: Date): Promise<RevisionDraft | null> {
  if (!isId(id)) return null;
  const row = await db.selectFrom('revision_drafts').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? draftOf(db, row, now) : null;
}

/** A draft of its row. */
export async function draftOf(db: Database, row: DraftRow, now: Date): Promise<RevisionDraft> {
  const opinions = await db.selectFrom('revision_draft_opinions').selectAll().where('draft', '=', row.id).orderBy('id', 'desc').limit(100).execute();
  return {
    ...(await summaryOf(db, row, now)),
    source: JSON.parse(row.source) as ProcedureSource,
    migrations: JSON.parse(row.migrations) as readonly Migration[],
    edits: await editsOf(db, row.id),
    opinions: opinions.map((each) => ({ by: { id: each.given_by, name: each.given_by_name }, at: shanghaiInstant(each.given_at), opinion: each.opinion })),
  };
}

async function summaryOf(db: Database, row: SummaryRow, now: Date): Promise<RevisionDraftSummary> {
  return {
    id: row.id,
    procedure: row.procedure,
    title: row.title,
    status: row.status,
    version: row.version,
    base: row.base,
    outdated: await isOutdated(db, row, now),
    effectiveFrom: row.effective_from,
    createdBy: { id: row.created_by, name: row.created_by_name },
    createdAt: shanghaiInstant(row.created_at),
    updatedBy: { id: row.updated_by, name: row.updated_by_name },
    updatedAt: shanghaiInstant(row.updated_at),
    editors: await editorsOf(db, row),
    submittedBy: personOf(row.submitted_by, row.submitted_by_name),
  };
}

/** True when another revision was published or came into force since the draft was begun, and it has not itself been published or given up. */
async function isOutdated(db: Database, { procedure, base, newest, status }: Pick<DraftRow, 'procedure' | 'base' | 'newest' | 'status'>, now: Date): Promise<boolean> {
  if (status !== 'editing' && status !== 'submitted') return false;
  const publications = await readPublications(db, [procedure]);
  return publications.some(({ number }) => number > newest) || (inForceAt(publications, now)?.number ?? base) !== base;
}

/** Who began the draft and everybody who saved it, in the order of their first save. */
export async function editorsOf(db: Database, { id, created_by: begun, created_by_name: name }: Pick<DraftRow, 'id' | 'created_by' | 'created_by_name'>): Promise<RevisionDraft['editors']> {
  const rows = await db.selectFrom('revision_draft_saves').select(['saved_by', 'saved_by_name']).where('draft', '=', id).orderBy('version').execute();
  const people = new Map([[begun, name], ...rows.map((row) => [row.saved_by, row.saved_by_name] as const)]);
  return [...people].map(([person, called]) => ({ id: person, name: called }));
}

/** The edits, the newest first: of saves that belong together the last tells all of their changes. */
async function editsOf(db: Database, draft: string): Promise<readonly DraftEdit[]> {
  const rows = await db.selectFrom('revision_draft_saves').select(['version', 'edit', 'saved_by', 'saved_by_name', 'saved_at', 'changes']).distinctOn('edit').where('draft', '=', draft).orderBy('edit', 'desc').orderBy('version', 'desc').limit(500).execute();
  return rows.map((row) => ({ version: row.version, by: { id: row.saved_by, name: row.saved_by_name }, at: shanghaiInstant(row.saved_at), changes: row.changes }));
}
