import { createHmac } from 'node:crypto';
import type { Webhook } from './webhook.ts';

/** The headers of a call as Standard Webhooks wants them: its id, the second it was sent in, and a signature (HMAC-SHA256) for each secret. */
export function signWebhook({ secrets }: Webhook, { id, at, body }: { readonly id: string; readonly at: Date; readonly body: string }): Readonly<Record<string, string>> {
  const timestamp = Math.floor(at.getTime() / 1_000);
  const signed = `${id}.${timestamp}.${body}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': secrets.map((secret) => `v1,${createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64')).update(signed).digest('base64')}`).join(' '),
  };
}
