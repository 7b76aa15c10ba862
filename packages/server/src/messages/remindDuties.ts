import { dueReminder, remindersOf } from '@filing/flow-runtime';
import { shanghaiDay, type Duty } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';
import type { House } from '../filings/house.ts';
import { loadDuties, type OwedDuty } from '../duties/loadDuties.ts';
import { raiseMessage } from './raiseMessage.ts';

const setting = 'duties-reminded';

/** Reminds the holders of what they have to hand in, once a day on one of the nodes: what comes due, and of each registration the newest that was missed. */
export async function remindDuties(house: House): Promise<void> {
  const now = await house.clock.now(house.db);
  const today = shanghaiDay(now);
  const [seen] = await house.db.selectFrom('settings').select('value').where('key', '=', setting).execute();
  if (seen?.value === today) return;
  await house.db.transaction().execute(async (trx) => {
    await trx.insertInto('settings').values({ key: setting, value: JSON.stringify('') }).onConflict((conflict) => conflict.doNothing()).execute();
    const held = await trx.selectFrom('settings').select('value').where('key', '=', setting).forUpdate().executeTakeFirstOrThrow();
    if (held.value === today) return;
    for (const owed of newest(await loadDuties(house, trx, now))) await remind(trx, owed, now);
    await trx.updateTable('settings').set({ value: JSON.stringify(today) }).where('key', '=', setting).execute();
  });
}

/** What is still to be handed in; of several that were missed under one registration the newest. */
function newest(owed: readonly OwedDuty[]): readonly OwedDuty[] {
  const groups = new Map<string, OwedDuty>();
  for (const each of owed) {
    const { procedure, registration, state, due } = each.duty;
    if (state === 'due' || state === 'overdue') groups.set(state === 'due' ? `${procedure} ${registration} ${due}` : `${procedure} ${registration}`, each);
  }
  return [...groups.values()];
}

async function remind(trx: Database, { duty, revision }: OwedDuty, now: Date): Promise<void> {
  const said = dueReminder(remindersOf(duty.due, revision.policy.duty?.remind ?? [], true), now);
  if (!said) return;
  const number = duty.filing === null ? null : (await trx.selectFrom('filings').select('number').where('id', '=', duty.filing).executeTakeFirst())?.number ?? null;
  await raiseMessage(trx, { key: keyOf(duty, said.days), office: 'applicant', org: duty.uscc, content: contentOf(duty, revision, number, said.days === 'over') }, now);
}

function keyOf({ procedure, registration, due }: Duty, days: number | 'over'): string {
  return ['duty', procedure, registration, due, days].join(':');
}

function contentOf({ procedure, title, titleEn, registration, body, due, filing, clause }: Duty, { flow }: OwedDuty['revision'], number: string | null, over: boolean) {
  return { kind: 'duty', phase: over ? 'over' : 'ahead', title, titleEn, clause, procedure, procedureTitle: flow.title, procedureTitleEn: flow.titleEn, filing, number, registration, deadline: null, body, due, provisional: false } as const;
}
