import { shanghaiDay, type PublicRegistration, type Registration } from '@filing/filing';
import type { House } from '../filings/house.ts';

const most = 100;

function published(house: House) {
  return house.db.selectFrom('registrations').innerJoin('filings', 'filings.id', 'registrations.filing').select(['registrations.registration', 'filings.revision']).where('registrations.published', '=', true);
}

async function publish(house: House, registration: Registration, hash: string): Promise<PublicRegistration> {
  const { flow } = await house.shelf.get(house.db, hash);
  const today = shanghaiDay(await house.clock.now(house.db));
  const state = registration.state === 'valid' && registration.validUntil < today ? 'expired' : registration.state;
  return { ...registration, state, procedureTitle: flow.title, procedureTitleEn: flow.titleEn, notice: flow.notice };
}

/** The published registrations whose body, credit code or number holds the words; the first 100 by number. */
export async function findRegistrations(house: House, words: string): Promise<readonly PublicRegistration[]> {
  const pattern = `%${words.normalize('NFKC').trim().replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await published(house)
    .where((where) => where.or([where('registrations.body', 'ilike', pattern), where('registrations.number', 'ilike', pattern), where('registrations.uscc', 'ilike', pattern)]))
    .orderBy('registrations.number')
    .limit(most)
    .execute();
  return Promise.all(rows.map((row) => publish(house, row.registration, row.revision)));
}

/** One published registration by its number, or null. */
export async function findRegistration(house: House, number: string): Promise<PublicRegistration | null> {
  const row = await published(house).where('registrations.number', '=', number).executeTakeFirst();
  return row ? publish(house, row.registration, row.revision) : null;
}
