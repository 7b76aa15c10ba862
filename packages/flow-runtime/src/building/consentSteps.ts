import type { ActionRule, Condition, Office, StateConfig, TransitionConfig } from '@filing/filing';
import { withdrawRule } from './withdrawRule.ts';

/** What tells one joint consent from another. */
export interface Consents {
  readonly title: string;
  readonly titleEn: string;
  /** Who must all consent, each with the words of its approval and what it carries. */
  readonly offices: readonly ({ readonly office: Office; readonly approve: Pick<ActionRule, 'title' | 'titleEn'> & Partial<Pick<ActionRule, 'form' | 'seal' | 'clauses'>> })[];
  readonly clauses: readonly string[];
  /** Where the last consent leads. */
  readonly next: string | TransitionConfig;
  /** Where a return leads; the consents given stay, and after the correction only the others are asked. */
  readonly returnsTo?: TransitionConfig;
}

/** One state in which several offices must all consent, at once and in any order (联合同意): the last consent leads on, one rejection ends it, one return goes back for correction. Needs the guards of `consentGuards`. */
export function consentSteps({ title, titleEn, offices, clauses, next, returnsTo = { target: 'returned' } }: Consents): StateConfig {
  const [first] = offices;
  if (!first) throw new TypeError('consentSteps needs offices');
  return {
    meta: {
      title, titleEn, tag: 'consent', office: first.office, together: offices.map(({ office }) => office), clauses,
      actions: {
        approve: offices.map(({ office, approve }) => ({ office, opinion: 'optional', records: 'consent', clauses, ...approve })),
        return: offices.map(({ office }) => ({ office, title: '退回', titleEn: 'Return', opinion: 'required', clauses: [] })),
        reject: offices.map(({ office }) => ({ office, title: '不予同意', titleEn: 'Refuse', opinion: 'required', clauses })),
        withdraw: [withdrawRule],
      },
    },
    on: {
      approve: [{ guard: 'consentsComplete', ...(typeof next === 'string' ? { target: next } : next) }, {}],
      return: returnsTo,
      reject: { target: 'rejected' },
      withdraw: { target: 'withdrawn' },
    },
  };
}

/** What the guard of `consentSteps` means. */
export const consentGuards: Readonly<Record<'consentsComplete', Condition>> = { consentsComplete: { fact: 'consentsComplete', is: true } };
