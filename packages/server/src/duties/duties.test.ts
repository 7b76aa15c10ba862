import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishedCalendar, type Duty, type Message, type Registration } from '@filing/filing';
import { dutyProcedure } from '../fixtures/jointProcedure.ts';
import { letterProcedure } from '../fixtures/letterProcedure.ts';
import { bringTo, taken } from '../fixtures/letterSteps.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';
import { matchesHistory } from '../filings/rebuildFiling.ts';

let test: TestServer;
let registration: Registration;
const [bureau, school] = ['bureau-consent', 'school-college'];
beforeAll(async () => {
  test = await openTestServer({ worker: false, procedures: [letterProcedure, dutyProcedure], calendar: publishedCalendar([2025, 2026]) });
  const { id } = await bringTo(test, 'notice');
  await test.moveTo('2026-06-15T09:00:00+08:00');
  taken(await test.act('centre-receipt', id, { type: 'issue', data: {} }));
  const view = taken(await test.act('bureau-publish', id, { type: 'publish' }));
  registration = view.registration as Registration;
});
afterAll(() => test.close());

const duties = async (person = school) => (await test.call<{ readonly items: readonly Duty[] }>(person, 'GET', '/api/duties')).body.items;
const told = async (person = school) => (await duties(person)).map(({ due, state }) => `${due} ${state}`);
const begin = (duty?: string) => test.call(school, 'POST', '/api/filings', { procedure: 'duty', ...(duty ? { duty } : {}) });
const reminders = async () => (await test.call<{ readonly items: readonly Message[] }>(school, 'GET', '/api/messages')).body.items.filter(({ kind }) => kind === 'duty').map(({ phase, due }) => `${phase} ${due}`);

it('tells a holder what is due, with its registration and clause; others nothing', async () => {
  expect(await duties()).toEqual([{ procedure: 'duty', title: '动态报送', titleEn: '动态报送', registration: registration.number, body: '上海浦江职业技术学院', uscc: registration.uscc, due: '2026-06-30', state: 'due', filing: null, handedInOn: null, clause: 'c.15' }]);
  expect(await duties('school-secondary')).toEqual([]);
  expect(await duties(bureau)).toEqual([]);
  expect((await test.call(null, 'GET', '/api/duties')).status).toBe(401);
});

it('reminds the holder once, by the newest day that came', async () => {
  await test.moveTo('2026-06-20T09:00:00+08:00');
  await test.moveTo('2026-06-20T18:00:00+08:00');
  expect(await reminders()).toEqual(['ahead 2026-06-30']);
  await test.moveTo('2026-06-23T09:00:00+08:00');
  await test.moveTo('2026-06-24T09:00:00+08:00');
  expect(await reminders()).toEqual(['ahead 2026-06-30', 'ahead 2026-06-30']);
});

it('begins one filing for a due day, however many ask at once, and keeps the day with it', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => begin('2026-06-30')));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409]);
  const made = answers.find(({ status }) => status === 201)?.body;
  expect(made).toMatchObject({ duty: '2026-06-30', basis: { number: registration.number } });
  expect(answers.find(({ status }) => status === 409)?.body.problems).toMatchObject([{ code: 'duty.begun', params: { filing: made?.id } }]);
  expect(await duties()).toMatchObject([{ due: '2026-06-30', state: 'due', filing: made?.id }]);
  taken(await test.act(school, made?.id ?? '', { type: 'submit', answers: { report: { subject: '半年动态' } } }));
  expect(await duties()).toMatchObject([{ state: 'done', handedInOn: '2026-06-24' }]);
  expect(await matchesHistory(test.server.house, made?.id ?? '')).toBe(true);
});

it.each(['2026-06-29', '2027-06-30', '2026-13-01'])('refuses a day nobody owes: %s', async (day) => {
  const { status, codes } = await begin(day);
  expect([status, codes]).toEqual([422, ['duty.unknown']]);
});

it('refuses a day for a procedure that owes none, and what is no day', async () => {
  expect((await test.call(school, 'POST', '/api/filings', { procedure: 'letter', duty: '2026-06-30' })).codes).toEqual(['duty.unknown']);
  expect((await begin('soon')).status).toBe(400);
});

it('shows the offices who is overdue, and takes it late', async () => {
  await test.moveTo('2027-01-02T09:00:00+08:00');
  expect(await told()).toEqual(['2026-06-30 done', '2026-12-31 overdue', '2027-06-30 due']);
  expect((await reminders())[0]).toBe('over 2026-12-31');
  for (const office of [bureau, 'commission-consent']) expect(await duties(office)).toMatchObject([{ due: '2026-12-31', body: '上海浦江职业技术学院', state: 'overdue' }]);
  expect(await duties('district-310110')).toEqual([]);
  expect(await duties('expert-1')).toEqual([]);
  const { body } = await begin();
  expect(body.duty).toBe('2026-12-31');
  taken(await test.act(school, body.id, { type: 'submit', answers: { report: { subject: '迟报' } } }));
  expect(await told()).toEqual(['2026-06-30 done', '2026-12-31 late', '2027-06-30 due']);
  expect(await duties(bureau)).toEqual([]);
  expect((await test.call<{ readonly unread: number }>(school, 'GET', '/api/messages')).body.unread).toBe(0);
});

it('asks again for what was withdrawn', async () => {
  const { body } = await begin();
  expect(body.duty).toBe('2027-06-30');
  taken(await test.act(school, body.id, { type: 'withdraw' }));
  expect((await duties()).at(-1)).toMatchObject({ due: '2027-06-30', filing: null });
  expect((await begin('2027-06-30')).status).toBe(201);
  expect((await begin()).body.duty).toBeNull();
});
