import { withExtraSpans, type ExtraWindow } from '@filing/flow-runtime/history';
import type { Database } from '../database/openDatabase.ts';
import type { Revision } from '../revisions/revisionShelf.ts';

export type { ExtraWindow } from '@filing/flow-runtime/history';

/** The extra spans of a procedure, oldest first. */
export async function extraWindowsOf(db: Database, procedure: string): Promise<readonly ExtraWindow[]> {
  const rows = await db.selectFrom('extra_windows').select(['window_name', 'from_day', 'to_day', 'reason']).where('procedure', '=', procedure).orderBy('id').execute();
  return rows.map((row) => ({ window: row.window_name, from: row.from_day, to: row.to_day, reason: row.reason }));
}

/** A revision whose windows are also open in the extra spans; its hash stays, since they are operation, not rule, and count for running filings too. */
export function withExtraWindows(revision: Revision, extra: readonly ExtraWindow[]): Revision {
  if (extra.length === 0) return revision;
  const policy = withExtraSpans(revision.policy, extra);
  return { ...revision, policy, machine: { ...revision.machine, policy } };
}
