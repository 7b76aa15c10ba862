import { createFlow, type Flow } from '@filing/flow-runtime';
import type { WorkingCalendar } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { procedureOf } from '@filing/revisions';
import type { Database } from '../database/openDatabase.ts';
import { revisionOf, type RevisionContent } from './revisionHash.ts';

/** A revision made ready to work with. */
export interface Revision extends RevisionContent {
  readonly hash: string;
  readonly machine: Flow;
}

/** A revision of its stored text. Throws where its flow is no machine. */
export function readyRevision(hash: string, content: string): Revision {
  const read = JSON.parse(content) as RevisionContent;
  return { ...read, hash, machine: createFlow({ flow: read.flow, policy: read.policy, forms: read.forms }) };
}

/** A source as a revision with a calendar, stored nowhere. Throws where a fragment is missing or its flow is no machine. */
export function trialRevision(source: ProcedureSource, calendar: WorkingCalendar): Revision {
  const { hash, content } = revisionOf(procedureOf(source), calendar);
  return readyRevision(hash, content);
}

/** Stores a text under its hash, once. */
export async function keepText(db: Database, hash: string, procedure: string, content: string): Promise<void> {
  await db.insertInto('revisions').values({ hash, procedure, content }).onConflict((conflict) => conflict.doNothing()).execute();
}

/** Stores a published revision's content with a calendar under its hash, and notes which number that is. */
export async function keepContent(db: Database, number: number, source: ProcedureSource, calendar: WorkingCalendar): Promise<{ readonly hash: string; readonly content: string }> {
  const revision = revisionOf(procedureOf(source), calendar);
  await keepText(db, revision.hash, source.name, revision.content);
  await db.insertInto('revision_contents').values({ hash: revision.hash, procedure: source.name, number }).onConflict((conflict) => conflict.doNothing()).execute();
  return revision;
}

/** The text of a hash; throws when the database has lost it. */
export async function contentOf(db: Database, hash: string): Promise<string> {
  return (await db.selectFrom('revisions').select('content').where('hash', '=', hash).executeTakeFirstOrThrow()).content;
}
