import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFilingApi, createTransport } from '@filing/client';
import { startPostgres } from '@filing/server';
import pg from 'pg';
import { driveFiling } from '../journeys/driveFiling.ts';
import { ownDatabase } from '../journeys/ownDatabase.ts';
import { sampleSchool } from '../journeys/sampleSchool.ts';
import { copyFiling, writeBare, type BareWrites } from './bareWrites.ts';
import { leanClient, type LeanClient } from './leanClient.ts';
import { percentile, rounded, type Measurement } from './measurement.ts';

const clients = [1, 8, 32];
const rounds = 5;
/** Seconds a round. */
const seconds = 1;
const filings = 128;

/** Commands a second through HTTP with 1, 8 and 32 clients, beside the same writes as bare prepared SQL on the same database. */
export async function benchCommands(): Promise<readonly Measurement[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'filing-bench-'));
  const postgres = await startPostgres({ dataDir: join(import.meta.dirname, '..', '..', '.data', 'test') });
  const database = await ownDatabase(postgres.url, 'bench');
  const child = fork(join(import.meta.dirname, 'commandServer.ts'), [database.url, dataDir]);
  // As many connections as the server has by itself.
  const pool = new pg.Pool({ connectionString: database.url, max: 10 });
  let client: LeanClient | undefined;
  try {
    const [address] = (await once(child, 'message')) as [string];
    const { first, token } = await prepare(`${address}/api`);
    const fresh = () => Promise.all(Array.from({ length: filings }, () => copyFiling(pool, first)));
    const measured: Measurement[] = [];
    client = leanClient(address, { authorization: `Bearer ${token}` });
    const score = scorer(client);
    const { write } = await warm(pool, await fresh(), score);
    for (const count of clients) {
      const [forHttp, forBare] = [await fresh(), await fresh()];
      const [http, bare]: [Pace[], Pace[]] = [[], []];
      // In turns, so that whatever else the machine does meets both.
      for (let round = 0; round < rounds; round += 1) {
        http.push(await inParallel(count, forHttp, score));
        bare.push(await inParallel(count, forBare, write));
      }
      const times = http.flatMap((each) => each.times);
      measured.push(
        { what: `commands through HTTP, ${count} clients`, value: rounded(perSecond(http)), unit: '1/s' },
        { what: `the same writes as bare prepared SQL, ${count} clients`, value: rounded(perSecond(bare)), unit: '1/s' },
        { what: `HTTP : bare SQL, ${count} clients`, value: rounded(perSecond(http) / perSecond(bare)), unit: '×' },
        { what: `command through HTTP, ${count} clients, p50`, value: rounded(percentile(times, 0.5)), unit: 'ms' },
        { what: `command through HTTP, ${count} clients, p95`, value: rounded(percentile(times, 0.95)), unit: 'ms' },
      );
    }
    return measured;
  } finally {
    client?.close();
    await pool.end();
    const gone = once(child, 'exit');
    child.send('close');
    await Promise.race([gone, new Promise((done) => setTimeout(done, 5_000).unref())]);
    child.kill();
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
function scorer({ ask }: LeanClient): BareWrites['write'] {
  const versions = new Map<string, number>();
  let keys = 0;
  return async (id) => {
    const seenVersion = versions.get(id) ?? (JSON.parse((await ask('GET', `/api/filings/${id}`)).text()) as { version: number }).version;
    const body = { type: 'evaluate', data: { score: 88, opinion: '师资与设备满足评价需要。', conclusion: 'pass' }, seenVersion, idempotencyKey: `bench-${(keys += 1)}` };
    const { status, text } = await ask('POST', `/api/filings/${id}/events`, JSON.stringify(body));
    if (status === 409) return void versions.delete(id);
    if (status !== 200) throw new Error(`${status} ${text().slice(0, 400)}`);
    versions.set(id, seenVersion + 1);
  };
}

interface Pace {
  readonly times: readonly number[];
  readonly seconds: number;
}

const perSecond = (paces: readonly Pace[]) => paces.reduce((sum, { times }) => sum + times.length, 0) / paces.reduce((sum, each) => sum + each.seconds, 0);

/** Lets both sides run until their statements are prepared on every connection and their code is hot; a score must be written before the bare side can know its length. */
async function warm(pool: pg.Pool, ids: readonly string[], score: BareWrites['write']): Promise<BareWrites> {
  await inParallel(Math.max(...clients), ids, score, 6);
  const bare = await writeBare(pool);
  await inParallel(Math.max(...clients), ids, bare.write, 2);
  return bare;
}

/** Lets so many clients work, each on filings of its own. */
async function inParallel(count: number, ids: readonly string[], work: (id: string) => Promise<void>, time = seconds): Promise<Pace> {
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
  return { times, seconds: (performance.now() - begun) / 1_000 };
}
