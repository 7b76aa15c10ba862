import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FilingView, PublicNotice } from '@filing/filing';
import { openTestServer, type TestServer } from './fixtures/testServer.ts';
import { matchesHistory } from './filings/rebuildFiling.ts';
import { verifyChain } from './filings/verifyChain.ts';
import { readEnvironment } from './readEnvironment.ts';

const name = 'x-certificate-body';
const person = 'assessment-body';
const root = join(import.meta.dirname, '..', '..', '..');
const pdf = '%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n';
const seal = { name: '电子印章', at: '2026-10-26T10:00:00+08:00' };
let test: TestServer;
let sample: (form: string) => unknown;
beforeAll(async () => {
  const { procedures, clauses = [], catalogue, calendar } = await readEnvironment({ DATABASE_URL: 'unused' }, root);
  const shift = Date.parse('2026-04-21T09:00:00+08:00') - Date.now();
  test = await openTestServer({ procedures, clauses, catalogue, calendar, clock: () => new Date(Date.now() + shift) });
  const samples = procedures.find((each) => each.name === name)?.samples ?? [];
  sample = (form) => samples.find((each) => each.name === form)?.answers;
});
afterAll(() => test.close());

/** Uploads a file in the place of every pretended one. */
async function withFiles(filing: string, value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((each) => withFiles(filing, each)));
  if (typeof value !== 'object' || value === null) return value;
  if ('id' in value && 'size' in value) {
    const payload = `--b\r\ncontent-disposition: form-data; name="file"; filename="材料.pdf"\r\n\r\n${pdf}\r\n--b--\r\n`;
    const response = await test.server.app.inject({ method: 'POST', url: `/api/filings/${filing}/files`, payload, headers: { authorization: `Bearer ${await test.token(person)}`, 'content-type': 'multipart/form-data; boundary=b' } });
    return response.json();
  }
  return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([key, each]) => [key, await withFiles(filing, each)] as const)));
}

async function handIn(id: string, forms: readonly string[]) {
  for (const form of forms) {
    const saved = await test.call<{ problems: unknown[] }>(person, 'PUT', `/api/filings/${id}/drafts/${form}`, { answers: await withFiles(id, sample(`${form}.valid`)), revision: 0 });
    expect(saved).toMatchObject({ status: 200 });
  }
  expect(await test.call(person, 'POST', `/api/filings/${id}/check`, {})).toMatchObject({ status: 200, codes: [] });
  return test.act(person, id, { type: 'submit' });
}

async function go(id: string, ...steps: readonly (readonly [who: string, event: Record<string, unknown>, state: string])[]): Promise<FilingView | undefined> {
  let view: FilingView | undefined;
  for (const [who, event, state] of steps) {
    const answer = await test.act(who, id, event);
    expect(answer.body).toMatchObject({ state });
    view = answer.body;
  }
  return view;
}

it('offers each procedure by the window of its first hand-in', async () => {
  const { body } = await test.call<{ procedures: { procedure: string; window: object | null }[] }>(person, 'GET', '/api/procedures');
  expect(body.procedures.find((each) => each.procedure === name)?.window).toEqual({ open: { from: '2026-04-20', to: '2026-04-30' }, next: null, clause: '2026-12.18' });
});

it('refuses the notice’s own sample row with the right code and the right length', async () => {
  const { body: { id } } = await test.call(person, 'POST', '/api/filings', { procedure: name });
  const { body } = await test.call<{ problems: { code: string; path: string; message: string; clause: string }[] }>(person, 'PUT', `/api/filings/${id}/drafts/recommendation-summary`, { answers: sample('recommendation-summary.invalid-notice-sample-row'), revision: 0 });
  const told = (code: string) => body.problems.find((problem) => problem.code === code);
  expect(told('occupation.mismatch')).toMatchObject({ path: 'rows.0.occupationCode', clause: '2026-12.21' });
  expect(told('occupation.mismatch')?.message).toContain('4-04-05-05 人工智能训练师');
  expect(told('credit-code.length')?.message).toContain('18 位，现为 20 位');
});

it('carries a body from its intent through both hand-ins to the published registration', async () => {
  const { body: { id } } = await test.call(person, 'POST', '/api/filings', { procedure: name });
  expect((await handIn(id, ['intent', 'recommendation-summary', 'site-letter', 'data-summary'])).body).toMatchObject({ state: 'intentReview', task: { office: 'appraisal-centre' } });
  await go(id, ['centre-intake', { type: 'approve', opinion: '符合' }, 'institutionApplication']);
  await test.moveTo('2026-06-10T09:00:00+08:00');
  const early = await test.act(person, id, { type: 'submit' });
  expect(early.codes).toContain('window.closed');
  await test.moveTo('2026-06-22T09:00:00+08:00');
  expect((await handIn(id, ['application', 'assessment-plan', 'materials'])).body).toMatchObject({ state: 'institutionEvaluation' });
  await go(id,
    ['expert-1', { type: 'evaluate', data: sample('expert-score.valid') }, 'institutionEvaluation'],
    ['centre-institution', { type: 'evaluate', data: sample('institution-evaluation.valid') }, 'projectDevelopment'],
    [person, { type: 'submitProject', answers: { 'project-development': [await withFiles(id, sample('project-development.valid'))] } }, 'projectEvaluation'],
    ['centre-project', { type: 'evaluate', data: sample('project-judgement.valid') }, 'bureauConsent'],
    ['bureau-consent', { type: 'approve', opinion: '同意' }, 'publicNotice']);
  const { items: [notice] } = (await test.call<{ items: PublicNotice[] }>(null, 'GET', '/api/public/notices')).body;
  expect(notice).toMatchObject({ open: true, body: '上海申江职业技能评价有限公司', projects: [{ occupationCode: '4-04-05-05', level: '3' }] });
  await test.moveTo('2026-07-01T09:00:00+08:00');
  const view = await go(id,
    ['centre-receipt', { type: 'issue', data: {}, seal }, 'nationalReport'],
    ['centre-receipt', { type: 'report', data: sample('national-report.valid') }, 'publication'],
    ['bureau-publish', { type: 'publish' }, 'registered']);
  const number = view?.registration?.number ?? '';
  expect((await test.call(null, 'GET', `/api/public/registrations/${number}`)).body).toMatchObject({ body: '上海申江职业技能评价有限公司', validUntil: '2028-12-31' });
  expect(await matchesHistory(test.server.house, id)).toBe(true);
  expect(await verifyChain(test.server.house.db, id)).toMatchObject({ ok: true });
});
