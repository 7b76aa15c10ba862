import { sql } from 'kysely';
import type { DatabaseTransaction } from '../database/openDatabase.ts';

/** Until the transaction ends: nobody takes a content away while one is kept (`with others`), nobody keeps it while it is taken away (`alone`). */
export async function lockContent(trx: DatabaseTransaction, sha256: string, how: 'with others' | 'alone'): Promise<void> {
  const lock = sql.raw(how === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared');
  await sql`select ${lock}(hashtextextended(${`content|${sha256}`}::text, 0))`.execute(trx);
}
