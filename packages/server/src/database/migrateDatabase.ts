import { runMigrations } from 'graphile-worker';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import pg from 'pg';
import { createAppRole, grantWorkerSchema } from './appRole.ts';
import { certificates } from './migrations/certificates.ts';
import { extraWindows } from './migrations/extraWindows.ts';
import { filingNumber } from './migrations/filingNumber.ts';
import { furtherTasks } from './migrations/furtherTasks.ts';
import { firstTables } from './migrations/firstTables.ts';
import { messages } from './migrations/messages.ts';
import { movedDrafts } from './migrations/movedDrafts.ts';
import { nextDeadline } from './migrations/nextDeadline.ts';
import { policyDesk } from './migrations/policyDesk.ts';
import { referenceEditions } from './migrations/referenceEditions.ts';
import { retention } from './migrations/retention.ts';
import { supplements } from './migrations/supplements.ts';
import type { Tables } from './tables.ts';

/** Every migration by name, oldest first; a name is never reused. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-next-deadline': nextDeadline,
  '0003-retention': retention,
  '0004-extra-windows': extraWindows,
  '0005-filing-number': filingNumber,
  '0006-reference-editions': referenceEditions,
  '0007-certificates': certificates,
  '0008-supplements': supplements,
  '0009-further-tasks': furtherTasks,
  '0010-messages': messages,
  '0011-policy-desk': policyDesk,
  '0012-moved-drafts': movedDrafts,
};

/** Brings the schema up to date as its owner; safe when several nodes start at once. Throws when a migration fails. */
export async function migrateDatabase(ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 3 });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await createAppRole(db);
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } }).migrateToLatest();
    if (error) throw error;
    await db.connection().execute(async (connection) => {
      await sql`select pg_advisory_lock(66202600)`.execute(connection);
      try {
        await runMigrations({ connectionString: ownerUrl, noPreparedStatements: true });
        await grantWorkerSchema(connection);
      } finally {
        await sql`select pg_advisory_unlock(66202600)`.execute(connection);
      }
    });
  } finally {
    await db.destroy();
  }
}

/** Names of migrations this code has and the database has not; empty when it is ready. */
export async function pendingMigrations(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const done = new Set(rows.map((row) => row.name));
  return Object.keys(migrations).filter((name) => !done.has(name));
}
