import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const neverChanged = (table: string) => [
  `create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change()`,
  `create trigger ${table}_never_emptied before truncate on ${table} for each statement execute function refuse_change()`,
  `grant select, insert on ${table} to filing_app`,
];

const statements = [
  // Text, not jsonb: the order of a form's fields is part of what was published.
  `create table published_revisions (
    procedure text not null,
    number int not null check (number > 0),
    title text not null,
    source text not null,
    source_hash text not null,
    author text, author_name text,
    approver text, approver_name text,
    draft uuid unique,
    effective_from timestamptz not null,
    published_at timestamptz not null,
    written_at timestamptz not null default now(),
    primary key (procedure, number),
    check ((approver is null) = (draft is null)))`,
  ...neverChanged('published_revisions'),

  // A revision has one content for each calendar edition it was in force under; one that goes back to an earlier one has the earlier one's.
  `create table revision_contents (
    hash text not null references revisions,
    procedure text not null,
    number int not null,
    primary key (hash, number),
    foreign key (procedure, number) references published_revisions)`,
  `create index revision_contents_number on revision_contents (procedure, number)`,
  ...neverChanged('revision_contents'),
  `create index filings_revision on filings (procedure, revision)`,

  `create table revision_drafts (
    id uuid primary key,
    procedure text not null,
    title text not null,
    status text not null check (status in ('editing', 'submitted', 'published', 'discarded')),
    version int not null,
    base int not null,
    newest int not null,
    effective_from text,
    source text not null,
    migrations text not null,
    created_by text not null, created_by_name text not null, created_at timestamptz not null,
    updated_by text not null, updated_by_name text not null, updated_at timestamptz not null,
    submitted_by text, submitted_by_name text,
    foreign key (procedure, base) references published_revisions)`,
  `create index revision_drafts_procedure on revision_drafts (procedure, updated_at desc)`,
  `grant select, insert, update on revision_drafts to filing_app`,

  // Every save: who, when, what it changed. Saves of one person in a row are one edit: \`edit\` is the version that began it, which alone keeps what it began from.
  `create table revision_draft_saves (
    draft uuid not null references revision_drafts,
    version int not null,
    edit int not null,
    saved_by text not null, saved_by_name text not null, saved_at timestamptz not null,
    changes jsonb not null,
    before text,
    primary key (draft, version))`,
  ...neverChanged('revision_draft_saves'),

  `create table revision_draft_opinions (
    id bigint generated always as identity primary key,
    draft uuid not null references revision_drafts,
    given_by text not null, given_by_name text not null, given_at timestamptz not null,
    opinion text not null)`,
  ...neverChanged('revision_draft_opinions'),
];

/** What the policy desk writes: drafts with their saves and opinions, and the revisions published, which only ever get more. */
export const policyDesk: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
