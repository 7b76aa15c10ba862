import type { Effect, Registration } from '@filing/filing';
import type { DatabaseTransaction } from '../database/openDatabase.ts';

/** The number of a registration belongs to another filing already; the transaction cannot stand. */
export class NumberTaken extends Error {
  readonly number: string;
  constructor(number: string) {
    super('registration number taken');
    this.number = number;
  }
}

/** Writes the registration an act issued, published, suspended, resumed or removed, in the command's own transaction: whoever rests on it sees it or waits. Throws `NumberTaken`. */
export async function writeRegistrations(trx: DatabaseTransaction, filing: string, procedure: string, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) {
    if (effect.kind === 'registration') await writeRegistration(trx, filing, procedure, effect.registration);
  }
}

async function writeRegistration(trx: DatabaseTransaction, filing: string, procedure: string, registration: Registration): Promise<void> {
  const { number, body, uscc, supplements = false, publishedAt } = registration;
  const stands = { registration: JSON.stringify(registration), published: publishedAt !== null };
  const before = await trx.updateTable('registrations').set(stands).where('filing', '=', filing).returning('number').executeTakeFirst();
  if (before) return;
  const row = { filing, number, procedure, supplements, body, uscc, ...stands };
  const written = await trx.insertInto('registrations').values(row).onConflict((conflict) => conflict.doNothing()).returning('number').executeTakeFirst();
  if (!written) throw new NumberTaken(number);
}
