import type { CertificateSeries } from '@filing/flow-runtime';
import { takeSerials } from '../database/takeSerials.ts';
import type { DatabaseTransaction } from '../database/openDatabase.ts';

/** Bodies whose registration number does not hold six digits of theirs are counted from here, away from those that have. */
const unnumbered = 900_000;

/** Takes the next serials of a series, and the six digits of the body; whoever issues in the same series at the same time waits, so that there are no gaps and none twice. */
export async function takeCertificates(trx: DatabaseTransaction, { prefix, body, uscc, year, count }: CertificateSeries): Promise<{ readonly first: number; readonly body: string }> {
  const digits = body ?? (await bodySerial(trx, uscc));
  const last = await takeSerials(trx, `certificate:${prefix}${digits}${year}`, count);
  return { first: last - count + 1, body: digits };
}

/** The body's own six digits, given when they are first needed. */
async function bodySerial(trx: DatabaseTransaction, uscc: string): Promise<string> {
  const name = `certificate-body:${uscc}`;
  const first = await trx.selectFrom('counters').select('value').where('name', '=', name).executeTakeFirst();
  if (first) return String(first.value);
  const next = unnumbered + (await takeSerials(trx, 'certificate-bodies', 1));
  // The counter of bodies is held until the end: whoever came second finds what the first gave.
  const given = await trx.insertInto('counters').values({ name, value: next }).onConflict((conflict) => conflict.column('name').doUpdateSet((set) => ({ value: set.ref('counters.value') }))).returning('value').executeTakeFirstOrThrow();
  return String(given.value);
}
