import type { FilingListing } from './apiAnswers.ts';
import type { FilingApi } from './filingApi.ts';
import { ProblemError } from './problemError.ts';

type Fetching = { readonly signal: AbortSignal };

/** Key of everything about one filing. */
export const filingKey = (filing: string) => ['filing', filing] as const;
/** Key of every worklist. */
export const filingsKey = ['filings'] as const;
/** Key of what waits for a conclusion. */
export const judgementsKey = ['judgements'] as const;
/** Key of what has to be handed in. */
export const dutiesKey = ['duties'] as const;
/** Key of the reminders. */
export const messagesKey = ['messages'] as const;

/** TanStack Query options for every question the API answers; keys are stable, cancelling is passed on. */
export function filingQueries(api: FilingApi) {
  return {
    me: () => ({ queryKey: ['me'] as const, queryFn: ({ signal }: Fetching) => api.me({ signal }), staleTime: 60_000 }),
    premises: () => ({ queryKey: ['premises'] as const, queryFn: ({ signal }: Fetching) => api.premises({ signal }), staleTime: 60_000 }),
    procedures: () => ({ queryKey: ['procedures'] as const, queryFn: ({ signal }: Fetching) => api.procedures({ signal }), staleTime: 30_000 }),
    bases: (procedure: string, query = '') => ({ queryKey: ['bases', procedure, query] as const, queryFn: ({ signal }: Fetching) => api.bases(procedure, query, { signal }), staleTime: 10_000 }),
    filings: (listing: FilingListing) => ({ queryKey: [...filingsKey, listing] as const, queryFn: ({ signal }: Fetching) => api.filings(listing, { signal }), staleTime: 5_000 }),
    filing: (filing: string) => ({ queryKey: filingKey(filing), queryFn: ({ signal }: Fetching) => api.filing(filing, { signal }), staleTime: 5_000 }),
    filingDiagram: (filing: string, version: number) => ({ queryKey: [...filingKey(filing), 'diagram', version] as const, queryFn: ({ signal }: Fetching) => api.filingDiagram(filing, { signal }), staleTime: 300_000 }),
    procedureDiagram: (procedure: string) => ({ queryKey: ['diagram', procedure] as const, queryFn: ({ signal }: Fetching) => api.procedureDiagram(procedure, { signal }), staleTime: 300_000 }),
    judgements: (limit = 1_000) => ({ queryKey: [...judgementsKey, limit] as const, queryFn: ({ signal }: Fetching) => api.judgements(limit, { signal }), staleTime: 5_000 }),
    duties: () => ({ queryKey: dutiesKey, queryFn: ({ signal }: Fetching) => api.duties({ signal }), staleTime: 10_000 }),
    messages: () => ({ queryKey: messagesKey, queryFn: ({ signal }: Fetching) => api.messages({ signal }), staleTime: 10_000 }),
    occupations: (query: string) => ({ queryKey: ['occupations', query] as const, queryFn: ({ signal }: Fetching) => api.occupations(query, 20, { signal }), staleTime: 3_600_000 }),
    notices: () => ({ queryKey: ['notices'] as const, queryFn: ({ signal }: Fetching) => api.notices({ signal }), staleTime: 10_000 }),
    notice: (notice: string) => ({ queryKey: ['notices', notice] as const, queryFn: ({ signal }: Fetching) => api.notice(notice, { signal }), staleTime: 10_000 }),
    registrations: (query: string) => ({ queryKey: ['registrations', query] as const, queryFn: ({ signal }: Fetching) => api.registrations(query, { signal }), staleTime: 10_000 }),
  };
}

/** Whether a failed question is worth asking again: only when no answer came, and three times at most. */
export function retryQuery(failures: number, error: unknown): boolean {
  return failures < 3 && error instanceof ProblemError && error.passing;
}
