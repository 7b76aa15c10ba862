import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // Text, not jsonb: what was imported stays as it came in. The newest of a kind is in force.
  `create table reference_editions (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('catalogue', 'calendar', 'organisations')),
    edition text not null,
    hash text not null,
    content text not null,
    imported_by text not null,
    imported_by_name text not null,
    imported_at timestamptz not null,
    written_at timestamptz not null default now())`,
  `create index reference_editions_kind on reference_editions (kind, id desc)`,
  `create trigger reference_editions_append_only before update or delete on reference_editions for each row execute function refuse_change()`,
  `create trigger reference_editions_never_emptied before truncate on reference_editions for each statement execute function refuse_change()`,
  `grant select, insert on reference_editions to filing_app`,
];

/** Every edition of the occupation catalogue, the working-day calendar and the organisations that was ever in force: who brought it in and when; only ever added to. */
export const referenceEditions: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
