import { randomUUID } from 'node:crypto';
import type { Effect } from '@filing/filing';
import type { DatabaseTransaction } from '../database/openDatabase.ts';
import type { House } from './house.ts';

/** Performs what a filing's accepted events left to do outside, in order; each once in effect, again after a failure. Called right after the commit and by the worker. */
export async function performOutbox(house: House, filing: string): Promise<void> {
  await house.db.transaction().execute(async (trx) => {
    const open = await trx.selectFrom('outbox').select(['id', 'seq', 'effect', 'at']).where('filing', '=', filing).where('done_at', 'is', null).orderBy('id').forUpdate().execute();
    for (const row of open) {
      await perform(house, trx, filing, row);
      await trx.updateTable('outbox').set({ done_at: new Date() }).where('id', '=', row.id).execute();
      house.metrics.outboxPerformed.inc({ kind: row.effect.kind });
    }
  });
}

async function perform(house: House, trx: DatabaseTransaction, filing: string, { id, effect, at }: { id: number; effect: Effect; at: Date }): Promise<void> {
  switch (effect.kind) {
    case 'notice':
      if (effect.open) {
        await trx.insertInto('notices').values({ id: randomUUID(), filing, opened_at: at, closed_at: null }).onConflict((conflict) => conflict.column('filing').doUpdateSet({ opened_at: at, closed_at: null })).execute();
      } else {
        await trx.updateTable('notices').set({ closed_at: at }).where('filing', '=', filing).execute();
      }
      return;
    case 'notify':
      await house.notifier({ id: `${filing}:${id}`, filing, office: effect.office, org: effect.org, event: effect.event });
      return;
    default:
  }
}
