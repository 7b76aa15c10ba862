import type { Deadline, DeadlineView, Policy } from '@filing/filing';

/** A deadline with its words and clause from the policy. */
export function viewDeadline(policy: Policy, deadline: Deadline): DeadlineView {
  const { title = deadline.name, titleEn = deadline.name, clause = '' } = policy.deadlines[deadline.name] ?? {};
  return { ...deadline, title, titleEn, clause };
}
