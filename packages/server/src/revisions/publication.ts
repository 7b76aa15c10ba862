import type { Person } from '@filing/filing/revisions';
import type { Database } from '../database/openDatabase.ts';

/** A revision as it was published, without its source. */
export interface Publication {
  readonly procedure: string;
  readonly number: number;
  readonly title: string;
  /** Null where it came with the repository. */
  readonly author: Person | null;
  readonly approver: Person | null;
  readonly effectiveFrom: Date;
  readonly publishedAt: Date;
}

const columns = ['procedure', 'number', 'title', 'author', 'author_name', 'approver', 'approver_name', 'effective_from', 'published_at'] as const;

/** A person of two columns. */
export function personOf(id: string | null, name: string | null): Person | null {
  return id === null ? null : { id, name: name ?? '' };
}

/** Every publication of some procedures, in the order in which they come into force; of two at one instant the one published later counts. */
export async function readPublications(db: Database, procedures: readonly string[]): Promise<readonly Publication[]> {
  if (procedures.length === 0) return [];
  const rows = await db.selectFrom('published_revisions').select(columns).where('procedure', 'in', procedures).orderBy('effective_from').orderBy('number').execute();
  return rows.map((row) => ({
    procedure: row.procedure,
    number: row.number,
    title: row.title,
    author: personOf(row.author, row.author_name),
    approver: personOf(row.approver, row.approver_name),
    effectiveFrom: row.effective_from,
    publishedAt: row.published_at,
  }));
}

/** The one in force at an instant; undefined before the first. */
export function inForceAt<T extends Pick<Publication, 'effectiveFrom'>>(publications: readonly T[], at: Date): T | undefined {
  return publications.findLast(({ effectiveFrom }) => effectiveFrom <= at);
}
