import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormSchema, Procedure } from '@filing/filing';
import type { ProcedureSource, PublishedRevision, RevisionDraft } from '@filing/filing/revisions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveScenario, type DrivenFiling } from '../fixtures/driveScenario.ts';
import { openProcedureServer, type ProcedureServer } from '../fixtures/procedureServer.ts';
import { exported, replayed } from '../fixtures/replayed.ts';
import { toldApart } from '../fixtures/toldApart.ts';
import { matchesHistory } from '../filings/rebuildFiling.ts';
import { readEnvironment } from '../readEnvironment.ts';
import { impactTarget, type ImpactTarget } from './impactTarget.ts';
import { impactReport } from './impactReport.ts';
import { moveFiling, moveFilingBack } from './moveFiling.ts';
import { moveFilings } from './moveFilings.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const { procedures } = await readEnvironment({ DATABASE_URL: 'unused' }, root);
const actor = { id: 'policy-staff', name: '章程远', office: 'policy-staff', org: null, orgName: '市人社局职业能力建设处' } as const;
const mover = { actor, reason: '试迁' };
let test: ProcedureServer;
let told = 0;
beforeAll(async () => {
  test = await openProcedureServer();
});
afterAll(() => test.close());

/** The stories told beside a flow, the longest first. */
async function storiesOf(name: string): Promise<readonly { readonly name: string; readonly scenario: { readonly steps: readonly unknown[] } }[]> {
  const folder = join(root, 'flows', name, 'scenarios');
  const stories = await Promise.all((await readdir(folder)).toSorted().map(async (file) => ({ name: file, scenario: JSON.parse(await readFile(join(folder, file), 'utf8')) as { steps: unknown[] } })));
  return stories.toSorted((a, b) => b.scenario.steps.length - a.scenario.steps.length);
}

/** A label changed and one text more that nobody has to fill in, in every form. */
function changed(source: ProcedureSource): ProcedureSource {
  const more: FormSchema = { type: 'string', title: '补充说明', 'x-id': 'replay.more', 'x-component': 'TextArea', maxLength: 200 };
  const forms = Object.entries(source.forms).map(([name, form]) => [name, { ...form, title: `${form.title ?? ''}（新）`, properties: { ...form.properties, replayMore: more } }] as const);
  return { ...source, forms: Object.fromEntries(forms), english: Object.fromEntries(forms.map(([name]) => [name, { ...source.english[name], 'replayMore#title': 'More' }])) };
}

/** Publishes the change with two people of the desk and answers what filings are moved to. */
async function published(procedure: string): Promise<ImpactTarget> {
  const ask = async <T>(person: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: unknown): Promise<T> => {
    const { status, body } = await test.call<T>(person, method, `/api${url}`, payload);
    if (status >= 300) throw new Error(`${url} ${status} ${JSON.stringify(body.problems)}`);
    return body;
  };
  const { id, version, source } = await ask<RevisionDraft>('policy-staff', 'POST', '/revision-drafts', { procedure, title: '改称，多问一项' });
  const saved = await ask<RevisionDraft>('policy-staff', 'PUT', `/revision-drafts/${id}`, { version, source: changed(source) });
  const submitted = await ask<RevisionDraft>('policy-staff', 'POST', `/revision-drafts/${id}/submit`, { version: saved.version });
  await ask('policy-staff-second', 'POST', `/revision-drafts/${id}/approve`, { version: submitted.version });
  const { items: [newest] } = await ask<{ items: PublishedRevision[] }>('policy-staff', 'GET', `/procedures/${procedure}/revisions`);
  const target = await impactTarget(test.server.house, procedure, { revision: newest?.number ?? 0 });
  if ('problems' in target) throw new Error(JSON.stringify(target.problems));
  return target;
}

async function disagreeing(driven: readonly DrivenFiling[]): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const { id, house } of driven) {
    const { agrees, problems } = await replayed(await exported(test, id));
    if (!agrees || !(await matchesHistory(house, id))) found.push({ id, problems });
  }
  return found;
}

describe('every story told of every procedure, moved to another revision and half of them back, replayed away from the database', () => {
  it.each(procedures.map((procedure): [string, Procedure] => [procedure.name, procedure]))('%s', async (name, procedure) => {
    const stories = await storiesOf(name);
    const [longest] = stories;
    const driven: DrivenFiling[] = [];
    const drive = async (scenario: unknown, steps?: number) => {
      told += 1;
      const apart = toldApart({ procedure, scenario }, told);
      const filing = await driveScenario(test.server.house, apart.procedure, apart.scenario, steps);
      if (filing) driven.push(filing);
    };
    for (const { scenario } of stories) await drive(scenario);
    if (longest) await drive(longest.scenario, Math.ceil(longest.scenario.steps.length / 2));
    expect(driven.map(({ state, refused }) => ({ state, refused }))).toEqual(driven.map((each) => ({ state: each.told, refused: [] })));
    expect(driven.length).toBeGreaterThanOrEqual(stories.length);
    const target = await published(name);
    const moved: DrivenFiling[] = [];
    for (const each of driven) {
      const { filings } = await impactReport(each.house, target);
      if (!filings.some(({ filing, verdict }) => filing === each.id && verdict !== 'manual')) continue;
      const report = await moveFilings(each.house, [each.id], (steady, pipeline, id) => moveFiling(steady, pipeline, target, id, mover));
      expect(report).toEqual({ moved: [each.id], refused: [] });
      moved.push(each);
    }
    expect(moved.length).toBeGreaterThan(0);
    expect(await disagreeing(driven)).toEqual([]);
    for (const { id, house } of moved.filter((_each, index) => index % 2 === 0)) {
      expect(await moveFilings(house, [id], (steady, pipeline, filing) => moveFilingBack(steady, pipeline, name, filing, mover))).toEqual({ moved: [id], refused: [] });
    }
    expect(await disagreeing(driven)).toEqual([]);
  });
});
