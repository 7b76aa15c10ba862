import type { ActionRule, Condition, StateConfig, TransitionConfig } from '@filing/filing';
import { withdrawRule } from './withdrawRule.ts';

const guardName = (step: string) => `returnedFrom.${step}`;

/** The one state in which the applicant corrects: 提交 goes back to the step that returned it, whatever the window. */
export function returnedStep({ from, forms, records }: { readonly from: readonly string[]; readonly forms: readonly string[] } & Pick<ActionRule, 'records'>): StateConfig {
  const back = from.map((step): TransitionConfig => ({ target: step, guard: guardName(step), actions: [{ type: 'clearReturn' }] }));
  return {
    meta: {
      title: '退回补正', titleEn: 'Returned for correction', tag: 'returned', office: 'applicant', clauses: [],
      actions: {
        submit: [{ office: 'applicant', title: '重新提交', titleEn: 'Resubmit', forms, ...(records ? { records } : {}), clauses: [] }],
        withdraw: [withdrawRule],
      },
    },
    on: { submit: back, withdraw: { target: 'withdrawn' } },
  };
}

/** The guards `returnedStep` uses, one for each step that returns. */
export function returnedGuards(from: readonly string[]): Readonly<Record<string, Condition>> {
  return Object.fromEntries(from.map((step) => [guardName(step), { fact: 'returned.from', is: step }]));
}
