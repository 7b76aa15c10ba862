import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // One row a filing; a number belongs to one of them and to those that supplement it.
  `alter table registrations drop constraint registrations_pkey`,
  `alter table registrations drop constraint registrations_filing_key`,
  `alter table registrations add primary key (filing)`,
  `alter table registrations add column procedure text, add column supplements boolean not null default false`,
  `update registrations r set procedure = f.procedure, registration = jsonb_set(r.registration, '{procedure}', to_jsonb(f.procedure)) from filings f where f.id = r.filing`,
  `alter table registrations alter column procedure set not null`,
  `create unique index registrations_number on registrations (number) where not supplements`,
  `create index registrations_supplements on registrations (number) where supplements`,
  `create index registrations_holder on registrations (uscc, procedure) where not supplements`,
];

/** Registrations that other filings supplement, and that filings rest on: found by number, by holder, by procedure. */
export const supplements: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
