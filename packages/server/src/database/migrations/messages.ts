import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // The key names the reminder and whom it is for: whoever raises it, it stands here once.
  `create table messages (
    id bigint generated always as identity primary key,
    key text not null unique,
    office text not null,
    org text not null default '',
    content jsonb not null,
    at timestamptz not null,
    told_at timestamptz,
    written_at timestamptz not null default now())`,
  `create index messages_office on messages (office, org, at desc, id desc)`,
  `create index messages_untold on messages (id) where told_at is null`,
  `create table message_reads (message bigint not null references messages, reader text not null, at timestamptz not null, primary key (message, reader))`,
  `grant select, insert on messages, message_reads to filing_app`,
  `grant update (told_at) on messages to filing_app`,

  // When something is next to be said of a filing's deadlines; those that run already are looked at once.
  `alter table filings add column next_reminder timestamptz`,
  `update filings set next_reminder = updated_at where next_deadline is not null`,
  `create index filings_next_reminder on filings (next_reminder) where next_reminder is not null`,

  // Filings begun for a due day, found by the registration and the day.
  `create index filings_duty on filings (procedure, (aggregate->'basis'->>'number'), (aggregate->>'duty')) where aggregate->>'duty' is not null`,
];

/** Messages with who has read them, and what is needed to raise each once. */
export const messages: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
