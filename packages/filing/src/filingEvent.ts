/** The verbs of every chain; each means the same everywhere. `deadline.passed` is raised by the server alone. */
export const eventTypes = [
  'submit', 'withdraw', 'approve', 'return', 'reject', 'evaluate', 'submitProject', 'object', 'resolve',
  'issue', 'report', 'publish', 'suspend', 'resume', 'remove', 'deadline.passed',
] as const;
/** What can be done to a filing. */
export type EventType = (typeof eventTypes)[number];

/** True when the text is one of the verbs. */
export function isEventType(value: unknown): value is EventType {
  return typeof value === 'string' && (eventTypes as readonly string[]).includes(value);
}

/** The answers to one form. */
export type Answers = Readonly<Record<string, unknown>>;
/** Answers by form name; a repeatable form (one per project) holds a list. */
export type AnswersByForm = Readonly<Record<string, Answers | readonly Answers[]>>;

/** An officer's remark pinned to a field. */
export interface Remark {
  readonly form: string;
  /** Dotted path inside the form's answers; empty for the whole form. */
  readonly path: string;
  readonly text: string;
}

/** A seal or signature the host's seal port applied; we keep what it tells. */
export interface Seal {
  readonly name: string;
  readonly at: string;
  readonly proof?: string;
}

/** One act on a filing, as asked. */
export interface FilingEvent {
  readonly type: EventType;
  /** `submit`, `submitProject`: the answers handed in. */
  readonly answers?: AnswersByForm;
  /** Required for return and reject. */
  readonly opinion?: string;
  /** What the action's own form records: an evaluation, a judgement, a receipt, an objection. */
  readonly data?: Answers;
  readonly remarks?: readonly Remark[];
  /** `return`: what the applicant may change, as `form` or `form/path`; `all` for everything; absent means the remarked fields. */
  readonly opens?: 'all' | readonly string[];
  /** The applicant's reasons for the warnings shown, by problem code and path (`rule projects`). */
  readonly reasons?: Readonly<Record<string, string>>;
  /** Ids of attached files. */
  readonly attachments?: readonly string[];
  readonly seal?: Seal;
}

/** An act that happened: who, when, from where to where. The list of these is the whole truth about a filing. */
export interface RecordedEvent {
  readonly seq: number;
  readonly event: FilingEvent;
  readonly actor: import('./actor.ts').Actor;
  /** Instant, ISO 8601 with the offset of Shanghai. */
  readonly at: string;
  readonly from: string;
  readonly to: string;
  /** Warnings that were shown when it was accepted. */
  readonly warnings: readonly import('./problem.ts').Problem[];
  /** The registration the filing rests on, where a submission found it changed. */
  readonly basis?: import('./registration.ts').Registration;
}
