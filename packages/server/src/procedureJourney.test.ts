import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FilingView, PublicNotice } from '@filing/filing';
import { openTestServer, type TestServer } from './fixtures/testServer.ts';
import { matchesHistory } from './filings/rebuildFiling.ts';
import { verifyChain } from './filings/verifyChain.ts';
import { readEnvironment } from './readEnvironment.ts';

const name = 'course-certificate';
const root = join(import.meta.dirname, '..', '..', '..');
const pdf = '%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n';
let test: TestServer;
let sample: (form: string) => unknown;
beforeAll(async () => {
  const { procedures, clauses = [], catalogue, calendar } = await readEnvironment({ DATABASE_URL: 'unused' }, root);
  test = await openTestServer({ procedures, clauses, catalogue, calendar });
  const samples = procedures.find((each) => each.name === name)?.samples ?? [];
  sample = (form) => samples.find((each) => each.name === form)?.answers;
});
afterAll(() => test.close());

/** Uploads a file in the place of every pretended one. */
async function withFiles(person: string, filing: string, value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((each) => withFiles(person, filing, each)));
  if (typeof value !== 'object' || value === null) return value;
  if ('id' in value && 'size' in value) {
    const payload = `--b\r\ncontent-disposition: form-data; name="file"; filename="材料.pdf"\r\n\r\n${pdf}\r\n--b--\r\n`;
    const response = await test.server.app.inject({ method: 'POST', url: `/api/filings/${filing}/files`, payload, headers: { authorization: `Bearer ${await test.token(person)}`, 'content-type': 'multipart/form-data; boundary=b' } });
    return response.json();
  }
  return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([key, each]) => [key, await withFiles(person, filing, each)] as const)));
}

async function handIn(person: string, forms: Readonly<Record<string, unknown>>): Promise<FilingView> {
  const { body } = await test.call(person, 'POST', '/api/filings', { procedure: name });
  for (const [form, answers] of Object.entries(forms)) {
    const saved = await test.call<{ problems: unknown[] }>(person, 'PUT', `/api/filings/${body.id}/drafts/${form}`, { answers: await withFiles(person, body.id, answers), revision: 0 });
    expect(saved.status).toBe(200);
  }
  expect(await test.call(person, 'POST', `/api/filings/${body.id}/check`, {})).toMatchObject({ status: 200, codes: [] });
  return body;
}

async function go(id: string, steps: readonly (readonly [person: string, event: Record<string, unknown>, state: string])[]) {
  let view: FilingView | undefined;
  for (const [person, event, state] of steps) {
    const answer = await test.act(person, id, event);
    expect(answer.body).toMatchObject({ state });
    view = answer.body;
  }
  return view;
}

const seal = { name: '电子印章', at: '2026-06-05T10:00:00+08:00' };

it('carries a school from the first draft to the published registration', async () => {
  const { id } = await handIn('school-college', { 'recommendation-table': sample('recommendation-table.valid'), application: sample('application.valid'), 'pilot-plan': sample('pilot-plan.valid'), materials: sample('materials.valid') });
  await go(id, [
    ['school-college', { type: 'submit' }, 'districtRecommendation'],
    ['district-310110', { type: 'approve', opinion: '同意推荐', data: sample('district-recommendation.valid'), seal }, 'authorityReview'],
    ['authority-education', { type: 'approve', opinion: '同意', data: sample('authority-review.valid'), seal }, 'collegeScreening'],
    ['college-officer', { type: 'approve', opinion: '初审通过' }, 'centreIntake'],
    ['centre-intake', { type: 'approve', opinion: '受理' }, 'institutionEvaluation'],
  ]);
  const scored = await test.call<{ items: { id: string }[]; counts: object }>('expert-1', 'GET', '/api/filings?scope=tasks');
  expect(scored.body.counts).toEqual({ byTag: { evaluation: 1 }, overdue: 0 });
  expect(scored.body.items.map((item) => item.id)).toContain(id);
  await go(id, [
    ['expert-1', { type: 'evaluate', data: sample('expert-score.valid') }, 'institutionEvaluation'],
    ['centre-institution', { type: 'evaluate', opinion: '合格', data: sample('institution-evaluation.valid') }, 'projectPreparation'],
    ['school-college', { type: 'submitProject', answers: { 'project-plan': [await withFiles('school-college', id, sample('project-plan.valid'))] } }, 'projectEvaluation'],
    ['centre-project', { type: 'evaluate', data: { ...(sample('project-judgement.valid') as object), project: '1' } }, 'bureauConsent'],
    ['bureau-consent', { type: 'approve', opinion: '同意' }, 'publicNotice'],
  ]);
  const { items: [notice] } = (await test.call<{ items: PublicNotice[] }>(null, 'GET', '/api/public/notices')).body;
  expect(notice).toMatchObject({ open: true, projects: [{ occupationCode: '4-08-05-04' }], deadline: { status: 'running' } });
  await test.call(null, 'POST', `/api/public/notices/${notice?.id}/objections`, { ...(sample('objection.valid') as object), idempotencyKey: 'o' });
  await go(id, [['centre-objection', { type: 'resolve', data: { ...(sample('objection-resolution.valid') as object), objection: '1', outcome: 'dismissed' } }, 'publicNotice']]);
  await test.moveTo('2026-06-20T09:00:00+08:00');
  const view = await go(id, [
    ['centre-receipt', { type: 'issue', data: {}, seal }, 'publication'],
    ['bureau-publish', { type: 'publish' }, 'registered'],
  ]);
  const number = view?.registration?.number ?? '';
  expect(number).toMatch(/^Y/);
  expect((await test.call(null, 'GET', `/api/public/registrations/${number}`)).body).toMatchObject({ body: '上海浦江职业技术学院', validUntil: '2029-06-20' });
  expect(view?.clauses['2026-66.35']).toMatchObject({ notice: '沪人社职〔2026〕66号', at: '四（一）5', says: expect.stringContaining('公布') });
  expect(await matchesHistory(test.server.house, id)).toBe(true);
  expect(await verifyChain(test.server.house.db, id)).toMatchObject({ ok: true });
});

it('carries a ministry school the short way', async () => {
  const table = JSON.parse(JSON.stringify(sample('recommendation-table.valid')).replaceAll('上海浦江职业技术学院', '江海示范大学').replaceAll('123101104250010174', '12100000425003039L'));
  const { id } = await handIn('school-ministry', { 'recommendation-table': table, application: sample('application.valid-ministry'), 'pilot-plan': sample('pilot-plan.valid'), materials: sample('materials.valid') });
  const view = await go(id, [
    ['school-ministry', { type: 'submit' }, 'districtRecommendation'],
    ['district-310112', { type: 'approve', opinion: '同意推荐', data: sample('district-recommendation.valid'), seal }, 'centreIntake'],
  ]);
  expect(view?.task?.office).toBe('appraisal-centre');
});
