import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `create table certificates (
    number text primary key check (number ~ '^[A-Z][0-9]{21}$'),
    filing uuid not null references filings,
    registration text not null,
    body text not null,
    holder text not null,
    document text not null,
    occupation_code text not null,
    occupation text not null,
    level text not null,
    issued_on text not null check (issued_on ~ '^\\d{4}-\\d{2}-\\d{2}$'))`,
  // One person, one certificate for an occupation and level under one registration, however many issue at once.
  `create unique index certificates_person on certificates (registration, document, occupation_code, level) where document <> ''`,
  `create index certificates_filing on certificates (filing)`,
  // What was issued stands.
  `create trigger certificates_append_only before update or delete on certificates for each row execute function refuse_change()`,
  `create trigger certificates_never_emptied before truncate on certificates for each statement execute function refuse_change()`,
  `grant select, insert on certificates to filing_app`,
];

/** Certificates as they were issued: numbers and persons unique, only ever added to. */
export const certificates: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
