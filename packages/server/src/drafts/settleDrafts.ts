import type { Filing, RecordedEvent } from '@filing/filing';
import type { DatabaseTransaction } from '../database/openDatabase.ts';

/** After a hand-in the drafts are what was handed in, one revision further: a tab that still shows the old draft meets a conflict, and a correction starts from what was submitted. */
export async function settleDrafts(trx: DatabaseTransaction, filing: Filing, happened: readonly RecordedEvent[], now: Date): Promise<void> {
  for (const { event, actor } of happened) {
    for (const [form, given] of Object.entries(event.answers ?? {})) {
      const answers = JSON.stringify(filing.answers[form] ?? given);
      await trx
        .insertInto('drafts')
        .values({ filing: filing.id, form, answers, revision: 1, saved_at: now, saved_by: actor.id, saved_by_name: actor.name })
        .onConflict((conflict) => conflict.columns(['filing', 'form']).doUpdateSet((set) => ({ answers, revision: set('drafts.revision', '+', 1), saved_at: now, saved_by: actor.id, saved_by_name: actor.name })))
        .execute();
    }
  }
}
