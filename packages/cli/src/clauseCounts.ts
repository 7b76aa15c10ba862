import type { ClauseRegister } from '@filing/procedures';

/** How many clauses of one notice something cites. */
export interface NoticeCoverage {
  readonly notice: string;
  readonly total: number;
  readonly covered: number;
  readonly missing: readonly string[];
}

/** The clauses something cites and those nothing does, of all notices and of each. */
export interface ClauseCounts {
  readonly total: number;
  readonly covered: readonly string[];
  readonly missing: readonly string[];
  readonly notices: readonly NoticeCoverage[];
}

/** Counts the register's clauses against those that are cited. */
export function clauseCounts({ notices, clauses }: ClauseRegister, cited: ReadonlySet<string>): ClauseCounts {
  const count = (ids: readonly string[]) => ({ total: ids.length, covered: ids.filter((id) => cited.has(id)), missing: ids.filter((id) => !cited.has(id)) });
  const byNotice = notices.map(({ number, filing }) => {
    const { total, covered, missing } = count(clauses.filter((clause) => clause.filing === filing).map(({ id }) => id));
    return { notice: number, total, covered: covered.length, missing };
  });
  return { ...count(clauses.map(({ id }) => id)), notices: byNotice };
}
