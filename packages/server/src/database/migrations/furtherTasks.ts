import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // Who else has to act where several offices act at once; the first stands in the filing's own row, so that all other filings cost nothing more.
  `create table further_tasks (
    filing uuid not null references filings,
    office text not null,
    org text not null default '',
    updated_at timestamptz not null,
    primary key (filing, office, org))`,
  `create index further_tasks_worklist on further_tasks (office, org, updated_at desc, filing desc)`,
  `grant select, insert, delete on further_tasks to filing_app`,

  // The end of the nearest running deadline that ends nothing: what ran past it is overdue.
  `alter table filings add column late_at timestamptz`,
  `create index filings_late on filings (late_at) where late_at is not null`,
];

/** Tasks of several offices at once, and what is overdue without ending. */
export const furtherTasks: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
