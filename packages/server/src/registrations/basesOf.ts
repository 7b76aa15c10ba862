import { sql } from 'kysely';
import { shanghaiDay, type Applicant, type BasisRule, type Registration } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';
import { readRegistration, registrationColumns } from './loadRegistration.ts';

/** A registration to rest on, and the revision its filing was born under. */
export interface Base {
  readonly registration: Registration;
  readonly revision: string;
}

const most = 100;
type Row = Parameters<typeof readRegistration>[0] & { readonly revision: string };

/** The registrations in force that an applicant may rest on under a rule, by number; the first 100 whose number or body holds the words. */
export async function basesOf(db: Database, { procedures, holder }: BasisRule, { uscc }: Pick<Applicant, 'uscc'>, now: Date, words = ''): Promise<readonly Base[]> {
  const pattern = `%${words.normalize('NFKC').trim().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<Row>`
    select ${sql.raw(registrationColumns)}, f.revision from registrations r join filings f on f.id = r.filing
    where not r.supplements and r.published and r.procedure = any(${[...procedures]}::text[]) and (${holder} = 'anyone' or r.uscc = ${uscc})
      and r.registration->>'state' = 'valid' and r.registration->>'validUntil' >= ${shanghaiDay(now)} and (r.number ilike ${pattern} or r.body ilike ${pattern})
    order by r.number limit ${most}`.execute(db);
  return rows.map((row) => ({ registration: readRegistration(row), revision: row.revision }));
}
