import type { ActionRule, Office, StateConfig, StatusTag, TransitionConfig } from '@filing/filing';
import { withdrawRule } from './withdrawRule.ts';

/** What tells one review from another. */
export interface Review {
  readonly title: string;
  readonly titleEn: string;
  readonly office: Office;
  readonly clauses: readonly string[];
  /** The words of its approval, and what the approval carries. */
  readonly approve: Pick<ActionRule, 'title' | 'titleEn'> & Partial<Pick<ActionRule, 'form' | 'seal' | 'clauses'>>;
  /** Where approval leads. */
  readonly next: string | readonly TransitionConfig[];
  readonly tag?: StatusTag;
  /** Where a return leads: back for correction, or to an earlier office. */
  readonly returnsTo?: TransitionConfig;
}

/** A step in which one office approves, returns or rejects, and the applicant may still withdraw: 同意 · 退回补正 · 不予通过 · 撤回. */
export function reviewStep({ title, titleEn, office, clauses, approve, next, tag = 'review', returnsTo = { target: 'returned' } }: Review): StateConfig {
  return {
    meta: {
      title, titleEn, tag, office, clauses,
      actions: {
        approve: [{ office, opinion: 'optional', clauses, ...approve }],
        return: [{ office, title: '退回', titleEn: 'Return', opinion: 'required', clauses: [] }],
        reject: [{ office, title: '不予通过', titleEn: 'Reject', opinion: 'required', clauses }],
        withdraw: [withdrawRule],
      },
    },
    on: {
      approve: typeof next === 'string' ? { target: next } : next,
      return: returnsTo,
      reject: { target: 'rejected' },
      withdraw: { target: 'withdrawn' },
    },
  };
}
