import type { ActionRule, Office, StateConfig } from '@filing/filing';
import { endStep } from './endStep.ts';

/** What tells one register from another. */
export interface Registered {
  readonly title: string;
  readonly titleEn: string;
  /** Who suspends, resumes and removes. */
  readonly office: Office;
  /** Clauses of being registered. */
  readonly clauses: readonly string[];
  /** Clauses of suspending, resuming and removing, where the notice names any. */
  readonly changes?: readonly string[];
  /** Deadlines that a removal stops. */
  readonly deadlines?: readonly string[];
}

/** How a registration lives on (有效 · 暂停 · 移出): suspended and resumed any number of times, removed once; each with its reason. */
export function registeredSteps({ title, titleEn, office, clauses, changes = [], deadlines = [] }: Registered): { readonly registered: StateConfig; readonly suspended: StateConfig; readonly removed: StateConfig } {
  const rule = (words: Pick<ActionRule, 'title' | 'titleEn'>): ActionRule => ({ office, ...words, opinion: 'required', clauses: changes });
  const remove = rule({ title: '移出', titleEn: 'Remove' });
  const removal = { target: 'removed', actions: [{ type: 'removeRegistration' }] } as const;
  return {
    registered: {
      meta: { title, titleEn, tag: 'published', office: null, clauses, actions: { suspend: [rule({ title: '暂停', titleEn: 'Suspend' })], remove: [remove] } },
      on: { suspend: { target: 'suspended', actions: [{ type: 'suspendRegistration' }] }, remove: removal },
    },
    suspended: {
      meta: { title: '已暂停', titleEn: 'Suspended', tag: 'published', office: null, clauses: changes, actions: { resume: [rule({ title: '恢复', titleEn: 'Resume' })], remove: [remove] } },
      on: { resume: { target: 'registered', actions: [{ type: 'resumeRegistration' }] }, remove: removal },
    },
    removed: endStep('closed', '已移出', 'Removed', deadlines, changes),
  };
}
