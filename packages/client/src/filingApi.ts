import type { BasisChoices, Diagram, Duty, FilingView, OpenJudgement, Problem, PublicCertificate, PublicNotice, PublicRegistration, StoredFile } from '@filing/filing';
import type {
  ClockMove, DemoPerson, DraftSaved, EventRequest, FilingListing, FilingPage, FormAnswers, Me, MessageList, ObjectionRequest, OccupationsFound, Premises, ProcedureCard, Resting,
} from './apiAnswers.ts';
import type { Call, Transport } from './transport.ts';

/** Every endpoint as a typed call; each throws a `ProblemError` when it is refused or fails. */
export type FilingApi = ReturnType<typeof createFilingApi>;

type Signal = Pick<Call, 'signal'>;
const id = encodeURIComponent;

/** The typed calls over one transport. */
export function createFilingApi({ call }: Pick<Transport, 'call'>) {
  return {
    me: (options?: Signal) => call<Me>('/me', options),
    procedures: (options?: Signal) => call<{ procedures: readonly ProcedureCard[] }>('/procedures', options).then((answer) => answer.procedures),
    procedureDiagram: (procedure: string, options?: Signal) => call<Diagram>(`/procedures/${id(procedure)}/diagram`, options),

    /** What a new filing may rest on, by number or name; the first hundred. */
    bases: (procedure: string, query = '', options?: Signal) => call<BasisChoices>(`/procedures/${id(procedure)}/bases`, { ...options, query: { query } }),
    startFiling: (procedure: string, key: string, resting: Resting = {}) =>
      call<FilingView>('/filings', { method: 'POST', body: { procedure, ...resting }, headers: { 'idempotency-key': key } }),
    filings: (listing: FilingListing, options?: Signal) =>
      call<FilingPage>('/filings', { ...options, query: { ...listing, overdue: listing.overdue ? 'true' : null } }),
    filing: (filing: string, options?: Signal) => call<FilingView>(`/filings/${id(filing)}`, options),
    filingDiagram: (filing: string, options?: Signal) => call<Diagram>(`/filings/${id(filing)}/diagram`, options),
    saveDraft: (filing: string, form: string, draft: { answers: FormAnswers; revision: number }, options?: Pick<Call, 'keepalive'>) =>
      call<DraftSaved>(`/filings/${id(filing)}/drafts/${id(form)}`, { ...options, method: 'PUT', body: draft }),
    check: (filing: string) => call<{ problems: readonly Problem[] }>(`/filings/${id(filing)}/check`, { method: 'POST', body: {} }).then((answer) => answer.problems),
    raise: (filing: string, event: EventRequest) => call<FilingView>(`/filings/${id(filing)}/events`, { method: 'POST', body: event }),

    upload: (filing: string, file: File, options?: Signal) => {
      const body = new FormData();
      body.append('file', file, file.name);
      return call<StoredFile>(`/filings/${id(filing)}/files`, { ...options, method: 'POST', body, timeout: 600_000 });
    },
    download: (file: string) => call<Blob>(`/files/${id(file)}`, { as: 'blob', timeout: 600_000 }),
    /** The page of one form to print, with its styles beside it: a whole HTML document without script. */
    printedForm: async (filing: string, form: string, options?: Signal) => {
      const [page, styles] = await Promise.all([
        call<Blob>(`/filings/${id(filing)}/forms/${id(form)}/print`, { ...options, as: 'blob' }),
        call<Blob>('/print.css', { ...options, as: 'blob', open: true }),
      ]);
      return { page: await page.text(), styles: await styles.text() };
    },
    /** The certificates a filing issued, as a CSV file. */
    certificatesCsv: (filing: string) => call<Blob>(`/filings/${id(filing)}/certificates.csv`, { as: 'blob' }),
    /** Occupations, or with `minor` the minor classes they lie in. */
    occupations: (query: string, limit = 20, options?: Signal, level?: 'unit' | 'minor') => call<OccupationsFound>('/occupations', { ...options, query: { query, limit, ...(level ? { level } : {}) } }),

    /** The projects that wait for the office's conclusion, of all filings. */
    judgements: (limit: number, options?: Signal) => call<{ items: readonly OpenJudgement[]; more: boolean }>('/judgements', { ...options, query: { limit } }),
    duties: (options?: Signal) => call<{ items: readonly Duty[] }>('/duties', options).then((answer) => answer.items),
    messages: (options?: Signal) => call<MessageList>('/messages', options),
    readMessages: (ids: readonly string[]) => call<MessageList>('/messages/read', { method: 'POST', body: { ids } }),

    premises: (options?: Signal) => call<Premises>('/public/notices', { ...options, open: true }),
    notices: (options?: Signal) => call<{ items: readonly PublicNotice[] } | readonly PublicNotice[]>('/public/notices', { ...options, open: true }).then(rows),
    notice: (notice: string, options?: Signal) => call<PublicNotice>(`/public/notices/${id(notice)}`, { ...options, open: true }),
    object: (notice: string, objection: ObjectionRequest) =>
      call<unknown>(`/public/notices/${id(notice)}/objections`, { method: 'POST', body: objection, open: true }),
    registrations: (query: string, options?: Signal) =>
      call<{ items: readonly PublicRegistration[] } | readonly PublicRegistration[]>('/public/registrations', { ...options, query: { query }, open: true }).then(rows),
    registration: (number: string, options?: Signal) => call<PublicRegistration>(`/public/registrations/${id(number)}`, { ...options, open: true }),

    /** Verifies one certificate; `certificate.not-found` whichever of the two is wrong. */
    certificate: ({ number, holder }: { readonly number: string; readonly holder: string }) => call<PublicCertificate>('/public/certificates', { query: { number, holder }, open: true }),

    demoPeople: () => call<{ items: readonly DemoPerson[] } | readonly DemoPerson[]>('/demo/people', { open: true }).then(rows),
    demoToken: (person: string) => call<{ token: string; expiresAt: string }>('/demo/token', { method: 'POST', body: { person }, open: true }),
    demoClock: () => call<{ now: string }>('/demo/clock', { open: true }),
    moveDemoClock: (move: ClockMove) => call<{ now: string }>('/demo/clock', { method: 'POST', body: move, open: true }),
  };
}

function rows<T>(answer: { readonly items: readonly T[] } | readonly T[]): readonly T[] {
  return 'items' in answer ? answer.items : answer;
}
