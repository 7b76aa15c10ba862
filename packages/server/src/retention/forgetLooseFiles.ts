import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../database/openDatabase.ts';
import { lockContent } from '../files/lockContent.ts';
import type { FileStore } from '../files/fileStore.ts';

interface Loose {
  readonly id: string;
  readonly filing: string;
  readonly sha256: string;
}

const page = 500;

/** Deletes uploads of more than 30 days that neither an event nor a draft of their filing names, each with its content unless another upload has the same; answers how many. */
export async function forgetLooseFiles(db: Database, store: FileStore): Promise<number> {
  let forgotten = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const files = await db.selectFrom('files').select(['id', 'filing', 'sha256']).where('attached', '=', false).where('written_at', '<', sql<Date>`now() - interval '30 days'`).where('id', '>', after).orderBy('id').limit(page).execute();
    for (const file of files) {
      if (await db.transaction().execute((trx) => forgetFile(trx, store, file))) forgotten += 1;
    }
    const last = files.at(-1);
    if (!last || files.length < page) return forgotten;
    after = last.id;
  }
}

async function forgetFile(trx: DatabaseTransaction, store: FileStore, { id, filing, sha256 }: Loose): Promise<boolean> {
  // No event can name it meanwhile; further uploads need not wait for this lock.
  await trx.selectFrom('filings').select('id').where('id', '=', filing).forNoKeyUpdate().execute();
  if (await isNamed(trx, 'events', 'body', filing, id)) {
    await trx.updateTable('files').set({ attached: true }).where('id', '=', id).execute();
    return false;
  }
  if (await isNamed(trx, 'drafts', 'answers', filing, id)) return false;
  await lockContent(trx, sha256, 'alone');
  await trx.deleteFrom('files').where('id', '=', id).execute();
  const shared = await trx.selectFrom('files').select('id').where('sha256', '=', sha256).limit(1).executeTakeFirst();
  if (!shared) await store.remove(sha256);
  return true;
}

async function isNamed(trx: DatabaseTransaction, table: 'events' | 'drafts', column: string, filing: string, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(table)} where filing = ${filing}::uuid and ${sql.ref(column)}::text like ${`%${id}%`} limit 1`.execute(trx);
  return rows.length > 0;
}
