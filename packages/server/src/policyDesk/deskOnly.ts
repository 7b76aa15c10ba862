import type { Actor } from '@filing/filing';

/** What everybody else is refused with. */
export const deskOnly = ['office.wrong', '表单与规则的修订由政策业务人员办理。'] as const;

/** True for policy staff, who alone see and change drafts and revisions. */
export function isDesk({ office }: Actor): boolean {
  return office === 'policy-staff';
}
