import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `create table settings (key text primary key, value jsonb not null)`,

  // What a filing was born under. Text, not jsonb: the order of a form's fields is part of it.
  `create table revisions (hash text primary key, procedure text not null, content text not null, created_at timestamptz not null default now())`,

  `create table filings (
    id uuid primary key,
    procedure text not null,
    revision text not null references revisions,
    state text not null,
    tag text not null,
    version int not null,
    office text,
    org text not null default '',
    applicant_uscc text not null,
    applicant_name text not null,
    district text not null,
    aggregate jsonb not null,
    chain_seq int not null,
    chain_hash text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null)`,
  `create index filings_worklist on filings (office, org, updated_at desc, id desc) where office is not null`,
  `create index filings_applicant on filings (applicant_uscc, updated_at desc, id desc)`,

  // The history: a hash chain for each filing. Only ever added to, by anyone.
  `create table events (
    filing uuid not null references filings,
    seq int not null,
    kind text not null,
    body jsonb not null,
    previous text not null,
    hash text not null,
    written_at timestamptz not null default now(),
    primary key (filing, seq))`,
  `create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'the history of filings is append-only' using errcode = 'insufficient_privilege'; end $$`,
  `create trigger events_append_only before update or delete on events for each row execute function refuse_change()`,
  `create trigger events_never_emptied before truncate on events for each statement execute function refuse_change()`,

  `create table drafts (
    filing uuid not null references filings,
    form text not null,
    answers jsonb not null,
    revision int not null,
    saved_at timestamptz not null,
    saved_by text not null,
    saved_by_name text not null,
    primary key (filing, form))`,

  `create table idempotency (
    scope text not null,
    actor text not null,
    key text not null,
    request text not null,
    filing uuid not null,
    version int not null,
    at timestamptz not null,
    primary key (scope, actor, key))`,

  `create table files (
    id uuid primary key,
    filing uuid not null references filings,
    sha256 text not null,
    name text not null,
    size bigint not null,
    type text not null,
    uploader text not null,
    uploaded_at timestamptz not null)`,
  `create index files_filing on files (filing)`,

  `create table notices (id uuid primary key, filing uuid not null unique references filings, opened_at timestamptz not null, closed_at timestamptz)`,
  `create index notices_opened on notices (opened_at desc)`,

  `create table registrations (
    number text primary key,
    filing uuid not null unique references filings,
    body text not null,
    uscc text not null,
    registration jsonb not null,
    published boolean not null default false)`,

  `create table counters (name text primary key, value bigint not null)`,
  // Added to, never updated, so that commands do not wait for one another; folded together by the worker.
  `create table tag_counts (scope text not null, key text not null, tag text not null, delta int not null)`,
  `create index tag_counts_key on tag_counts (scope, key)`,
  // Whom a filing has reached: an office of an organisation (all), a person who acted (mine).
  `create table participants (filing uuid not null references filings, scope text not null, key text not null, primary key (filing, scope, key))`,
  `create index participants_key on participants (scope, key)`,

  `create table outbox (
    id bigint generated always as identity primary key,
    filing uuid not null references filings,
    seq int not null,
    position int not null,
    effect jsonb not null,
    at timestamptz not null,
    done_at timestamptz,
    unique (filing, seq, position))`,
  `create index outbox_open on outbox (filing, id) where done_at is null`,

  `create table calendar_years (year int primary key, status text not null, off jsonb not null, work jsonb not null, edition text not null)`,

  `grant usage on schema public to filing_app`,
  `grant select, insert on events, revisions, participants, idempotency to filing_app`,
  `grant select, insert, delete on files, tag_counts to filing_app`,
  `grant select, insert, update on settings, filings, notices, registrations, counters, outbox, calendar_years to filing_app`,
  `grant select, insert, update, delete on drafts to filing_app`,
  `grant select on kysely_migration to filing_app`,
];

/** The tables of the first version, and what the server's role may do with each. */
export const firstTables: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
