import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createFilingApi, createTransport } from '@filing/client';
import { startPostgres } from '@filing/server';
import pg from 'pg';
import { driveFiling } from '../journeys/driveFiling.ts';
import { ownDatabase } from '../journeys/ownDatabase.ts';
import { sampleSchool } from '../journeys/sampleSchool.ts';
import { copyFiling, writeBare, type BareWrites } from './bareWrites.ts';
import { percentile, rounded, type Measurement } from './measurement.ts';

const clients = [1, 8, 32];
const seconds = 5;
const filings = 128;

/** Commands a second through HTTP with 1, 8 and 32 clients, beside the same writes as bare prepared SQL on the same database; each in turn, `seconds` long, after a warm-up. */
export async function benchCommands(): Promise<readonly Measurement[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'filing-bench-'));
  const postgres = await startPostgres({ dataDir: join(import.meta.dirname, '..', '..', '.data', 'test') });
  const database = await ownDatabase(postgres.url, 'bench');
  const worker = new Worker(new URL('commandServer.ts', import.meta.url), { workerData: { databaseUrl: database.url, dataDir } });
  const pool = new pg.Pool({ connectionString: database.url, max: Math.max(...clients) });
  try {
    const [address] = (await once(worker, 'message')) as [string];
    const { first, token } = await prepare(`${address}/api`);
    const fresh = () => Promise.all(Array.from({ length: filings }, () => copyFiling(pool, first)));
    const measured: Measurement[] = [];
    const score = scorer(address, token);
    await inParallel(8, await fresh(), score, 2);
    for (const count of clients) {
      const http = await inParallel(count, await fresh(), score, seconds);
      const { write } = await writeBare(pool);
      await inParallel(count, await fresh(), write, 1);
      const bare = await inParallel(count, await fresh(), write, seconds);
      measured.push(
        { what: `commands through HTTP, ${count} clients`, value: rounded(http.perSecond), unit: '1/s' },
        { what: `the same writes as bare prepared SQL, ${count} clients`, value: rounded(bare.perSecond), unit: '1/s' },
        { what: `HTTP : bare SQL, ${count} clients`, value: rounded(http.perSecond / bare.perSecond), unit: '×' },
        { what: `command through HTTP, ${count} clients, p95`, value: rounded(http.p95), unit: 'ms' },
      );
    }
    return measured;
  } finally {
    await pool.end();
    worker.postMessage('close');
    await Promise.race([once(worker, 'exit'), new Promise((done) => setTimeout(done, 5_000))]);
    await worker.terminate();
    await database.drop();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** A filing that waits for scores, led there through the API; the measurements score copies of its rows. */
async function prepare(apiBase: string): Promise<{ first: string; token: string }> {
  const open = createFilingApi(createTransport({ apiBase }));
  const tokens = new Map<string, Promise<string>>();
  const api = (person?: string) => {
    if (!person) return open;
    const token = tokens.get(person) ?? open.demoToken(person).then((answer) => answer.token);
    tokens.set(person, token);
    return createFilingApi(createTransport({ apiBase, token: () => token }));
  };
  const first = await driveFiling({ api }, await sampleSchool('college'), 'institutionEvaluation');
  return { first, token: (await open.demoToken('expert-1')).token };
}

/** An expert's score for a filing: a small real command that leaves the filing where it is. */
function scorer(address: string, token: string): BareWrites['write'] {
  const agent = new Agent({ keepAlive: true, maxSockets: Math.max(...clients) });
  const versions = new Map<string, number>();
  const ask = (method: string, path: string, body?: string) => new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request(`${address}${path}`, { method, agent, headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; }).on('end', () => resolve({ status: response.statusCode ?? 0, text })).on('error', reject);
    });
    sent.on('error', reject).end(body);
  });
  let keys = 0;
  return async (id) => {
    const seenVersion = versions.get(id) ?? (JSON.parse((await ask('GET', `/api/filings/${id}`)).text) as { version: number }).version;
    const body = { type: 'evaluate', data: { score: 88, opinion: '师资与设备满足评价需要。', conclusion: 'pass' }, seenVersion, idempotencyKey: `bench-${(keys += 1)}` };
    const { status, text } = await ask('POST', `/api/filings/${id}/events`, JSON.stringify(body));
    if (status === 409) return void versions.delete(id);
    if (status !== 200) throw new Error(`${status} ${text.slice(0, 400)}`);
    versions.set(id, seenVersion + 1);
  };
}

/** Lets so many clients work, each on filings of its own. */
async function inParallel(count: number, ids: readonly string[], work: (id: string) => Promise<void>, time: number): Promise<{ perSecond: number; p95: number }> {
  const times: number[] = [];
  const begun = performance.now();
  const end = begun + time * 1_000;
  await Promise.all(Array.from({ length: count }, async (_, client) => {
    const own = ids.filter((_id, index) => index % count === client);
    for (let turn = 0; performance.now() < end; turn += 1) {
      const start = performance.now();
      await work(own[turn % own.length] ?? '');
      times.push(performance.now() - start);
    }
  }));
  return { perSecond: times.length / ((performance.now() - begun) / 1_000), p95: percentile(times, 0.95) };
}
