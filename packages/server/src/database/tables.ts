import type { ColumnType, Generated } from 'kysely';
import type { Effect, Filing, Office, Registration, StatusTag } from '@filing/filing';
import type { Aside, DraftStatus } from '@filing/filing/revisions';
import type { MessageContent } from '../messages/raiseMessage.ts';
import type { ChainLink } from '../filings/chainLink.ts';
import type { ReferenceKind } from '../reference/referenceContent.ts';

/** A filing without its events: they have their own table. */
export type Aggregate = Omit<Filing, 'events'>;

type Json<T> = ColumnType<T, string, string>;
type Stamp = ColumnType<Date, Date | string, Date | string>;

/** Every table of the server; see the migrations for the reasons. */
export interface Tables {
  settings: { key: string; value: Json<unknown> };
  revisions: { hash: string; procedure: string; content: string; created_at: Generated<Date> };
  published_revisions: {
    procedure: string; number: number; title: string; source: string; source_hash: string;
    /** Null where it came with the repository. */
    author: string | null; author_name: string | null; approver: string | null; approver_name: string | null; draft: string | null;
    effective_from: Stamp; published_at: Stamp; written_at: Generated<Date>;
  };
  revision_contents: { hash: string; procedure: string; number: number };
  revision_drafts: {
    id: string; procedure: string; title: string; status: DraftStatus; version: number;
    /** The revision in force when it began, and the newest there was. */
    base: number; newest: number;
    effective_from: string | null; source: string; migrations: string;
    created_by: string; created_by_name: string; created_at: Stamp; updated_by: string; updated_by_name: string; updated_at: Stamp;
    submitted_by: string | null; submitted_by_name: string | null;
  };
  revision_draft_saves: { draft: string; version: number; edit: number; saved_by: string; saved_by_name: string; saved_at: Stamp; changes: Json<readonly string[]>; before: string | null };
  revision_draft_opinions: { id: Generated<number>; draft: string; given_by: string; given_by_name: string; given_at: Stamp; opinion: string };
  filings: {
    id: string;
    /** For people, `20260605-00042`; the table gives it. */
    number: ColumnType<string, never, never>;
    procedure: string;
    revision: string;
    state: string;
    tag: StatusTag;
    version: number;
    /** Office that has to act; null where nobody has. */
    office: string | null;
    /** Its organisation; empty for an office that exists once. */
    org: string;
    applicant_uscc: string;
    applicant_name: string;
    district: string;
    aggregate: Json<Aggregate>;
    /** Place and hash of the last link of the chain. */
    chain_seq: number;
    chain_hash: string;
    /** The nearest running deadline that is not provisional. */
    next_deadline: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    /** The end of the nearest running deadline that only makes late. */
    late_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    /** When something is next to be said of its deadlines. */
    next_reminder: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    created_at: Stamp;
    updated_at: Stamp;
  };
  messages: { id: Generated<number>; key: string; office: Office; org: string; content: Json<MessageContent>; at: Stamp; told_at: Stamp | null; written_at: Generated<Date> };
  message_reads: { message: number; reader: string; at: Stamp };
  further_tasks: { filing: string; office: string; org: string; updated_at: Stamp };
  events: { filing: string; seq: number; kind: ChainLink['kind']; body: Json<ChainLink>; previous: string; hash: string; written_at: Generated<Date> };
  drafts: { filing: string; form: string; answers: Json<unknown>; revision: number; saved_at: Stamp; saved_by: string; saved_by_name: string };
  /** What a move kept aside of a draft being written; `seq` is the move's link. */
  moved_drafts: { filing: string; form: string; seq: number; aside: Json<readonly Aside[]> };
  idempotency: { scope: string; actor: string; key: string; request: string; filing: string; version: number; at: Stamp; written_at: Generated<Date> };
  files: { id: string; filing: string; sha256: string; name: string; size: number; type: string; uploader: string; uploaded_at: Stamp; written_at: Generated<Date>; attached: Generated<boolean> };
  notices: { id: string; filing: string; opened_at: Stamp; closed_at: Stamp | null };
  registrations: { filing: string; number: string; procedure: string; supplements: boolean; body: string; uscc: string; registration: Json<Registration>; published: boolean };
  certificates: { number: string; filing: string; registration: string; body: string; holder: string; document: string; occupation_code: string; occupation: string; level: string; issued_on: string };
  counters: { name: string; value: number };
  tag_counts: { scope: string; key: string; tag: StatusTag; delta: number };
  participants: { filing: string; scope: 'all' | 'mine'; key: string };
  outbox: { id: Generated<number>; filing: string; seq: number; position: number; effect: Json<Effect>; at: Stamp; done_at: Stamp | null };
  extra_windows: { id: Generated<number>; procedure: string; window_name: string; from_day: string; to_day: string; reason: string; opened_by: string; opened_by_name: string; opened_at: Stamp; written_at: Generated<Date> };
  reference_editions: { id: Generated<number>; kind: ReferenceKind; edition: string; hash: string; content: string; imported_by: string; imported_by_name: string; imported_at: Stamp; written_at: Generated<Date> };
  calendar_years: { year: number; status: string; off: Json<readonly string[]>; work: Json<readonly string[]>; edition: string };
}
