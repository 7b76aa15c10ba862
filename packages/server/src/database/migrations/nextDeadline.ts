import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The nearest deadline that can end something, so that what is overdue is found without reading every filing. */
export const nextDeadline: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table filings add column next_deadline timestamptz`.execute(db);
    await sql`update filings f set next_deadline = (
      select min((d->>'at')::timestamptz) from jsonb_array_elements(f.aggregate->'deadlines') d where d->>'status' = 'running' and not (d->>'provisional')::boolean)`.execute(db);
    await sql`create index filings_next_deadline on filings (next_deadline) where next_deadline is not null`.execute(db);
  },
};
