import type { ActionRule } from '@filing/filing';

/** The applicant may withdraw until the notice begins. */
export const withdrawRule: ActionRule = { office: 'applicant', title: '撤回', titleEn: 'Withdraw', opinion: 'optional', clauses: [] };
