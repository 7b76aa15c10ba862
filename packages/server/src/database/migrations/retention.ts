import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // Real time, whatever clock a demonstration goes by; rows from before count from now.
  `alter table idempotency add column written_at timestamptz not null default now()`,
  `create index idempotency_written on idempotency (written_at)`,
  // The server's role may delete keys, but never one that a repetition may still ask for.
  `create function keep_young_keys() returns trigger language plpgsql as $$
    begin
      if old.written_at > now() - interval '90 days' then
        raise exception 'a key is kept for 90 days' using errcode = 'insufficient_privilege';
      end if;
      return old;
    end $$`,
  `create trigger idempotency_kept before delete on idempotency for each row execute function keep_young_keys()`,
  `grant delete on idempotency to filing_app`,

  `alter table files add column written_at timestamptz not null default now()`,
  // True once an event was found to name the file: it stays for good and is never looked for again.
  `alter table files add column attached boolean not null default false`,
  `create index files_loose on files (id) where not attached`,
  `create index files_content on files (sha256)`,
  `grant update (attached) on files to filing_app`,
];

/** What is needed to forget old keys and uploads that nothing names. */
export const retention: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
