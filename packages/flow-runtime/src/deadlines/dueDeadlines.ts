import type { Deadline, Filing } from '@filing/filing';

/** The running deadlines an instant has passed and that end something, oldest first; provisional ones end nothing. */
export function dueDeadlines(filing: Filing, now: Date): readonly Deadline[] {
  return filing.deadlines
    .filter((deadline) => deadline.status === 'running' && deadline.passing !== 'late' && !deadline.provisional && new Date(deadline.at) < now)
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.name.localeCompare(b.name));
}
