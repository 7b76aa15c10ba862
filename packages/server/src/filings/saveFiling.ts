import { taskOf } from '@filing/flow-runtime';
import type { Actor, Effect, Filing } from '@filing/filing';
import type { DatabaseTransaction } from '../database/openDatabase.ts';
import { settleDrafts } from '../drafts/settleDrafts.ts';
import { appendLinks } from './appendLinks.ts';
import type { ChainLink } from './chainLink.ts';
import { countFiling } from './countFiling.ts';
import type { House } from './house.ts';
import type { LoadedFiling } from './loadFiling.ts';
import { queueDeadlines } from './queueDeadlines.ts';
import { reachedBy } from './reachedBy.ts';
import { writeOutbox } from './writeOutbox.ts';

/** The number of a registration belongs to another filing already; the transaction cannot stand. */
export class NumberTaken extends Error {
  readonly number: string;
  constructor(number: string) {
    super('registration number taken');
    this.number = number;
  }
}

/** What an accepted event, a passed deadline or a new count of days left behind. */
export interface Progress {
  readonly filing: Filing;
  readonly effects: readonly Effect[];
  readonly now: Date;
  /** Serial the event took, for the rebuild. */
  readonly serial: number | null;
  readonly actor?: Actor;
  /** Links that are no events. */
  readonly links?: readonly ChainLink[];
}

/** Writes a filing's next version: its new links, its state, who has it now, timers and outbox. The filing must be locked. */
export async function saveFiling(house: House, trx: DatabaseTransaction, loaded: LoadedFiling, progress: Progress): Promise<LoadedFiling> {
  const { filing, effects, now, serial, actor } = progress;
  const happened = filing.events.slice(loaded.filing.events.length);
  const links: readonly ChainLink[] = [...happened.map((recorded, index): ChainLink => ({ kind: 'event', recorded, serial: index === happened.length - 1 ? serial : null, calendar: house.shelf.calendarHash })), ...(progress.links ?? [])];
  const chain = await appendLinks(trx, filing.id, loaded.chain, links);

  const { office = null, org = null } = taskOf(loaded.revision.machine, filing) ?? {};
  const task = { office, org: org ?? '' };
  const { events: _events, ...aggregate } = filing;
  const { applicant, state, tag, version } = filing;
  await trx
    .updateTable('filings')
    .set({
      state, tag, version, ...task, applicant_uscc: applicant.uscc, applicant_name: applicant.org, district: applicant.district,
      aggregate: JSON.stringify(aggregate), chain_seq: chain.seq, chain_hash: chain.hash, next_deadline: nextDeadline(filing), updated_at: now,
    })
    .where('id', '=', filing.id)
    .execute();
  await countFiling(trx, filing.id, { ...loaded.task, tag: loaded.filing.tag }, { ...task, tag }, reachedBy(loaded.revision, filing, actor));
  await settleDrafts(trx, filing, happened, now);
  await queueDeadlines(trx, filing.id, loaded.filing.deadlines, filing.deadlines, () => house.clock.offset(trx));
  await reserveNumber(trx, filing.id, effects);
  await writeOutbox(trx, filing.id, chain.seq, effects, now);
  return { ...loaded, filing, chain, task, updatedAt: now };
}

function nextDeadline({ deadlines }: Filing): string | null {
  const [next] = deadlines.filter((deadline) => deadline.status === 'running' && !deadline.provisional).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return next?.at ?? null;
}

async function reserveNumber(trx: DatabaseTransaction, filing: string, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) {
    if (effect.kind !== 'registration') continue;
    const { number, body, uscc } = effect.registration;
    const held = await trx.selectFrom('registrations').select('number').where('filing', '=', filing).executeTakeFirst();
    if (held?.number === number) continue;
    const row = { number, filing, body, uscc, registration: JSON.stringify(effect.registration), published: false };
    const taken = await trx.insertInto('registrations').values(row).onConflict((conflict) => conflict.column('number').doNothing()).returning('number').executeTakeFirst();
    if (!taken) throw new NumberTaken(number);
  }
}
