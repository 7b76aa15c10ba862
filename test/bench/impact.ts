import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFilingApi, createStudioApi, createTransport } from '@filing/client';
import type { FormSchema } from '@filing/filing';
import type { ImpactReport } from '@filing/filing/revisions';
import { startPostgres } from '@filing/server';
import pg from 'pg';
import { driveFiling } from '../journeys/driveFiling.ts';
import { ownDatabase } from '../journeys/ownDatabase.ts';
import { sampleSchool } from '../journeys/sampleSchool.ts';
import { copyFiling } from './bareWrites.ts';
import { percentile, rounded, type Measurement } from './measurement.ts';

const filings = Number(process.env['FILING_BENCH_FILINGS'] ?? 10_000);
const procedure = 'course-certificate';

/** Impact of a revision with a new conditional column over 10,000 running filings, through HTTP; and how long others wait meanwhile. */
export async function benchImpact(): Promise<readonly Measurement[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'filing-bench-'));
  const postgres = await startPostgres({ dataDir: join(import.meta.dirname, '..', '..', '.data', 'test') });
  const database = await ownDatabase(postgres.url, 'bench');
  const child = fork(join(import.meta.dirname, 'commandServer.ts'), [database.url, dataDir]);
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  try {
    const [address] = (await once(child, 'message')) as [string];
    const apiBase = `${address}/api`;
    const open = createFilingApi(createTransport({ apiBase }));
    const api = (person?: string) => (person ? createFilingApi(createTransport({ apiBase, token: async () => (await open.demoToken(person)).token })) : open);
    const first = await driveFiling({ api }, await sampleSchool('college'), 'districtRecommendation');
    for (let made = 1; made < filings; made += 50) await Promise.all(Array.from({ length: Math.min(50, filings - made) }, () => copyFiling(pool, first)));
    const { token } = await open.demoToken('policy-staff');
    const desk = createStudioApi(createTransport({ apiBase, token: async () => token }));
    const draft = await desk.startDraft({ procedure, title: '测量' });
    const form = draft.source.forms['recommendation-table'];
    if (!form) throw new Error('the recommendation table is missing');
    const added: FormSchema = { type: 'string', title: '新增说明', 'x-id': 'bench.added', 'x-component': 'Input', 'x-required': 'filled(phone)' };
    const source = { ...draft.source, forms: { ...draft.source.forms, 'recommendation-table': { ...form, properties: { ...form.properties, benchAdded: added } } } };
    await desk.saveDraft(draft.id, { version: draft.version, source });
    const waits: number[] = [];
    let going = true;
    const others = (async () => {
      while (going) {
        const asked = performance.now();
        const answered = await fetch(`${address}/healthz`).then((answer) => answer.text()).catch(() => null);
        if (answered === null) return;
        waits.push(performance.now() - asked);
        await new Promise((done) => setTimeout(done, 5));
      }
    })();
    const begun = performance.now();
    const answer = await fetch(`${apiBase}/procedures/${procedure}/impact`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ draft: draft.id }) });
    const report = (await answer.json()) as ImpactReport;
    if (!answer.ok) throw new Error(JSON.stringify(report));
    const took = performance.now() - begun;
    going = false;
    await others;
    const all = Object.values(report.counts).reduce((sum, each) => sum + each, 0);
    return [
      { what: `impact over ${all} running filings, through HTTP`, value: rounded(took / 1_000), unit: 's' },
      { what: 'what others wait meanwhile, p50', value: rounded(percentile(waits, 0.5)), unit: 'ms' },
      { what: 'what others wait meanwhile, longest', value: rounded(Math.max(...waits)), unit: 'ms' },
    ];
  } finally {
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
