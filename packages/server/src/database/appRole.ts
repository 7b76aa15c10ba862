import { sql, type Kysely } from 'kysely';
import { appRole } from './openDatabase.ts';
import type { Tables } from './tables.ts';

/** Makes the server's role where it is missing and lets the migrating user take it on; roles belong to the whole cluster, so another database may have made it. */
export async function createAppRole(db: Kysely<Tables>): Promise<void> {
  await sql`do $$ begin
    if not exists (select from pg_roles where rolname = ${sql.lit(appRole)}) then
      create role ${sql.id(appRole)} nologin noinherit;
    end if;
    execute format('grant %I to %I', ${sql.lit(appRole)}, current_user);
  exception when duplicate_object or unique_violation or raise_exception then null;
  when others then if sqlerrm like '%concurrently%' then null; else raise; end if;
  end $$`.execute(db);
}

/** Lets the server's role queue and work jobs, and nothing else in that schema: its tables carry row security. */
export async function grantWorkerSchema(db: Kysely<Tables>): Promise<void> {
  const role = sql.id(appRole);
  await sql`grant usage on schema graphile_worker to ${role}`.execute(db);
  await sql`grant select, insert, update, delete on all tables in schema graphile_worker to ${role}`.execute(db);
  await sql`grant usage on all sequences in schema graphile_worker to ${role}`.execute(db);
  await sql`do $$ declare t record; begin
    for t in select c.oid, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'graphile_worker' and c.relkind = 'r' and c.relrowsecurity
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'filing_app')
    loop
      execute format('create policy filing_app on graphile_worker.%I to filing_app using (true) with check (true)', t.relname);
    end loop;
  end $$`.execute(db);
}
