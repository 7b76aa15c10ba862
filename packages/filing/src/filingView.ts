import type { Actor } from './actor.ts';
import type { Applicant } from './applicant.ts';
import type { Certificate } from './certificate.ts';
import type { Deadline } from './deadline.ts';
import type { EventType, Answers, Remark, Seal } from './filingEvent.ts';
import type { Objection, Project, StatusTag } from './filing.ts';
import type { Form } from './formSchema.ts';
import type { Office } from './office.ts';
import type { Policy } from './policy.ts';
import type { Problem } from './problem.ts';
import type { ClauseText } from './procedure.ts';
import type { Registration } from './registration.ts';
import type { StoredFile } from './storedFile.ts';
import type { WindowSpan } from './submissionWindow.ts';

/** One form as the reader may see it. */
export interface FormView {
  readonly form: string;
  readonly title: string;
  readonly schema: Form;
  /** English texts by `path#keyword`. */
  readonly english: Readonly<Record<string, string>>;
  /** Draft answers for the applicant while they may write, else what was submitted; a list for a repeatable form. */
  readonly answers: Answers | readonly Answers[];
  readonly repeatable: boolean;
  readonly access: 'write' | 'read';
  /** While correcting: the paths that are open, or `all`; absent when everything may be written. */
  readonly opens?: 'all' | readonly string[];
  /** Draft revision, 0 before the first save. */
  readonly revision: number;
}

/** An event the reader may raise now; with `problems` where it is theirs but refused at the moment (a closed window, a person who decided before). */
export interface PermittedEvent {
  readonly type: EventType;
  readonly title: string;
  readonly titleEn: string;
  readonly opinion: 'required' | 'optional' | null;
  readonly seal: boolean;
  /** The form that `data` fills. */
  readonly form: Form | null;
  readonly english: Readonly<Record<string, string>>;
  /** The forms that `answers` holds. */
  readonly forms: readonly string[];
  readonly clauses: readonly string[];
  readonly problems: readonly Problem[];
}

