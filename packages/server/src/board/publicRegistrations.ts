import { sql } from 'kysely';
import { registrationStateOn, shanghaiDay, type PublicRegistration } from '@filing/filing';
import type { House } from '../filings/house.ts';
import { readRegistration, registrationColumns } from '../registrations/loadRegistration.ts';

const most = 100;
type Row = Parameters<typeof readRegistration>[0] & { readonly revision: string };

async function publish(house: House, row: Row, today: string): Promise<PublicRegistration> {
  const { flow } = await house.shelf.get(house.db, row.revision);
  const registration = readRegistration(row);
  return { ...registration, state: registrationStateOn(registration, today), procedureTitle: flow.title, procedureTitleEn: flow.titleEn, notice: flow.notice };
}

async function published(house: House, where: ReturnType<typeof sql>): Promise<readonly PublicRegistration[]> {
  const { rows } = await sql<Row>`
    select ${sql.raw(registrationColumns)}, f.revision from registrations r join filings f on f.id = r.filing
    where r.published and not r.supplements and ${where} order by r.number limit ${most}`.execute(house.db);
  const today = shanghaiDay(await house.clock.now(house.db));
  return Promise.all(rows.map((row) => publish(house, row, today)));
}

/** The published registrations whose body, credit code or number holds the words, with what supplements added, as they stand today; the first 100 by number. */
export async function findRegistrations(house: House, words: string): Promise<readonly PublicRegistration[]> {
  const pattern = `%${words.normalize('NFKC').trim().replace(/[\\%_]/g, '\\$&')}%`;
  return published(house, sql`(r.body ilike ${pattern} or r.number ilike ${pattern} or r.uscc ilike ${pattern})`);
}

/** One published registration by its number, or null. */
export async function findRegistration(house: House, number: string): Promise<PublicRegistration | null> {
  const [found = null] = await published(house, sql`r.number = ${number}`);
  return found;
}
