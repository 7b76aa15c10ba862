import type { House } from '../filings/house.ts';

const atOnce = 200;

/** Hands new messages to the house's message service, oldest first; one that fails is handed over again, with the same id. */
export async function tellMessages(house: House): Promise<void> {
  await house.db.transaction().execute(async (trx) => {
    const open = await trx.selectFrom('messages').select(['id', 'office', 'org', 'content']).where('told_at', 'is', null).orderBy('id').limit(atOnce).forUpdate().skipLocked().execute();
    for (const { id, office, org, content } of open) {
      const told = await house.notifier({ id: `message:${id}`, filing: content.filing, office, org: org === '' ? null : org, event: 'reminder' }).then(() => true, (error: unknown) => {
        house.log.warn({ err: error, message: id }, 'a reminder is left for later');
        return false;
      });
      if (!told) return;
      await trx.updateTable('messages').set({ told_at: new Date() }).where('id', '=', id).execute();
    }
  });
}
