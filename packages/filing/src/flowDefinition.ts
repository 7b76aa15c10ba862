import type { EventType } from './filingEvent.ts';
import type { StatusTag } from './filing.ts';
import type { Office } from './office.ts';

/** A closed predicate over facts, as data: what a named guard means. A fact is a dotted path (`applicant.ministryAffiliated`, `event.data.conclusion`, `returned.from`, `deadlines.publicNotice`, `projects`, `openObjections`). */
export type Condition =
  | { readonly fact: string; readonly is: string | number | boolean | null }
  | { readonly fact: string; readonly atLeast: number }
  | { readonly some: string; readonly where: Condition }
  | { readonly every: string; readonly where: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** What one office may do in a state: the one place for permission. */
export interface ActionRule {
  readonly office: Office;
  /** The button's words. */
  readonly title: string;
  readonly titleEn: string;
  readonly opinion?: 'required' | 'optional';
  /** The action asks for the office's seal. */
  readonly seal?: boolean;
  /** Form that `data` must satisfy. */
  readonly form?: string;
  /** Forms that `answers` must hold and satisfy. */
  readonly forms?: readonly string[];
  /** The submission window that binds it. */
  readonly window?: string;
  /** The policy's limit on how many copies of a repeatable form may be handed in; a soft one warns. */
  readonly limit?: string;
  /** What the act records besides moving on. `projects`: answers become projects; `judgement`: data concludes one project; `objection`, `resolution`, `receipt` likewise; `opinion`: the act is recorded and the filing stays where it is; `consent`: one of the offices that must all consent has done so. */
  readonly records?: 'projects' | 'judgement' | 'objection' | 'resolution' | 'receipt' | 'opinion' | 'consent';
  /** Only somebody other than who handed in what lies there now may do it. */
  readonly anotherPerson?: boolean;
  /** Who may read the act's opinion and data; absent: the applicant and every office of the chain. The author always may. */
  readonly readers?: readonly Office[];
  /** Fields of `data` that only these offices may read, whoever reads the rest. */
  readonly confidential?: { readonly fields: readonly string[]; readonly readers: readonly Office[] };
  readonly clauses: readonly string[];
}

/** What a state says about itself; everything permission, lists and screens need. */
export interface StateMeta {
  readonly title: string;
  readonly titleEn: string;
  readonly tag: StatusTag;
  /** Whose task it is; null where nobody has to act. `returned` and `drafting` are the applicant's. */
  readonly office: Office | null;
  /** Offices that must all act, at once and in any order; each that has consented is asked no more. `office` is the first of them. */
  readonly together?: readonly Office[];
  readonly clauses: readonly string[];
  /** By event; several rules for one event where several offices may do it. */
  readonly actions: Readonly<Partial<Record<EventType, readonly ActionRule[]>>>;
}

/** What a machine's action may be; data, performed by `decide`, never run by the machine. */
export type FlowAction =
  | { readonly type: 'startDeadline' | 'pauseDeadline' | 'resumeDeadline' | 'stopDeadline'; readonly params: { readonly deadline: string } }
  | { readonly type: 'openNotice' | 'closeNotice' | 'clearReturn' | 'clearJudgements' | 'judgePassedAnew' | 'clearConsents' | 'issueCertificates' }
  | { readonly type: 'issueRegistration' | 'supplementRegistration' | 'publishRegistration' | 'suspendRegistration' | 'resumeRegistration' | 'removeRegistration' };

/** A transition: where to, under which named guard, doing what. */
export interface TransitionConfig {
  readonly target?: string;
  readonly guard?: string;
  readonly actions?: FlowAction | readonly FlowAction[];
}

/** A state node, the part of XState's config our chains use. */
export interface StateConfig {
  readonly type?: 'final' | 'parallel' | 'atomic' | 'compound';
  readonly initial?: string;
  readonly meta?: StateMeta;
  readonly entry?: readonly FlowAction[];
  readonly exit?: readonly FlowAction[];
  readonly on?: Readonly<Partial<Record<EventType, TransitionConfig | readonly TransitionConfig[]>>>;
  readonly states?: Readonly<Record<string, StateConfig>>;
  readonly onDone?: TransitionConfig | readonly TransitionConfig[];
}

/** An XState v5 machine config as plain JSON: guards, actions and delays are names. */
export interface MachineConfig {
  readonly id: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, StateConfig>>;
}

/** What an office may read of a filing's forms once the chain has reached it. */
export interface ReadRule {
  /** Form names, or `*` for all. */
  readonly forms: '*' | readonly string[];
  /** Fields withheld, as `form/path` (`*` for any row). */
  readonly except?: readonly string[];
}

/** Where a task goes: the fact that names the organisation, the first known one counts; none for an office that exists once. Of several rules the first that finds one counts. */
export interface RoutingRule {
  /** Dotted facts, e.g. `answers.application.siteDistrict`, `applicant.district`. */
  readonly org: readonly string[];
  /** Why it goes there, for the screen: `注册地`. */
  readonly because: string;
  readonly becauseEn: string;
  readonly clause?: string;
}

/** The sentence for an act that a guard did not let through. */
export interface GuardRefusal {
  readonly message: string;
  readonly clause: string | null;
}

/** What a filing rests on: a registration in force of one of these procedures, the applicant's own or anyone's. Asked for when it is begun, looked at again at every submission. */
export interface BasisRule {
  readonly procedures: readonly string[];
  readonly holder: 'applicant' | 'anyone';
  /** The sentence where there is none in force. */
  readonly message: string;
  readonly messageEn: string;
  readonly clause: string;
}

/** Where a registration's projects come from: rows of a form (`projects/rows`, form/path) instead of the projects judged one by one; and the names of their fields where they differ. `courses` names a list of rows, each with its `name`. */
export interface RegisterRule {
  readonly rows?: string;
  readonly fields?: Readonly<Partial<Record<'occupationCode' | 'occupation' | 'level' | 'major' | 'bodyName' | 'bodyCode' | 'place' | 'standard' | 'courses', string>>>;
}

/** What no two standing filings of a procedure may share: a place, a project. Fields are named `form/path`. */
export interface UniqueRule {
  /** Compared as they stand: filings that share them are alike, and the registered ones shown to each other's readers. */
  readonly near: readonly string[];
  /** Compared without spaces, punctuation and case: of alike filings no two may share these too. */
  readonly same: readonly string[];
  readonly message: string;
  readonly messageEn: string;
  readonly clause: string;
}

/** Which rows of which form are given a certificate, under the registration the filing rests on. A person gets one for an occupation and level, ever. */
export interface CertificateRule {
  readonly form: string;
  /** Dotted path of the rows in the form's answers. */
  readonly rows: string;
  /** What a row must show, facts being its fields: `{ fact: 'passed', is: true }`. */
  readonly where: Condition;
  /** A field of the row, or a fact outside the rows: `answers.plan.occupation`, `basis.projects.0.occupation`. */
  readonly fields: { readonly holder: string; readonly document: string; readonly occupationCode: string; readonly occupation: string; readonly level?: string };
  /** Cited when a person would get the same certificate twice; null where no notice says so. */
  readonly clause: string | null;
}

/** One chain, whole, as data: what `flow.ts` exports. */
export interface FlowDefinition {
  readonly procedure: string;
  readonly title: string;
  readonly titleEn: string;
  /** The notice it carries out, e.g. 沪人社职〔2026〕66号. */
  readonly notice: string;
  readonly machine: MachineConfig;
  readonly guards: Readonly<Record<string, Condition>>;
  readonly reads: Readonly<Partial<Record<Office, ReadRule>>>;
  readonly routing: Readonly<Partial<Record<Office, readonly RoutingRule[]>>>;
  /** What to say when a guard stood in the way, by its name. */
  readonly refusals?: Readonly<Record<string, GuardRefusal>>;
  /** Forms that may be handed in several times (one per project). */
  readonly repeatable?: readonly string[];
  /** The rows that are the filing's projects, as `form/path`; absent: the copies of the repeatable forms handed in. */
  readonly projects?: string;
  /** Dotted facts that name an organisation whose people may neither read nor decide on the filing, whatever office they act for (`answers.report.bodyCode`). */
  readonly barred?: readonly string[];
  readonly unique?: UniqueRule;
  readonly basis?: BasisRule;
  readonly registers?: RegisterRule;
  readonly certificates?: CertificateRule;
}
