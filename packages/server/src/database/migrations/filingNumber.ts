import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // A sequence, not the table of counters: those who begin at the same time do not wait for one another, and a gap does no harm.
  `create sequence filing_numbers`,
  `grant usage on sequence filing_numbers to filing_app`,
  `create function next_filing_number(at timestamptz) returns text language plpgsql as $$
    declare serial text := nextval('filing_numbers');
    begin return to_char(at at time zone 'Asia/Shanghai', 'YYYYMMDD') || '-' || lpad(serial, greatest(5, length(serial)), '0'); end $$`,
  `alter table filings add column number text`,
  `do $$ declare f record; begin
    for f in select id, created_at from filings order by created_at, id loop
      update filings set number = next_filing_number(f.created_at) where id = f.id;
    end loop;
  end $$`,
  `alter table filings alter column number set not null, add constraint filings_number unique (number)`,
  // Given by the table itself, from the day the server's clock says it was begun on, and never given again.
  `create function give_filing_number() returns trigger language plpgsql as $$
    begin new.number := next_filing_number(new.created_at); return new; end $$`,
  `create trigger filings_numbered before insert on filings for each row execute function give_filing_number()`,
  `create function keep_filing_number() returns trigger language plpgsql as $$
    begin raise exception 'a filing keeps its number' using errcode = 'insufficient_privilege'; end $$`,
  `create trigger filings_number_kept before update of number on filings for each row when (old.number is distinct from new.number) execute function keep_filing_number()`,
];

/** A number for people: the day a filing was begun on in Shanghai, and a running serial, as in `20260605-00042`. */
export const filingNumber: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
