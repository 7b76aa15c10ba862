import type { Actor, Answers, FilingEvent, FilingSummary, Message, Office, Problem, StatusTag, WindowSpan } from '@filing/filing';

/** Who the server takes us for. */
export interface Me {
  readonly actor: Actor;
  /** Every office the person may act for. */
  readonly offices: readonly { readonly office: Office; readonly org: string | null; readonly orgName: string }[];
  /** The server runs in demo mode, which every screen must say. */
  readonly demo: boolean;
  readonly now: string;
}

/** What anyone may know of the server, without a token. */
export type Premises = Pick<Me, 'demo' | 'now'>;

/** A kind of filing as it is offered. */
export interface ProcedureCard {
  readonly procedure: string;
  readonly title: string;
  readonly titleEn: string;
  readonly notice: string;
  readonly window: { readonly open: WindowSpan | null; readonly next: WindowSpan | null; readonly clause: string } | null;
  readonly mayFile: boolean;
  /** It can only be begun on a registration in force: see `bases`. */
  readonly restsOnRegistration: boolean;
}

/** Which list: what is to be done, what I had a hand in, all I may read. */
export type FilingScope = 'tasks' | 'mine' | 'all';

/** What to list. */
export interface FilingListing {
  readonly scope: FilingScope;
  readonly cursor?: string | null;
  readonly limit?: number;
  readonly tag?: StatusTag | null;
  /** Only what ran past a deadline that ends nothing. */
  readonly overdue?: true | null;
  /** Part of the applicant's name. */
  readonly query?: string;
}

/** One page of a worklist. */
export interface FilingPage {
  readonly items: readonly FilingSummary[];
  readonly nextCursor: string | null;
  readonly counts: { readonly byTag: Readonly<Partial<Record<StatusTag, number>>>; /** Of all that reached this office. */ readonly overdue: number };
}

/** What a new filing rests on: a registration's number, and the due day it is for. */
export interface Resting {
  readonly basis?: string;
  readonly duty?: string;
}

/** Reminders, newest first. */
export interface MessageList {
  readonly items: readonly Message[];
  readonly unread: number;
}

/** A form's answers; a repeatable form has a list. */
export type FormAnswers = Answers | readonly Answers[];

/** The server's word that a draft is kept. */
export interface DraftSaved {
  readonly revision: number;
  /** Advice, never a refusal. */
  readonly problems: readonly Problem[];
  readonly savedAt: string;
}

/** The version of a draft somebody else saved first. */
export interface DraftCurrent {
  readonly answers: FormAnswers;
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
}

/** An act as posted: what was seen, and a key that makes a repetition harmless. */
export interface EventRequest extends FilingEvent {
  readonly seenVersion: number;
  readonly idempotencyKey: string;
}

/** Occupations found, and which edition they come from. */
export interface OccupationsFound {
  readonly edition: string;
  readonly complete: boolean;
  readonly items: readonly { readonly code: string; readonly name: string }[];
}

/** What anyone may send in during a public notice. */
export interface ObjectionRequest {
  readonly content: string;
  readonly name: string;
  readonly contact: string;
  readonly idempotencyKey: string;
}

/** A pretend person of the demo. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly office: Office;
  readonly org: string | null;
  readonly orgName: string;
  readonly role: string;
}

/** Where the demo's clock may be moved: forward only. */
export type ClockMove = { readonly advance: { readonly days?: number; readonly hours?: number } } | { readonly to: string };
