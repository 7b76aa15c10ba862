import type { FlowView } from '@filing/flow-runtime';
import type { FilingView } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';

/** The timeline with names and sizes for the files that went along with each act. */
export async function nameAttachments(db: Database, filing: string, timeline: FlowView['timeline']): Promise<FilingView['timeline']> {
  const ids = timeline.flatMap((entry) => entry.attachments);
  const rows = ids.length === 0 ? [] : await db.selectFrom('files').select(['id', 'name', 'size', 'type']).where('filing', '=', filing).where('id', 'in', ids).execute();
  const files = new Map(rows.map((row) => [row.id, row]));
  return timeline.map((entry) => ({ ...entry, attachments: entry.attachments.flatMap((id) => files.get(id) ?? []) }));
}
