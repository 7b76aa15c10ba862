import { taskOf } from '@filing/flow-runtime';
import type { Actor, Effect, Filing, RecordedEvent } from '@filing/filing';
import type { DatabaseTransaction } from '../database/openDatabase.ts';
import type { Pipeline } from '../database/pipeline.ts';
import { settleDrafts } from '../drafts/settleDrafts.ts';
import type { ChainLink } from './chainLink.ts';
import { chainRows } from './chainRows.ts';
import type { House } from './house.ts';
import type { Asked } from './idempotency.ts';
import type { LoadedFiling } from './loadFiling.ts';
import { queueDeadlines } from './queueDeadlines.ts';
import { reachedBy } from './reachedBy.ts';
import { writeOutbox } from './writeOutbox.ts';
import { writeProgress } from './writeProgress.ts';

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
  readonly asked?: Asked;
  /** Links that are no events. */
  readonly links?: readonly ChainLink[];
}

/** Writes a filing's next version: its new links, its state, who has it now, timers and outbox, and the key it was asked under. The filing must be locked. */
export async function saveFiling(house: House, pipeline: Pipeline, loaded: LoadedFiling, progress: Progress): Promise<LoadedFiling> {
  const { filing, effects, now, serial, actor, asked = null } = progress;
  const { trx } = pipeline;
  const happened = filing.events.slice(loaded.filing.events.length);
  const links: readonly ChainLink[] = [...happened.map((recorded, index): ChainLink => ({ kind: 'event', recorded, serial: index === happened.length - 1 ? serial : null, calendar: house.shelf.calendarHash })), ...(progress.links ?? [])];
  const { rows, chain } = chainRows(filing.id, loaded.chain, links);
  const { office = null, org = null } = taskOf(loaded.revision.machine, filing) ?? {};
  const task = { office, org: org ?? '' };
  const { tag } = filing;
  await settleDrafts(trx, filing, happened, now);
  await queueDeadlines(trx, filing.id, loaded.filing.deadlines, filing.deadlines, () => house.clock.offset(trx));
  await reserveNumber(trx, filing.id, effects);
  await writeOutbox(trx, filing.id, chain.seq, effects, now);
  writeProgress(pipeline, { filing, links: rows, chain, before: { ...loaded.task, tag: loaded.filing.tag }, after: { ...task, tag }, reached: reachedBy(loaded.revision, filing, actor), now, asked });
  // Should the transaction fail, no row has this hash and the history is read again.
  house.histories.set(filing.id, { hash: chain.hash, events: [...loaded.filing.events, ...rows.flatMap(({ body }) => (body.kind === 'event' ? withoutAnswers(body.recorded) : []))] });
  return { ...loaded, filing, chain, task, updatedAt: now };
}

function withoutAnswers(recorded: RecordedEvent): RecordedEvent {
  const { answers: _answers, ...event } = recorded.event;
  return { ...recorded, event };
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
