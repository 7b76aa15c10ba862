import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PublicNotice } from '@filing/filing';
import { openProcedureServer, type ProcedureServer } from './fixtures/procedureServer.ts';
import { matchesHistory } from './filings/rebuildFiling.ts';
import { verifyChain } from './filings/verifyChain.ts';

const name = 'course-certificate';
let test: ProcedureServer;
beforeAll(async () => {
  test = await openProcedureServer();
});
afterAll(() => test.close());

const sample = (form: string) => test.sample(name, form);

/** Fills in a filing that the check finds complete; answers its id. */
async function fillIn(person: string, forms: Readonly<Record<string, unknown>>): Promise<string> {
  const { body: { id } } = await test.begin(person, name);
  await test.saveDrafts(person, id, forms);
  expect(await test.call(person, 'POST', `/api/filings/${id}/check`, {})).toMatchObject({ status: 200, codes: [] });
  return id;
}

const seal = { name: '电子印章', at: '2026-06-05T10:00:00+08:00' };

it('carries a school from the first draft to the published registration', async () => {
  const id = await fillIn('school-college', { 'recommendation-table': sample('recommendation-table.valid'), application: sample('application.valid'), 'pilot-plan': sample('pilot-plan.valid'), materials: sample('materials.valid') });
  await test.go(id,
    ['school-college', { type: 'submit' }, 'districtRecommendation'],
    ['district-310110', { type: 'approve', opinion: '同意推荐', data: sample('district-recommendation.valid'), seal }, 'authorityReview'],
    ['authority-education', { type: 'approve', opinion: '同意', data: sample('authority-review.valid'), seal }, 'collegeScreening'],
    ['college-officer', { type: 'approve', opinion: '初审通过' }, 'centreIntake'],
    ['centre-intake', { type: 'approve', opinion: '受理' }, 'institutionEvaluation']);
  const scored = await test.call<{ items: { id: string }[]; counts: object }>('expert-1', 'GET', '/api/filings?scope=tasks');
  expect(scored.body.counts).toEqual({ byTag: { evaluation: 1 }, overdue: 0 });
  expect(scored.body.items.map((item) => item.id)).toContain(id);
  await test.go(id,
    ['expert-1', { type: 'evaluate', data: sample('expert-score.valid') }, 'institutionEvaluation'],
    ['centre-institution', { type: 'evaluate', opinion: '合格', data: sample('institution-evaluation.valid') }, 'projectPreparation'],
    ['school-college', { type: 'submitProject', answers: { 'project-plan': [await test.withFiles('school-college', id, sample('project-plan.valid'))] } }, 'projectEvaluation'],
    ['centre-project', { type: 'evaluate', data: { ...sample('project-judgement.valid'), project: '1' } }, 'bureauConsent'],
    ['bureau-consent', { type: 'approve', opinion: '同意' }, 'publicNotice']);
  const { items: [notice] } = (await test.call<{ items: PublicNotice[] }>(null, 'GET', '/api/public/notices')).body;
  expect(notice).toMatchObject({ open: true, projects: [{ occupationCode: '4-08-05-04' }], deadline: { status: 'running' } });
  await test.call(null, 'POST', `/api/public/notices/${notice?.id}/objections`, { ...sample('objection.valid'), idempotencyKey: 'o' });
  await test.go(id, ['centre-objection', { type: 'resolve', data: { ...sample('objection-resolution.valid'), objection: '1', outcome: 'dismissed' } }, 'publicNotice']);
  await test.moveTo('2026-06-20T09:00:00+08:00');
  const view = await test.go(id,
    ['centre-receipt', { type: 'issue', data: {}, seal }, 'publication'],
    ['bureau-publish', { type: 'publish' }, 'registered']);
  const number = view.registration?.number ?? '';
  expect(number).toMatch(/^Y/);
  expect((await test.call(null, 'GET', `/api/public/registrations/${number}`)).body).toMatchObject({ body: '上海浦江职业技术学院', validUntil: '2029-06-20' });
  expect(view.clauses['2026-66.35']).toMatchObject({ notice: '沪人社职〔2026〕66号', at: '四（一）5', says: expect.stringContaining('公布') });
  expect(await matchesHistory(test.server.house, id)).toBe(true);
  expect(await verifyChain(test.server.house.db, id)).toMatchObject({ ok: true });
});

it('carries a ministry school the short way', async () => {
  const table = JSON.parse(JSON.stringify(sample('recommendation-table.valid')).replaceAll('上海浦江职业技术学院', '江海示范大学').replaceAll('123101104250010174', '12100000425003039L'));
  const id = await fillIn('school-ministry', { 'recommendation-table': table, application: sample('application.valid-ministry'), 'pilot-plan': sample('pilot-plan.valid'), materials: sample('materials.valid') });
  const view = await test.go(id,
    ['school-ministry', { type: 'submit' }, 'districtRecommendation'],
    ['district-310112', { type: 'approve', opinion: '同意推荐', data: sample('district-recommendation.valid'), seal }, 'centreIntake']);
  expect(view.task?.office).toBe('appraisal-centre');
});
