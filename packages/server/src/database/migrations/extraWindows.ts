import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `create table extra_windows (
    id bigint generated always as identity primary key,
    procedure text not null,
    window_name text not null,
    from_day text not null check (from_day ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    to_day text not null check (to_day >= from_day),
    reason text not null check (reason <> ''),
    opened_by text not null,
    opened_by_name text not null,
    opened_at timestamptz not null,
    written_at timestamptz not null default now(),
    unique (procedure, window_name, from_day, to_day))`,
  `create trigger extra_windows_append_only before update or delete on extra_windows for each row execute function refuse_change()`,
  `create trigger extra_windows_never_emptied before truncate on extra_windows for each statement execute function refuse_change()`,
  `grant select, insert on extra_windows to filing_app`,
];

/** Spans that policy staff opened besides those of the policy: who, when and why; only ever added to. */
export const extraWindows: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
