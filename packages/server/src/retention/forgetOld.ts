import { sql } from 'kysely';
import type { Database } from '../database/openDatabase.ts';
import type { FileStore } from '../files/fileStore.ts';
import { forgetLooseFiles } from './forgetLooseFiles.ts';

const batch = 5_000;

/** What was forgotten. */
export interface Forgotten {
  readonly keys: number;
  readonly files: number;
}

/** Forgets idempotency keys older than 90 days and uploads that after 30 days no event and no draft names; by real time, whatever the demo's clock says. */
export async function forgetOld(db: Database, store: FileStore): Promise<Forgotten> {
  return { keys: await forgetKeys(db), files: await forgetLooseFiles(db, store) };
}

async function forgetKeys(db: Database): Promise<number> {
  for (let keys = 0; ; ) {
    const { numAffectedRows = 0n } = await sql`
      delete from idempotency where ctid in (select ctid from idempotency where written_at < now() - interval '90 days' limit ${batch})`.execute(db);
    keys += Number(numAffectedRows);
    if (numAffectedRows < batch) return keys;
  }
}
