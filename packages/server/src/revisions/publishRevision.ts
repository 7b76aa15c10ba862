import { sql } from 'kysely';
import type { Person, ProcedureSource } from '@filing/filing/revisions';
import type { Database, DatabaseTransaction } from '../database/openDatabase.ts';
import { sourceHash } from './sourceText.ts';

/** What is to be published. */
export interface WantedPublication {
  readonly source: ProcedureSource;
  readonly title: string;
  readonly effectiveFrom: Date;
  readonly at: Date;
  /** Absent where it comes with the repository. */
  readonly desk?: { readonly draft: string; readonly author: Person; readonly approver: Person };
}

/** Waits until nobody else publishes a revision of the procedure, and holds that until the transaction ends. */
export async function holdPublishing(trx: DatabaseTransaction, procedure: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`publish|${procedure}`}::text, 0))`.execute(trx);
}

/** The number of the newest revision of a procedure; 0 where none was published. */
export async function newestRevision(db: Database, procedure: string): Promise<number> {
  const { newest } = await db.selectFrom('published_revisions').select((select) => select.fn.max('number').as('newest')).where('procedure', '=', procedure).executeTakeFirstOrThrow();
  return Number(newest ?? 0);
}

/** Publishes the next revision of a procedure, while `holdPublishing` is held; answers its number. */
export async function publishRevision(trx: DatabaseTransaction, { source, title, effectiveFrom, at, desk }: WantedPublication): Promise<number> {
  const number = (await newestRevision(trx, source.name)) + 1;
  const who = { author: desk?.author.id ?? null, author_name: desk?.author.name ?? null, approver: desk?.approver.id ?? null, approver_name: desk?.approver.name ?? null, draft: desk?.draft ?? null };
  await trx.insertInto('published_revisions').values({ procedure: source.name, number, title, source: JSON.stringify(source), source_hash: sourceHash(source), ...who, effective_from: effectiveFrom, published_at: at }).execute();
  return number;
}
