import { decide } from '@filing/flow-runtime';
import type { Actor, Effect, FilingEvent } from '@filing/filing';
import type { DatabaseTransaction } from '../database/openDatabase.ts';
import { flowContext } from './flowContext.ts';
import type { House } from './house.ts';
import type { LoadedFiling } from './loadFiling.ts';

const tries = 100;

/** Decides an event; where it asks for the next serial, decides again with one taken from the counter, so that only such events wait for it. Numbers typed by hand are stepped over. */
export async function decideWithSerial(house: House, trx: DatabaseTransaction, { filing, revision }: LoadedFiling, event: FilingEvent, { now, actor }: { now: Date; actor: Actor }) {
  const decideOn = (serial: number) => {
    let asked = false;
    const nextSerial = () => {
      asked = true;
      return serial;
    };
    const decision = decide(revision.machine, filing, event, flowContext(house, revision, { now, actor, nextSerial }));
    return { decision, asked };
  };
  const first = decideOn(1);
  if (!first.asked || !first.decision.accepted) return { decision: first.decision, serial: null };
  for (let round = 0; round < tries; round += 1) {
    const serial = await takeSerial(trx, `registration:${filing.procedure}`);
    const { decision } = decideOn(serial);
    if (!decision.accepted || !(await numberTaken(trx, decision.effects))) return { decision, serial };
  }
  throw new Error(`no free registration number in ${tries} tries`);
}

async function takeSerial(trx: DatabaseTransaction, name: string): Promise<number> {
  const { value } = await trx
    .insertInto('counters')
    .values({ name, value: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((set) => ({ value: set('counters.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow();
  return Number(value);
}

async function numberTaken(trx: DatabaseTransaction, effects: readonly Effect[]): Promise<boolean> {
  const number = effects.find((effect) => effect.kind === 'registration')?.registration.number;
  if (number === undefined) return false;
  return (await trx.selectFrom('registrations').select('number').where('number', '=', number).executeTakeFirst()) !== undefined;
}
