import { CompiledQuery } from 'kysely';
import { supplementedRegistration, type Registration } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';

/** A published registration with what its published supplements add. */
interface RegistrationRow {
  readonly registration: Registration;
  readonly procedure: string;
  readonly supplements: readonly Registration[] | null;
}

/** What is selected of `registrations r` to make a registration. */
export const registrationColumns = `r.registration, r.procedure,
  (select json_agg(s.registration order by s.registration->>'issuedAt', s.filing) from registrations s where s.number = r.number and s.supplements and s.published) as supplements`;

const select = `select ${registrationColumns} from registrations r where r.number = $1 and not r.supplements and r.published`;

/** A published registration by its number as it stands now, null where there is none; `hold`: nobody changes it until the transaction ends. */
export async function loadRegistration(db: Database, number: string, hold = false): Promise<Registration | null> {
  const { rows: [row] } = await db.executeQuery<RegistrationRow>(CompiledQuery.raw(hold ? `${select} for share of r` : select, [number]));
  return row ? readRegistration(row) : null;
}

/** Makes a registration of its row. */
export function readRegistration({ registration, procedure, supplements }: RegistrationRow): Registration {
  return supplementedRegistration({ procedure, ...registration }, supplements ?? []);
}
