import { isOverdue } from '@filing/flow-runtime';
import type { Deadline, DeadlineView, Policy } from '@filing/filing';

/** A deadline with its words and clause from the policy, and whether it runs on past its end. */
export function viewDeadline(policy: Policy, deadline: Deadline, now?: Date): DeadlineView {
  const { title = deadline.name, titleEn = deadline.name, clause = '' } = policy.deadlines[deadline.name] ?? {};
  return { ...deadline, title, titleEn, clause, ...(now && isOverdue(deadline, now) ? { overdue: true } : {}) };
}
