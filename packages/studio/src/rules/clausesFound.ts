import type { Clause } from '@filing/filing';

/** The clauses of the register that hold every word asked for, in notice, article or sentence; those of one notice first. Without words none but of that notice. */
export function clausesFound(clauses: readonly Clause[], query: string, notice: string): readonly Clause[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const near = (clause: Clause) => clause.notice === notice;
  const fits = (clause: Clause) => words.every((word) => `${clause.id} ${clause.notice ?? ''} ${clause.at} ${clause.says}`.toLowerCase().includes(word));
  return clauses.filter((clause) => (words.length === 0 ? near(clause) : fits(clause))).toSorted((a, b) => Number(near(b)) - Number(near(a)));
}
