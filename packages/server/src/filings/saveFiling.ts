import { nextReminder } from '@filing/flow-runtime';
import type { Actor, Effect, Filing, RecordedEvent } from '@filing/filing';
import { writeCertificates } from '../certificates/writeCertificates.ts';
import type { Pipeline } from '../database/pipeline.ts';
import { settleDrafts } from '../drafts/settleDrafts.ts';
import type { Revision } from '../revisions/revisionShelf.ts';
import { writeRegistrations } from '../registrations/writeRegistrations.ts';
import { queueWebhooks } from '../webhooks/queueWebhooks.ts';
import type { ChainLink } from './chainLink.ts';
import { chainRows } from './chainRows.ts';
import type { House } from './house.ts';
import type { Asked } from './idempotency.ts';
import type { LoadedFiling } from './loadFiling.ts';
import { queueDeadlines } from './queueDeadlines.ts';
import { reachedBy } from './reachedBy.ts';
import { standingOf } from './standing.ts';
import { writeOutbox } from './writeOutbox.ts';
import { writeProgress } from './writeProgress.ts';

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
  /** The revision it is under from now on, where it was moved. */
  readonly revision?: Revision;
}

/** Writes a filing's next version: its new links, its state, who has it now, timers and outbox, and the key it was asked under. The filing must be locked. */
export async function saveFiling(house: House, pipeline: Pipeline, loaded: LoadedFiling, progress: Progress): Promise<LoadedFiling> {
  const { filing, effects, now, serial, actor, asked = null, revision = loaded.revision } = progress;
  const { trx } = pipeline;
  const happened = filing.events.slice(loaded.filing.events.length);
  const issued = filing.certificates && !loaded.filing.certificates ? { first: filing.certificates.first, body: filing.certificates.body } : null;
  const links: readonly ChainLink[] = [...happened.map((recorded, index): ChainLink => ({ kind: 'event', recorded, serial: index === happened.length - 1 ? serial : null, ...(issued && index === happened.length - 1 ? { certificates: issued } : {}), calendar: house.shelf.calendarHash, catalogue: house.reference.catalogueHash })), ...(progress.links ?? [])];
  const { rows, chain } = chainRows(filing.id, loaded.chain, links);
  await settleDrafts(trx, filing, happened, now);
  await queueDeadlines(trx, filing.id, loaded.filing.deadlines, filing.deadlines, () => house.clock.offset(trx));
  await writeRegistrations(trx, filing.id, filing.procedure, effects);
  await writeCertificates(trx, revision.flow, filing, effects);
  await writeOutbox(trx, filing.id, chain.seq, effects, now);
  await queueWebhooks(trx, house.webhooks, filing.id, rows);
  writeProgress(pipeline, { filing, links: rows, chain, before: standingOf(loaded.revision, loaded.filing), after: standingOf(revision, filing), nextReminder: nextReminder(revision.policy, loaded.filing.deadlines, filing, now), reached: reachedBy(revision, filing, actor), now, asked });
  // Should the transaction fail, no row has this hash and the history is read again.
  house.histories.set(filing.id, { hash: chain.hash, events: [...loaded.filing.events, ...rows.flatMap(({ body }) => (body.kind === 'event' ? withoutAnswers(body.recorded) : []))] });
  return { ...loaded, revision, filing, chain, updatedAt: now };
}

function withoutAnswers(recorded: RecordedEvent): RecordedEvent {
  const { answers: _answers, ...event } = recorded.event;
  return { ...recorded, event };
}
