import type { House } from '../filings/house.ts';
import { remindDuties } from './remindDuties.ts';
import { remindFiling } from './remindFiling.ts';
import { tellMessages } from './tellMessages.ts';

const atOnce = 1_000;

/** Raises every reminder that has come due by the server's clock, each once in effect however many nodes do so and however late, and hands them to the message service. */
export async function raiseReminders(house: House): Promise<void> {
  const now = await house.clock.now(house.db);
  const rows = await house.db.selectFrom('filings').select('id').where('next_reminder', '<=', now).orderBy('next_reminder').limit(atOnce).execute();
  for (const { id } of rows) await remindFiling(house, id);
  await remindDuties(house);
  await tellMessages(house);
}