/** One thing that happened, trimmed to what the reader may know. */
export interface TimelineEntry {
  /** Grows along the timeline; no whole number where no act stands behind it. */
  readonly seq: number;
  /** The act; `migrate`, `unmigrate`: the filing was moved to another revision, or back, and `opinion` says why. */
  readonly type: EventType | 'migrate' | 'unmigrate';
  readonly title: string;
  readonly titleEn: string;
  readonly at: string;
  readonly office: Office;
  readonly orgName: string;
  /** Null where the reader may not know who. */
  readonly actorName: string | null;
  readonly from: string;
  readonly to: string;
  readonly toTitle: string;
  readonly toTitleEn: string;
  readonly opinion: string | null;
  readonly data: Answers | null;
  /** Form of `data`. */
  readonly form: string | null;
  readonly remarks: readonly Remark[];
  readonly seal: Seal | null;
  /** Files that went along; none where the reader may not know the act. */
  readonly attachments: readonly StoredFile[];
  readonly warnings: readonly Problem[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly clauses: readonly string[];
}

/** One value that differs from what was submitted before. */
export interface Change {
  readonly form: string;
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A deadline with its words and its clause. */
export interface DeadlineView extends Deadline {
  readonly title: string;
  readonly titleEn: string;
  readonly clause: string;
  /** It runs on past its end; nothing ends, but what comes now is late. */
  readonly overdue?: boolean;
}

/** An office that has to act, and why there. */
export interface TaskView {
  readonly office: Office;
  /** The organisation it goes to; null for an office that exists once. */
  readonly org: string | null;
  /** The organisation's name where the register of organisations knows it. */
  readonly orgName?: string;
  readonly because: string | null;
  readonly becauseEn: string | null;
}

/** One of the offices that must all consent: when it did, or null while it is asked. */
export interface ConsentView {
  readonly office: Office;
  readonly at: string | null;
}

/** A filing as one reader may see it now. */
export interface FilingView {
  readonly id: string;
  /** Its number for people: the day it was begun on and a serial, `20260605-00042`. */
  readonly number: string;
  readonly procedure: string;
  readonly procedureTitle: string;
  readonly procedureTitleEn: string;
  readonly notice: string;
  /** Content hash of what it was born under. */
  readonly revision: string;
  /** The published revision that hash stands for, and when it was published; null where that was never noted. */
  readonly revisionNumber: number | null;
  readonly revisionPublishedAt: string | null;
  readonly applicant: Applicant;
  readonly state: string;
  readonly stateTitle: string;
  readonly stateTitleEn: string;
  readonly tag: StatusTag;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Who has it now, and why there. */
  readonly task: TaskView | null;
  /** Everyone it waits for; more than one where offices act at once. `task` is the first of them. */
  readonly tasks: readonly TaskView[];
  /** The offices that must all consent, in the chain's order, and when each did; empty where nobody consents together. */
  readonly consents: readonly ConsentView[];
  readonly reader: Actor;
  readonly forms: readonly FormView[];
  readonly permitted: readonly PermittedEvent[];
  readonly returned: { readonly office: Office; readonly opinion: string; readonly remarks: readonly Remark[]; readonly opens: 'all' | readonly string[]; readonly at: string } | null;
  /** For the office it came back to: what differs. */
  readonly changes: readonly Change[];
  readonly timeline: readonly TimelineEntry[];
  /** The forms that the timeline's `data` fills, by form name, so that a record is read in the form's words. */
  readonly records?: Readonly<Record<string, { readonly schema: Form; readonly english: Readonly<Record<string, string>> }>>;
  readonly deadlines: readonly DeadlineView[];
  readonly projects: readonly Project[];
  /** The field that names a project, and the rows (`form/path`) the projects are where they are no copies of a form. */
  readonly projectsAre?: { readonly rows: string | null; readonly name: string };
  readonly objections: readonly Objection[];
  readonly registration: Registration | null;
  /** The due day of the duty it meets, `YYYY-MM-DD`. */
  readonly duty: string | null;
  /** The registration it rests on: while it may be submitted as it stands now, else as it stood at the last submission. */
  readonly basis: Registration | null;
  /** The policy's limits it was born under, for forms that reckon with them. */
  readonly limits: Policy['limits'];
  /** The certificates issued, for whoever may read the rows they come from; none where nothing was issued. */
  readonly certificates: readonly Certificate[];
  /** Registrations in force that are alike (`unique.near` of the flow), other filings' than this one's; absent where the procedure knows no likeness. */
  readonly alike?: readonly Registration[];
  /** The submission window: the open span, or the next one. */
  readonly window: { readonly open: WindowSpan | null; readonly next: WindowSpan | null; readonly clause: string } | null;
  /** Source and sentence of every clause named anywhere in the view, by id. */
  readonly clauses: Readonly<Record<string, ClauseText>>;
}

/** A row of a worklist. */
export interface FilingSummary {
  readonly id: string;
  /** Its number for people. */
  readonly number: string;
  readonly procedure: string;
  readonly procedureTitle: string;
  readonly procedureTitleEn: string;
  readonly applicant: string;
  readonly district: string;
  readonly state: string;
  readonly stateTitle: string;
  readonly stateTitleEn: string;
  readonly tag: StatusTag;
  /** The office whose step it is; absent where it is nobody’s. */
  readonly office?: Office;
  readonly updatedAt: string;
  /** The nearest running deadline. */
  readonly deadline: DeadlineView | null;
  /** Where offices consent together: which has, which is asked. */
  readonly consents?: readonly ConsentView[];
}

/** A node of a chain's diagram, laid out. */
export interface DiagramNode {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly tag: StatusTag;
  readonly office: Office | null;
  /** The offices that act at once, `office` the first. */
  readonly together?: readonly Office[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly status: 'passed' | 'current' | 'ahead' | 'off';
}

/** An edge of a chain's diagram, as a polyline. */
export interface DiagramEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly event: EventType;
  readonly guard: string | null;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly travelled: boolean;
}

/** A chain's diagram with the way a filing travelled. */
export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}
