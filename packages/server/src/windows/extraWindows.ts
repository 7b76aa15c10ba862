import type { ExtraSpan } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';
import type { Revision } from '../revisions/revisionShelf.ts';

/** A span that policy staff opened for one of a procedure's windows. */
export interface ExtraWindow extends ExtraSpan {
  /** Name of the window in the policy. */
  readonly window: string;
}

/** The extra spans of a procedure, oldest first. */
export async function extraWindowsOf(db: Database, procedure: string): Promise<readonly ExtraWindow[]> {
  const rows = await db.selectFrom('extra_windows').select(['window_name', 'from_day', 'to_day', 'reason']).where('procedure', '=', procedure).orderBy('id').execute();
  return rows.map((row) => ({ window: row.window_name, from: row.from_day, to: row.to_day, reason: row.reason }));
}

/** A revision whose windows are also open in the extra spans; its hash stays, since they are operation, not rule, and count for running filings too. */
export function withExtraWindows(revision: Revision, extra: readonly ExtraWindow[]): Revision {
  if (extra.length === 0) return revision;
  const windows = Object.fromEntries(Object.entries(revision.policy.windows).map(([name, window]) => {
    const own = extra.filter((each) => each.window === name).map(({ from, to, reason }) => ({ from, to, reason }));
    return [name, { ...window, extra: [...(window.extra ?? []), ...own] }];
  }));
  const policy = { ...revision.policy, windows };
  return { ...revision, policy, machine: { ...revision.machine, policy } };
}
