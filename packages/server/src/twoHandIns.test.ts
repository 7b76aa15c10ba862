import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PublicNotice } from '@filing/filing';
import { openProcedureServer, type ProcedureServer } from './fixtures/procedureServer.ts';
import { matchesHistory } from './filings/rebuildFiling.ts';
import { verifyChain } from './filings/verifyChain.ts';

const name = 'x-certificate-body';
const person = 'assessment-body';
const seal = { name: '电子印章', at: '2026-10-26T10:00:00+08:00' };
let test: ProcedureServer;
beforeAll(async () => {
  test = await openProcedureServer('2026-04-21T09:00:00+08:00');
});
afterAll(() => test.close());

const sample = (form: string) => test.sample(name, form);

/** Fills in forms that the check finds complete, and submits. */
async function handIn(id: string, ...forms: readonly string[]) {
  await test.saveDrafts(person, id, Object.fromEntries(forms.map((form) => [form, sample(`${form}.valid`)])));
  expect(await test.call(person, 'POST', `/api/filings/${id}/check`, {})).toMatchObject({ status: 200, codes: [] });
  return test.act(person, id, { type: 'submit' });
}

it('offers each procedure by the window of its first hand-in', async () => {
  const { body } = await test.call<{ procedures: { procedure: string; window: object | null }[] }>(person, 'GET', '/api/procedures');
  expect(body.procedures.find((each) => each.procedure === name)?.window).toEqual({ open: { from: '2026-04-20', to: '2026-04-30' }, next: null, clause: '2026-12.18' });
});

it('refuses the notice’s own sample row with the right code and the right length', async () => {
  const { body: { id } } = await test.begin(person, name);
  const { body } = await test.call<{ problems: { code: string; path: string; message: string; clause: string }[] }>(person, 'PUT', `/api/filings/${id}/drafts/recommendation-summary`, { answers: sample('recommendation-summary.invalid-notice-sample-row'), revision: 0 });
  const told = (code: string) => body.problems.find((problem) => problem.code === code);
  expect(told('occupation.mismatch')).toMatchObject({ path: 'rows.0.occupationCode', clause: '2026-12.21' });
  expect(told('occupation.mismatch')?.message).toContain('4-04-05-05 人工智能训练师');
  expect(told('credit-code.length')?.message).toContain('18 位，现为 20 位');
});

it('carries a body from its intent through both hand-ins to the published registration', async () => {
  const { body: { id } } = await test.begin(person, name);
  expect((await handIn(id, 'intent', 'recommendation-summary', 'site-letter', 'data-summary')).body).toMatchObject({ state: 'intentReview', task: { office: 'appraisal-centre' } });
  await test.go(id, ['centre-intake', { type: 'approve', opinion: '符合' }, 'institutionApplication']);
  await test.moveTo('2026-06-10T09:00:00+08:00');
  const early = await test.act(person, id, { type: 'submit' });
  expect(early.codes).toContain('window.closed');
  await test.moveTo('2026-06-22T09:00:00+08:00');
  expect((await handIn(id, 'application', 'assessment-plan', 'materials')).body).toMatchObject({ state: 'institutionEvaluation' });
  await test.go(id,
    ['expert-1', { type: 'evaluate', data: sample('expert-score.valid') }, 'institutionEvaluation'],
    ['centre-institution', { type: 'evaluate', data: sample('institution-evaluation.valid') }, 'projectDevelopment'],
    [person, { type: 'submitProject', answers: { 'project-development': [await test.withFiles(person, id, sample('project-development.valid'))] } }, 'projectEvaluation'],
    ['centre-project', { type: 'evaluate', data: sample('project-judgement.valid') }, 'bureauConsent'],
    ['bureau-consent', { type: 'approve', opinion: '同意' }, 'publicNotice']);
  const { items: [notice] } = (await test.call<{ items: PublicNotice[] }>(null, 'GET', '/api/public/notices')).body;
  expect(notice).toMatchObject({ open: true, body: '上海申江职业技能评价有限公司', projects: [{ occupationCode: '4-04-05-05', level: '3' }] });
  await test.moveTo('2026-07-01T09:00:00+08:00');
  const view = await test.go(id,
    ['centre-receipt', { type: 'issue', data: {}, seal }, 'nationalReport'],
    ['centre-receipt', { type: 'report', data: sample('national-report.valid') }, 'publication'],
    ['bureau-publish', { type: 'publish' }, 'registered']);
  const number = view.registration?.number ?? '';
  expect((await test.call(null, 'GET', `/api/public/registrations/${number}`)).body).toMatchObject({ body: '上海申江职业技能评价有限公司', validUntil: '2028-12-31' });
  expect(await matchesHistory(test.server.house, id)).toBe(true);
  expect(await verifyChain(test.server.house.db, id)).toMatchObject({ ok: true });
});
