import type { Applicant } from './applicant.ts';
import type { Certificate } from './certificate.ts';
import type { Deadline } from './deadline.ts';
import type { Answers, AnswersByForm, EventType, RecordedEvent, Remark } from './filingEvent.ts';
import type { Office } from './office.ts';
import type { Registration } from './registration.ts';
import type { FilingMigration, FilingMoveEntry } from './revisions/impact.ts';

/** One word on every state, so that lists, colours and tests need no state names. */
export const statusTags = ['draft', 'returned', 'review', 'evaluation', 'preparing', 'consent', 'notice', 'filed', 'published', 'rejected', 'lapsed', 'withdrawn', 'closed'] as const;
/** One of the status tags. */
export type StatusTag = (typeof statusTags)[number];

/** One project of a filing, judged on its own. */
export interface Project {
  /** Stable key inside the filing: `1`, `2`, … in the order handed in. */
  readonly key: string;
  readonly answers: Answers;
  readonly conclusion: 'pass' | 'fail' | null;
  readonly opinion?: string;
}

/** What an officer sent back, and what may be changed. */
export interface Return {
  /** State it was returned from, and goes back to. */
  readonly from: string;
  readonly office: Office;
  readonly opinion: string;
  readonly remarks: readonly Remark[];
  readonly opens: 'all' | readonly string[];
  readonly at: string;
}

/** An objection raised during a notice. */
export interface Objection {
  /** `1`, `2`, … */
  readonly key: string;
  /** Content, name and contact: for the office that resolves it only; empty for everybody else. */
  readonly content: string;
  readonly name: string;
  readonly contact: string;
  readonly at: string;
  readonly outcome: 'dismissed' | 'upheld' | null;
}

/** One instance of a procedure: a fold over its events. */
export interface Filing {
  readonly id: string;
  readonly procedure: string;
  /** Content hash over forms, flow, policy and calendar it was born under. */
  readonly revision: string;
  readonly applicant: Applicant;
  readonly state: string;
  readonly tag: StatusTag;
  /** Grows by one with every accepted event, and with every move to another revision or back. */
  readonly version: number;
  /** What was submitted last. */
  readonly answers: AnswersByForm;
  /** What was submitted before the last correction, to show what changed. */
  readonly previousAnswers: AnswersByForm | null;
  readonly projects: readonly Project[];
  /** The open return, null when nothing is to be corrected. */
  readonly returned: Return | null;
  readonly deadlines: readonly Deadline[];
  readonly objections: readonly Objection[];
  /** When the public notice began and when it ended; null before. */
  readonly notice: { readonly from: string; readonly until: string | null } | null;
  readonly registration: Registration | null;
  /** The registration it rests on, as it stood at the last submission. */
  readonly basis?: Registration | null;
  /** The due day of the duty it meets, `YYYY-MM-DD`. */
  readonly duty?: string | null;
  /** Who of the offices that must all consent has done so. */
  readonly consents?: readonly { readonly office: Office; readonly at: string }[];
  /** The certificates issued: the first serial, how many, and the six digits of the body; the list follows from the answers. */
  readonly certificates?: { readonly first: number; readonly count: number; readonly body: string; readonly at: string } | null;
  /** The moves to another revision that stand, the newest last. */
  readonly migrations?: readonly FilingMigration[];
  /** Every move to another revision and back, in order. */
  readonly moves?: readonly FilingMoveEntry[];
  readonly events: readonly RecordedEvent[];
  /** Given reasons for warnings, by problem code and path. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** What the outside has to do after an accepted event; performed at least once, harmless twice. */
export type Effect =
  | { readonly kind: 'task'; readonly office: Office; readonly org: string | null }
  | { readonly kind: 'deadline'; readonly deadline: Deadline }
  | { readonly kind: 'notice'; readonly open: boolean }
  | { readonly kind: 'registration'; readonly registration: Registration }
  | { readonly kind: 'certificates'; readonly certificates: readonly Certificate[] }
  | { readonly kind: 'notify'; readonly office: Office; readonly org: string | null; readonly event: EventType };
