import type { RevisionDraftSummary } from '@filing/filing/revisions';

/** Why somebody may not be the second person of a draft; null where they may. The server decides by the same rule. */
export function approvalBar(draft: Pick<RevisionDraftSummary, 'status' | 'editors' | 'submittedBy' | 'createdBy'>, me: string): 'status' | 'wrote' | null {
  if (draft.status !== 'submitted') return 'status';
  return [...draft.editors, draft.createdBy, ...(draft.submittedBy ? [draft.submittedBy] : [])].some(({ id }) => id === me) ? 'wrote' : null;
}
