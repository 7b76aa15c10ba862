import type { House } from '../filings/house.ts';
import { remindDuties } from './remindDuties.ts';
import { remindFiling } from './remindFiling.ts';
import { tellMessages } from './tellMessages.ts';

const atOnce = 1_000;

/** Raises every reminder that has come due by the server's clock, each once in effect however many nodes do so and however late, and hands them to the message service. */
export async function raiseReminders(house: House): Promise<void> {
  const now = await house.clock.now(house.db);
  const rows = await house.db.selectFrom('filings').select('id').where('next_reminder', '<=', now).orderBy('next_reminder').limit(atOnce).execute();
  for (const { id } of rows) {
    // One filing that cannot be read must not keep everybody else from being reminded.
    await remindFiling(house, id).catch((error: unknown) => house.log.error({ err: error, filing: id }, 'a filing could not be looked at for reminders'));
  }
  await remindDuties(house);
  await tellMessages(house);
}
