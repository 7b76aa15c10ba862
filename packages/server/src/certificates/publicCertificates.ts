import { maskName, normaliseDocument, registrationStateOn, shanghaiDay, type PublicCertificate, type RegistrationState } from '@filing/filing';
import type { House } from '../filings/house.ts';

/** A certificate by its number and its holder's whole name; null where either is wrong, and nobody learns which. */
export async function findCertificate(house: House, asked: { readonly number: string; readonly holder: string }): Promise<PublicCertificate | null> {
  const row = await house.db
    .selectFrom('certificates')
    .select(['number', 'registration', 'body', 'holder', 'occupation_code', 'occupation', 'level', 'issued_on'])
    .where('number', '=', normaliseDocument(asked.number))
    .executeTakeFirst();
  // The state is looked up in both cases, so that the time taken tells nothing either.
  const bodyState = await stateOfBody(house, row?.registration ?? '');
  const holderAsked = plainName(asked.holder);
  if (!row || holderAsked === '' || plainName(row.holder) !== holderAsked) return null;
  const { number, registration, body, holder, occupation_code: occupationCode, occupation, level, issued_on: issuedOn } = row;
  return { number, registration, body, holder: maskName(holder), occupationCode, occupation, level, issuedOn, bodyState };
}

async function stateOfBody(house: House, number: string): Promise<RegistrationState> {
  const row = await house.db.selectFrom('registrations').select('registration').where('number', '=', number).where('supplements', '=', false).executeTakeFirst();
  return row ? registrationStateOn(row.registration, shanghaiDay(await house.clock.now(house.db))) : 'removed';
}

/** Spaces, dots between names and width make no difference. */
function plainName(name: string): string {
  return name.normalize('NFKC').replace(/[\s·•・‧.]/g, '').toUpperCase();
}
