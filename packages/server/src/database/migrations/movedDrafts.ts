import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // Drafts are no part of a filing's history: what a move keeps aside of one lies here, by the move's link.
  `create table moved_drafts (
    filing uuid not null references filings,
    form text not null,
    seq int not null,
    aside jsonb not null,
    primary key (filing, form, seq))`,
  `grant select, insert on moved_drafts to filing_app`,
  // For impact: the filings of a procedure, the newest first, page by page.
  `create index filings_newest on filings (procedure, created_at desc, id desc)`,
  `create index filings_moved on filings (procedure) where aggregate ? 'migrations'`,
];

/** What is needed to look at, move and move back running filings. */
export const movedDrafts: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
