import type { FastifyBaseLogger } from 'fastify';
import type pg from 'pg';
import type { Clause, OccupationIndex, WorkingCalendar } from '@filing/filing';
import type { ServerClock } from '../clock/serverClock.ts';
import type { Database } from '../database/openDatabase.ts';
import type { Metrics } from '../http/metrics.ts';
import type { ReferenceShelf } from '../reference/referenceShelf.ts';
import type { RevisionShelf } from '../revisions/revisionShelf.ts';
import type { Webhook } from '../webhooks/webhook.ts';
import type { Notifier } from '../worker/notifier.ts';
import type { KnownHistories } from './knownHistories.ts';

/** What every act on a filing has at hand. */
export interface House {
  readonly db: Database;
  /** The same database for transactions that are sent as a pipeline. */
  readonly pool: pg.Pool;
  readonly histories: KnownHistories;
  readonly shelf: RevisionShelf;
  readonly clock: ServerClock;
  /** The editions in force: catalogue, calendar, organisations. */
  readonly reference: ReferenceShelf;
  readonly calendar: WorkingCalendar;
  readonly occupations: OccupationIndex;
  readonly industryTags: readonly string[];
  readonly clauses: readonly Clause[];
  readonly notifier: Notifier;
  /** Who outside is told of every event. */
  readonly webhooks: readonly Webhook[];
  readonly metrics: Metrics;
  readonly log: FastifyBaseLogger;
}
