import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { Webhook as Receiver } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';
import { readWebhooks } from './webhook.ts';

const secret = `whsec_${Buffer.from('twenty-four bytes or more').toString('base64')}`;
const newSecret = `whsec_${Buffer.from('another of at least twenty-four').toString('base64')}`;

interface Call {
  readonly headers: Record<string, string>;
  readonly body: string;
}

let receiver: Server | undefined;
let house: TestServer | undefined;
const calls: Call[] = [];

afterEach(async () => {
  await house?.close();
  receiver?.closeAllConnections();
  receiver?.close();
  receiver = undefined;
  house = undefined;
  calls.length = 0;
});

const read = async (request: IncomingMessage) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};

/** Somebody outside who answers each call with the next of these statuses, the last for good. */
async function listen(...statuses: readonly number[]): Promise<string> {
  receiver = createServer(async (request, response) => {
    calls.push({ headers: request.headers as Record<string, string>, body: await read(request) });
    response.writeHead(statuses[Math.min(calls.length, statuses.length) - 1] ?? 204, { location: 'http://127.0.0.1:1/elsewhere' }).end();
  });
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  return `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
}

/** Graphile waits ever longer between tries; here the next one is always called for at once. */
async function calledTimes(times: number): Promise<readonly Call[]> {
  for (let tries = 0; calls.length < times && tries < 300; tries += 1) {
    await pause(50);
    await sql`select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs where task_identifier = 'webhook'), run_at := now())`.execute(house!.server.house.db);
  }
  return calls;
}

async function jobsLeft(): Promise<number> {
  const { rows } = await sql<{ n: string }>`select count(*) as n from graphile_worker.jobs where task_identifier = 'webhook'`.execute(house!.server.house.db);
  return Number(rows[0]?.n);
}

describe('webhooks', () => {
  it('tell of every event, signed as Standard Webhooks wants it, with nothing that was entered', async () => {
    const url = await listen(204);
    house = await openTestServer({ webhooks: [{ url, secrets: [newSecret, secret] }] });
    const filing = await house.start();
    await calledTimes(1);
    const sent = await house.act('school-college', filing.id, { type: 'submit', answers: { letter: { subject: '只有申报内容里才有的一句话' } } });
    expect(sent.status).toBe(200);
    const [started, submitted] = (await calledTimes(2)).map(({ headers, body }) => [new Receiver(secret).verify(body, headers), new Receiver(newSecret).verify(body, headers)][0] as { data: Record<string, unknown> });
    expect(started?.data).toMatchObject({ filing: filing.id, number: filing.number, event: 'start', applicant: { uscc: '123101104250010174' } });
    expect(submitted?.data).toMatchObject({ filing: filing.id, event: 'submit', office: 'applicant', from: 'drafting', to: sent.body.state, version: 1 });
    expect(calls.map(({ body }) => body).join('')).not.toContain('只有申报内容里才有的一句话');
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
  });

  it('are called again under the same id until they take it; a redirect is not followed', async () => {
    const url = await listen(503, 307, 200);
    house = await openTestServer({ webhooks: [{ url, secrets: [secret], events: ['start'] }] });
    await house.start();
    const made = await calledTimes(3);
    for (let tries = 0; (await jobsLeft()) > 0 && tries < 100; tries += 1) await pause(50);
    expect(new Set(made.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect([calls.length, await jobsLeft()]).toEqual([3, 0]);
  });

  it('hear nothing of an act that was refused, nor of events they did not ask for', async () => {
    const url = await listen(204);
    house = await openTestServer({ webhooks: [{ url, secrets: [secret], events: ['withdraw'] }] });
    const filing = await house.start();
    expect((await house.act('district-310110', filing.id, { type: 'approve' })).status).not.toBe(200);
    expect((await house.act('school-college', filing.id, { type: 'withdraw' })).status).toBe(200);
    expect((await calledTimes(1)).map(({ body }) => (JSON.parse(body) as { data: { event: string } }).data.event)).toEqual(['withdraw']);
  });

  it.each([
    ['no list', {}, /列表/],
    ['plain http elsewhere', [{ url: 'http://example.cn/hook', secret }], /第 1 项：url/],
    ['a password in the address', [{ url: 'https://me:secret@example.cn/', secret }], /url/],
    ['another scheme', [{ url: 'file:///etc/passwd', secret }], /url/],
    ['a short secret', [{ url: 'https://example.cn/', secret: 'whsec_c2hvcnQ=' }], /secret/],
    ['no secret', [{ url: 'https://example.cn/' }], /secret/],
    ['an event there is none of', [{ url: 'https://example.cn/', secret }, { url: 'https://example.cn/', secret, events: ['explode'] }], /第 2 项：events/],
  ])('are refused with a sentence for %s', (_what, data, sentence) => {
    expect(() => readWebhooks(data)).toThrow(sentence);
    expect(() => readWebhooks(data)).not.toThrow(/c2hvcnQ|me:secret/);
  });
});
