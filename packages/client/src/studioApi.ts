import type { Clause, OccupationCatalogue } from '@filing/filing';
import type { DryRun, ImpactReport, Migration, MovedFiling, MoveReport, ProcedureSource, PublishedRevision, RevisionDraft, RevisionDraftSummary, RevisionFinding } from '@filing/filing/revisions';
import type { Call, Transport } from './transport.ts';

/** A procedure as the policy desk lists it. */
export interface DeskProcedure {
  readonly procedure: string;
  readonly title: string;
  readonly titleEn: string;
  readonly notice: string;
  /** The revision in force, and the one that will be from a day to come. */
  readonly current: PublishedRevision;
  readonly coming: PublishedRevision | null;
  /** Drafts being written or waiting for the second person. */
  readonly drafts: readonly RevisionDraftSummary[];
}

/** What a save of a draft sends; what is absent stays. */
export interface DraftSave {
  /** The version seen. */
  readonly version: number;
  readonly source?: ProcedureSource;
  readonly migrations?: readonly Migration[];
  readonly title?: string;
  readonly effectiveFrom?: string | null;
}

/** Which revision filings are looked at under: a draft, or a published one by number. */
export type RevisionTarget = { readonly draft: string } | { readonly revision: number };

/** Every endpoint of the policy desk as a typed call. */
export type StudioApi = ReturnType<typeof createStudioApi>;

type Signal = Pick<Call, 'signal'>;
const id = encodeURIComponent;
/** Thousands of filings take their time, in milliseconds. */
const long = { timeout: 300_000 };

/** The policy desk's calls over one transport; each throws a `ProblemError` when it is refused or fails. */
export function createStudioApi({ call }: Pick<Transport, 'call'>) {
  const of = (draft: string) => `/revision-drafts/${id(draft)}`;
  const post = <T>(path: string, body: unknown, more: Pick<Call, 'timeout'> = {}) => call<T>(path, { method: 'POST', body, ...more });
  return {
    procedures: (options?: Signal) => call<{ items: readonly DeskProcedure[] }>('/policy-desk', options).then((answer) => answer.items),
    ground: (options?: Signal) => call<{ clauses: readonly Clause[]; catalogue: OccupationCatalogue; industryTags: readonly string[] }>('/policy-desk/ground', options),
    revisions: (procedure: string, options?: Signal) => call<{ items: readonly PublishedRevision[] }>(`/procedures/${id(procedure)}/revisions`, options).then((answer) => answer.items),
    revision: (procedure: string, number: number, options?: Signal) => call<{ revision: PublishedRevision; source: ProcedureSource }>(`/procedures/${id(procedure)}/revisions/${number}`, options),

    startDraft: (begin: { readonly procedure: string; readonly title: string; readonly from?: number }) => post<RevisionDraft>('/revision-drafts', begin),
    draft: (draft: string, options?: Signal) => call<RevisionDraft>(of(draft), options),
    saveDraft: (draft: string, save: DraftSave) => call<RevisionDraft>(of(draft), { method: 'PUT', body: save }),
    checkDraft: (draft: string, options?: Signal) => call<{ findings: readonly RevisionFinding[] }>(`${of(draft)}/check`, options).then((answer) => answer.findings),
    submitDraft: (draft: string, version: number) => post<RevisionDraft>(`${of(draft)}/submit`, { version }),
    approveDraft: (draft: string, version: number) => post<RevisionDraft>(`${of(draft)}/approve`, { version }),
    returnDraft: (draft: string, version: number, opinion: string) => post<RevisionDraft>(`${of(draft)}/return`, { version, opinion }),
    discardDraft: (draft: string, version: number) => post<RevisionDraft>(`${of(draft)}/discard`, { version }),

    impact: (procedure: string, target: RevisionTarget) => post<ImpactReport>(`/procedures/${id(procedure)}/impact`, target, long),
    dryRun: (procedure: string, filing: string, target: RevisionTarget) => post<DryRun>(`/procedures/${id(procedure)}/impact/${id(filing)}`, target),
    /** Moves filings to a published revision; with `fill` what a person decided for filings that need one, by form. */
    migrate: (procedure: string, move: { readonly revision: number; readonly filings: readonly string[]; readonly reason: string; readonly fill?: readonly Migration[] }) => post<MoveReport>(`/procedures/${id(procedure)}/migrations`, move, long),
    moved: (procedure: string, options?: Signal) => call<{ items: readonly MovedFiling[] }>(`/procedures/${id(procedure)}/migrations`, options).then((answer) => answer.items),
    moveBack: (procedure: string, undo: { readonly filings: readonly string[]; readonly reason: string }) => post<MoveReport>(`/procedures/${id(procedure)}/migrations/undo`, undo, long),
  };
}

