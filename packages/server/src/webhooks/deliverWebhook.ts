import type { House } from '../filings/house.ts';
import type { ChainLink } from '../filings/chainLink.ts';
import { toldEvent, type WebhookJob } from './queueWebhooks.ts';
import { signWebhook } from './signWebhook.ts';
import type { Webhook } from './webhook.ts';

const timeout = 10_000;

/** What is posted: which filing, what happened to it, where it is now. Nothing that was entered: who wants to know more asks the API. */
interface Told {
  readonly type: 'filing.event';
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Makes one queued call; throws where it was not taken (no answer in ten seconds, any status but 2xx, a redirect), to be tried again. A webhook that is no longer configured is left out. */
export async function deliverWebhook(house: House, webhooks: readonly Webhook[], { url, filing, seq }: WebhookJob): Promise<void> {
  const webhook = webhooks.find((each) => each.url === url);
  if (!webhook) return;
  const row = await house.db.selectFrom('events').innerJoin('filings', 'filings.id', 'events.filing')
    .select(['events.body', 'filings.number', 'filings.procedure', 'filings.applicant_uscc', 'filings.applicant_name'])
    .where('events.filing', '=', filing).where('events.seq', '=', seq).executeTakeFirst();
  if (!row) return;
  const { body: link, number, procedure, applicant_uscc: uscc, applicant_name: org } = row;
  const body = JSON.stringify(told(link, { filing, number, procedure, applicant: { org, uscc } }));
  const id = `${filing}.${seq}`;
  const outcome = await post(url, body, { ...signWebhook(webhook, { id, at: new Date(), body }), 'content-type': 'application/json' });
  house.metrics.webhooks.inc({ outcome: outcome === null ? 'taken' : 'refused' });
  if (outcome !== null) throw new Error(`webhook ${new URL(url).origin} did not take ${id}: ${outcome}`);
}

function told(link: ChainLink, filing: Readonly<Record<string, unknown>>): Told {
  const event = toldEvent(link);
  if (link.kind !== 'event') return { type: 'filing.event', timestamp: 'at' in link ? link.at : '', data: { ...filing, event } };
  const { actor, at, from, to } = link.recorded;
  return { type: 'filing.event', timestamp: at, data: { ...filing, event, office: actor.office, from, to, version: link.recorded.seq } };
}

/** Null where it was taken, else why not. */
async function post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<string | null> {
  try {
    const answer = await fetch(url, { method: 'POST', body, headers, redirect: 'manual', signal: AbortSignal.timeout(timeout) });
    await answer.body?.cancel();
    return answer.ok ? null : `status ${answer.status}`;
  } catch (error) {
    return (error as Error).name === 'TimeoutError' ? 'no answer in time' : 'no connection';
  }
}
