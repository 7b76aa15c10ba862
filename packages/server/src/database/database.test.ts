import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../fixtures/testDatabase.ts';
import { migrateDatabase, pendingMigrations } from './migrateDatabase.ts';
import { openDatabase, type OpenDatabase } from './openDatabase.ts';

let database: TestDatabase;
let open: OpenDatabase;
const filing = randomUUID();

beforeAll(async () => {
  database = await openTestDatabase();
  await Promise.all([migrateDatabase(database.url), migrateDatabase(database.url), migrateDatabase(database.url)]);
  open = openDatabase(database.url, { connections: 3, onError: () => undefined });
  const now = new Date();
  await open.db.insertInto('revisions').values({ hash: 'r', procedure: 'p', content: '{}' }).execute();
  await open.db.insertInto('filings').values({ id: filing, procedure: 'p', revision: 'r', state: 's', tag: 'draft', version: 0, office: null, org: '', applicant_uscc: 'u', applicant_name: 'n', district: 'd', aggregate: '{}', chain_seq: 0, chain_hash: 'h', created_at: now, updated_at: now }).execute();
  await open.db.insertInto('events').values({ filing, seq: 0, kind: 'start', body: '{}', previous: '', hash: 'h' }).execute();
});
afterAll(async () => {
  await open.close();
  await database.drop();
});

describe('the server’s role', () => {
  it('is filing_app, whoever logs in', async () => {
    const { rows } = await sql<{ who: string }>`select current_user as who`.execute(open.db);
    expect(rows).toEqual([{ who: 'filing_app' }]);
  });

  it.each(['update events set hash = \'x\'', 'delete from events', 'truncate events', 'drop table events', 'alter table events disable trigger all', 'delete from filings', 'update revisions set content = \'\'', 'delete from registrations', 'update idempotency set request = \'\'', 'update files set sha256 = \'\''])('may not: %s', async (statement) => {
    await expect(sql.raw(statement).execute(open.db)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('queues and takes back jobs', async () => {
    await sql`select graphile_worker.add_job('nothing', '{}'::json, job_key := 'k')`.execute(open.db);
    const { rows } = await sql`select graphile_worker.remove_job('k')`.execute(open.db);
    expect(rows).toHaveLength(1);
  });
});

describe('the history', () => {
  it.each(['update events set hash = \'x\'', 'delete from events', 'truncate events cascade', 'truncate extra_windows'])('refuses even its owner: %s', async (statement) => {
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await expect(owner.query(statement)).rejects.toThrow('append-only');
    await owner.end();
  });
});

it('reads int8 as a number and knows when it is up to date', async () => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from events`.execute(open.db);
  expect(rows).toEqual([{ n: 1 }]);
  expect(await pendingMigrations(open.db)).toEqual([]);
});
