import { decide, type CertificateSeries } from '@filing/flow-runtime';
import type { Actor, Effect, FilingEvent, Registration } from '@filing/filing';
import { takeCertificates } from '../certificates/takeCertificates.ts';
import type { DatabaseTransaction } from '../database/openDatabase.ts';
import { takeSerials } from '../database/takeSerials.ts';
import { flowContext } from './flowContext.ts';
import type { House } from './house.ts';
import type { LoadedFiling } from './loadFiling.ts';

const tries = 100;

/** Decides an event; where it asks for the next serial or for certificates, decides again with numbers taken from the counters, so that only such events wait for them. Registration numbers typed by hand are stepped over. */
export async function decideWithSerial(house: House, trx: DatabaseTransaction, { filing, revision }: LoadedFiling, event: FilingEvent, { now, actor, basis }: { now: Date; actor: Actor; basis?: Registration | null }) {
  const decideOn = (serial: number, issued?: { readonly first: number; readonly body: string }) => {
    let asked = false;
    let series: CertificateSeries | undefined;
    const nextSerial = () => {
      asked = true;
      return serial;
    };
    const nextCertificates = (wanted: CertificateSeries) => {
      series = wanted;
      return issued ?? { first: 1, body: wanted.body ?? '000000' };
    };
    const decision = decide(revision.machine, filing, event, flowContext(house, revision, { now, actor, ...(basis === undefined ? {} : { basis }), nextSerial, nextCertificates }));
    return { decision, asked, series };
  };
  const first = decideOn(1);
  if (!first.decision.accepted || (!first.asked && !first.series)) return { decision: first.decision, serial: null };
  const issued = first.series && (await takeCertificates(trx, first.series));
  if (!first.asked) return { decision: decideOn(0, issued).decision, serial: null };
  for (let round = 0; round < tries; round += 1) {
    const serial = await takeSerials(trx, `registration:${filing.procedure}`, 1);
    const { decision } = decideOn(serial, issued);
    if (!decision.accepted || !(await numberTaken(trx, decision.effects))) return { decision, serial };
  }
  throw new Error(`no free registration number in ${tries} tries`);
}

async function numberTaken(trx: DatabaseTransaction, effects: readonly Effect[]): Promise<boolean> {
  const number = effects.find((effect) => effect.kind === 'registration')?.registration.number;
  if (number === undefined) return false;
  return (await trx.selectFrom('registrations').select('number').where('number', '=', number).executeTakeFirst()) !== undefined;
}
