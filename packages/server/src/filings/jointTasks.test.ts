import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { FilingSummary, FilingView } from '@filing/filing';
import { jointProcedure } from '../fixtures/jointProcedure.ts';
import { letterProcedure } from '../fixtures/letterProcedure.ts';
import { taken } from '../fixtures/letterSteps.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';
import type { FilingPage } from './listFilings.ts';
import { matchesHistory } from './rebuildFiling.ts';

let test: TestServer;
beforeAll(async () => {
  test = await openTestServer({ worker: false, procedures: [letterProcedure, jointProcedure] });
});
afterAll(() => test.close());

const [bureau, commission, school] = ['bureau-consent', 'commission-consent', 'school-college'];
const report = { subject: '事由', endsOn: '2026-06-05' };

let id: string;
beforeEach(async () => {
  id = (await test.call(school, 'POST', '/api/filings', { procedure: 'joint' })).body.id;
  taken(await test.act(school, id, { type: 'submit', answers: { report } }));
});

const list = async (person: string, query = '') => (await test.call<FilingPage>(person, 'GET', `/api/filings?scope=tasks${query}`)).body;
const has = async (person: string) => (await list(person)).items.some((item) => item.id === id);
const count = async (person: string) => (await list(person)).counts.byTag.consent ?? 0;
/** What the lists would count if counted one by one. */
const listed = async (person: string) => (await list(person, '&limit=200')).items.filter(({ tag }) => tag === 'consent').length;
const see = async (person: string) => (await test.call<FilingView>(person, 'GET', `/api/filings/${id}`)).body;
const backAndForth = async () => {
  taken(await test.act(commission, id, { type: 'return', opinion: '补', opens: 'all' }));
  taken(await test.act(school, id, { type: 'submit', answers: { report: { ...report, subject: '更正' } } }));
};

it('is a task of both offices, of the one that has not consented, then of the school (2022-102.24)', async () => {
  const before = { bureau: await count(bureau), commission: await count(commission) };
  expect([await has(bureau), await has(commission), await has(school)]).toEqual([true, true, false]);
  taken(await test.act(bureau, id, { type: 'approve' }));
  expect([await has(bureau), await has(commission)]).toEqual([false, true]);
  expect([await count(bureau), await count(commission)]).toEqual([before.bureau - 1, before.commission]);
  expect((await list(commission)).items.find((item) => item.id === id)).toMatchObject({ consents: [{ office: 'municipal-hrss', at: expect.any(String) }, { office: 'education-commission', at: null }] } satisfies Partial<FilingSummary>);
  taken(await test.act(commission, id, { type: 'approve' }));
  expect([await has(bureau), await has(commission), await has(school)]).toEqual([false, false, true]);
  expect([await count(bureau), await count(commission)]).toEqual([before.bureau - 1, before.commission - 1]);
  expect(await matchesHistory(test.server.house, id)).toBe(true);
});

it('goes the other way round: the second office’s task leaves with its consent, the first one’s stays', async () => {
  taken(await test.act(commission, id, { type: 'approve' }));
  expect([await has(bureau), await has(commission)]).toEqual([true, false]);
  expect((await see(commission)).tasks.map(({ office }) => office)).toEqual(['municipal-hrss']);
  taken(await test.act(bureau, id, { type: 'approve' }));
  expect((await see(school)).state).toBe('results');
  expect(await test.server.house.db.selectFrom('further_tasks').selectAll().where('filing', '=', id).execute()).toEqual([]);
});

it('asks only the office that returned it again, and keeps the counts right over a return', async () => {
  taken(await test.act(bureau, id, { type: 'approve' }));
  const before = await count(commission);
  await backAndForth();
  expect([await has(bureau), await has(commission)]).toEqual([false, true]);
  expect(await count(commission)).toBe(before);
  const view = await see(bureau);
  expect(view).toMatchObject({ permitted: [], consents: [{ at: expect.any(String) }, { at: null }], changes: [{ path: 'subject', after: '更正' }] });
  const again = await test.act(bureau, id, { type: 'approve' });
  expect([again.status, again.codes]).toEqual([409, ['event.not-permitted']]);
});

it('counts just what it lists, whatever happened before', async () => {
  await backAndForth();
  taken(await test.act(commission, id, { type: 'approve' }));
  for (const person of [bureau, commission]) expect(await count(person)).toBe(await listed(person));
});

it('lets two offices consent in the same moment, once each', async () => {
  const version = (await see(bureau)).version;
  const consent = (person: string, key: string) => test.call(person, 'POST', `/api/filings/${id}/events`, { type: 'approve', seenVersion: version, idempotencyKey: key });
  const answers = await Promise.all([consent(bureau, 'one'), consent(commission, 'two'), consent(bureau, 'one')]);
  const [first, second, repeated] = answers.map(({ status }) => status);
  expect([first, second].toSorted()).toEqual([200, 409]);
  expect(repeated).toBe(first);
  taken(await test.act(first === 409 ? bureau : commission, id, { type: 'approve' }));
  expect((await see(school)).state).toBe('results');
  expect(await matchesHistory(test.server.house, id)).toBe(true);
});

it('pages over both kinds of tasks, newest first, without doubles', async () => {
  for (let more = 0; more < 4; more += 1) {
    const { id: other } = (await test.call(school, 'POST', '/api/filings', { procedure: 'joint' })).body;
    taken(await test.act(school, other, { type: 'submit', answers: { report } }));
    if (more % 2) taken(await test.act(bureau, other, { type: 'approve' }));
  }
  const all = (await list(commission, '&limit=200')).items.map((item) => item.id);
  const paged: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: FilingPage = await list(commission, `&limit=2${cursor ? `&cursor=${cursor}` : ''}`);
    paged.push(...page.items.map((item) => item.id));
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(all);
  expect(new Set(paged).size).toBe(paged.length);
  expect((await list(commission, `&query=${encodeURIComponent('没有这个')}`)).items).toEqual([]);
  expect((await list(commission, '&tag=review')).items).toEqual([]);
});

it('shows what runs past its end as overdue, ends nothing, and keeps it as late (2022-102.32)', async () => {
  taken(await test.act(bureau, id, { type: 'approve' }));
  const overdue = async (person: string) => (await test.call<FilingPage>(person, 'GET', '/api/filings?scope=all&overdue=true')).body;
  expect(taken(await test.act(commission, id, { type: 'approve' })).deadlines).toMatchObject([{ status: 'running', at: '2026-06-12T23:59:59.999+08:00' }]);
  expect((await overdue(bureau)).items.map((item) => item.id)).not.toContain(id);
  await test.moveTo('2026-06-15T09:00:00+08:00');
  expect(await see(school)).toMatchObject({ state: 'results', deadlines: [{ status: 'running', overdue: true }] });
  expect((await overdue(bureau)).items.find((item) => item.id === id)).toMatchObject({ deadline: { overdue: true } });
  const { counts: before } = await overdue(bureau);
  expect(before.overdue).toBe((await overdue(bureau)).items.length);
  expect((await overdue('district-310110')).counts.overdue).toBe(0);
  expect(taken(await test.act(school, id, { type: 'report' })).deadlines).toMatchObject([{ status: 'late' }]);
  expect((await overdue(bureau)).counts.overdue).toBe(before.overdue - 1);
});
