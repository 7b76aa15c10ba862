import { sql } from 'kysely';
import type { DatabaseTransaction } from '../database/openDatabase.ts';
import type { ChainLink } from '../filings/chainLink.ts';
import type { LinkRow } from '../filings/chainRows.ts';
import type { Webhook } from './webhook.ts';

/** One call still to be made: which webhook, which link of which filing. */
export interface WebhookJob {
  readonly url: string;
  readonly filing: string;
  readonly seq: number;
}

/** Tries: with graphile's growing pauses they last about four days. */
const tries = 25;

/** Queues a call for every link somebody outside wants to hear of, in the command's own transaction: no event without its call, no call without its event. */
export async function queueWebhooks(trx: DatabaseTransaction, webhooks: readonly Webhook[], filing: string, links: readonly Pick<LinkRow, 'seq' | 'body'>[]): Promise<void> {
  for (const { url, events } of webhooks) {
    for (const { seq, body } of links) {
      const event = toldEvent(body);
      if (event === null || (events && !events.includes(event))) continue;
      const job: WebhookJob = { url, filing, seq };
      await sql`select graphile_worker.add_job('webhook', ${JSON.stringify(job)}::json, max_attempts := ${tries}::int)`.execute(trx);
    }
  }
}

/** The event a link stands for; null for links that are nobody's act. */
export function toldEvent(link: ChainLink): 'start' | Extract<ChainLink, { kind: 'event' }>['recorded']['event']['type'] | null {
  if (link.kind === 'start') return 'start';
  return link.kind === 'event' ? link.recorded.event.type : null;
}
