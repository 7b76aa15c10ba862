import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishedCalendar, type Message, type Procedure, type StateMeta } from '@filing/filing';
import { demoPeople } from '../demo/demoPeople.ts';
import { moveClock } from '../clock/serverClock.ts';
import { jointProcedure } from '../fixtures/jointProcedure.ts';
import { letterProcedure } from '../fixtures/letterProcedure.ts';
import { taken } from '../fixtures/letterSteps.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';
import { matchesHistory } from '../filings/rebuildFiling.ts';
import type { Notification } from '../worker/notifier.ts';
import { raiseMessage } from './raiseMessage.ts';
import { raiseReminders } from './raiseReminders.ts';

/** As the joint procedure, with an act that leaves the filing where it is, and kept from those it is about. */
const { states } = jointProcedure.flow.machine;
const inspect = { office: 'municipal-hrss', title: '抽查', titleEn: 'Inspect', records: 'opinion', opinion: 'optional', clauses: [] } as const;
const meta = { ...states['results']?.meta, actions: { ...states['results']?.meta?.actions, evaluate: [inspect] } } as StateMeta;
const watched: Procedure = { ...jointProcedure, flow: { ...jointProcedure.flow, barred: ['answers.report.about'], machine: { ...jointProcedure.flow.machine, states: { ...states, results: { ...states['results'], meta } } } } };

let test: TestServer;
let down = false;
const told: Notification[] = [];
const shift = Date.parse('2026-06-05T09:00:00+08:00') - Date.now();
const real = () => new Date(Date.now() + shift);
beforeAll(async () => {
  test = await openTestServer({
    worker: false, clock: real, procedures: [letterProcedure, watched], calendar: publishedCalendar([2025, 2026]),
    notifier: async (notification) => {
      if (down) throw new Error('no line');
      told.push(notification);
    },
  });
});
afterAll(() => test.close());

const [bureau, commission, school] = ['bureau-consent', 'commission-consent', 'school-college'];
interface Listed { readonly items: readonly Message[]; readonly unread: number }
const messages = async (person = school) => (await test.call<Listed>(person, 'GET', '/api/messages')).body;
const about = async (id: string, person = school) => (await messages(person)).items.filter(({ filing }) => filing === id);
/** Moves the clock as if nobody were there. */
const sleepUntil = (instant: string) => moveClock(test.server.house.db, real, () => new Date(instant));

/** A filing whose results are due on a working day; the policy reminds 3 days and 1 day before and after the end. */
async function awaiting(endsOn: string, about?: string): Promise<string> {
  const { id } = (await test.call(school, 'POST', '/api/filings', { procedure: 'joint' })).body;
  taken(await test.act(school, id, { type: 'submit', answers: { report: { subject: '事由', endsOn, ...(about ? { about } : {}) } } }));
  taken(await test.act(bureau, id, { type: 'approve' }));
  taken(await test.act(commission, id, { type: 'approve' }));
  return id;
}

it('raises nothing early, then one message a remind day, once however often it is asked', async () => {
  const id = await awaiting('2026-06-05');
  for (const [instant, expected] of [['2026-06-08T09:00', 0], ['2026-06-09T00:00', 1], ['2026-06-09T18:00', 1], ['2026-06-11T00:00', 2], ['2026-06-12T23:00', 2], ['2026-06-13T00:00', 3], ['2026-06-20T00:00', 3]] as const) {
    await test.moveTo(`${instant}:00+08:00`);
    await Promise.all([raiseReminders(test.server.house), raiseReminders(test.server.house)]);
    expect([instant, (await about(id)).length]).toEqual([instant, expected]);
  }
  expect((await about(id)).map(({ phase, due }) => `${phase} ${due}`)).toEqual(['over 2026-06-12', 'ahead 2026-06-12', 'ahead 2026-06-12']);
  expect((await about(id))[0]).toMatchObject({ kind: 'deadline', title: '结果报送期', procedureTitle: '联合示例', number: expect.stringMatching(/^2026/), body: '上海浦江职业技术学院', provisional: false, clause: 'c.32' });
  expect(await about(id, bureau)).toEqual([]);
  expect(told.filter((each) => each.filing === id)).toMatchObject([{ office: 'applicant', event: 'reminder' }, {}, {}]);
  expect(new Set(told.map((each) => each.id)).size).toBe(told.length);
  expect(await matchesHistory(test.server.house, id)).toBe(true);
});

it('says what was slept through once, by the latest, when two nodes wake at the same moment', async () => {
  await test.moveTo('2026-08-03T09:00:00+08:00');
  const id = await awaiting('2026-08-21');
  await sleepUntil('2026-08-28T08:00:00+08:00');
  expect(await about(id)).toEqual([]);
  const [one, two] = await Promise.all([test.secondNode({ worker: true }), test.secondNode({ worker: true })]);
  for (let round = 0; round < 100 && (await about(id)).length === 0; round += 1) await wait(50);
  await Promise.all([raiseReminders(one.house), raiseReminders(two.house), raiseReminders(test.server.house)]);
  expect((await about(id)).map(({ phase, due }) => `${phase} ${due}`)).toEqual(['ahead 2026-08-28']);
  await Promise.all([one.close(), two.close()]);
});

it('is silent once the thing is done, and what was said before is settled', async () => {
  const said = (await messages()).items.find(({ due, settled }) => due === '2026-08-28' && !settled);
  expect(said).toMatchObject({ deadline: 'results', read: false });
  const { unread } = await messages();
  taken(await test.act(school, said?.filing ?? '', { type: 'report' }));
  expect((await about(said?.filing ?? '')).map(({ settled }) => settled)).toEqual([true]);
  expect((await messages()).unread).toBe(unread - 1);
  const id = await awaiting('2026-08-28');
  taken(await test.act(school, id, { type: 'report' }));
  await test.moveTo('2026-09-10T08:00:00+08:00');
  expect(await about(id)).toEqual([]);
});

it('keeps a reminder that came due in the moment of an act', async () => {
  const id = await awaiting('2026-09-18');
  await sleepUntil('2026-09-21T08:00:00+08:00');
  taken(await test.act(bureau, id, { type: 'evaluate', opinion: '抽查' }));
  await raiseReminders(test.server.house);
  expect((await about(id)).map(({ due }) => due)).toEqual(['2026-09-24']);
});

it('reminds anew of a deadline that a new calendar moved, not of one that stayed', async () => {
  await test.moveTo('2026-12-21T09:00:00+08:00');
  const [moves, stays] = [await awaiting('2026-12-29'), await awaiting('2026-12-18')];
  await test.moveTo('2027-01-04T09:00:00+08:00');
  expect((await about(moves)).map(({ due, provisional }) => `${due} ${provisional}`)).toEqual(['2027-01-05 true']);
  const before = (await about(stays)).length;
  const known = publishedCalendar([2025, 2026]);
  const node = await test.secondNode({ calendar: { edition: 'later', years: { ...known.years, 2027: { status: 'official', off: ['2027-01-01', '2027-01-04'], work: [] } } } });
  await Promise.all([raiseReminders(node.house), raiseReminders(node.house)]);
  expect((await about(moves)).map(({ due, provisional }) => `${due} ${provisional}`)).toEqual(['2027-01-07 false', '2027-01-05 true']);
  expect((await about(stays)).length).toBe(before);
  await node.close();
});

it('hands a message over again until it is taken, and in order', async () => {
  await test.moveTo('2027-03-01T09:00:00+08:00');
  const id = await awaiting('2027-03-01');
  down = true;
  const before = told.length;
  await test.moveTo('2027-03-07T09:00:00+08:00');
  expect([(await about(id)).length, told.length]).toEqual([1, before]);
  down = false;
  await Promise.all([raiseReminders(test.server.house), raiseReminders(test.server.house)]);
  expect(told.slice(before).filter((each) => each.filing === id)).toHaveLength(1);
});

it('marks as read for one person, never what is not theirs', async () => {
  const { items, unread } = await messages();
  expect(unread).toBe(items.filter(({ settled }) => !settled).length);
  const newest = items.find(({ settled }) => !settled);
  expect((await test.call(bureau, 'POST', '/api/messages/read', { ids: [newest?.id] })).status).toBe(200);
  expect((await messages()).unread).toBe(unread);
  await test.call(school, 'POST', '/api/messages/read', { ids: [newest?.id, newest?.id] });
  const after = await messages();
  expect([after.unread, after.items.find(({ id }) => id === newest?.id)?.read]).toEqual([unread - 1, true]);
  for (const ids of [['x'], [1], 'all', ['1; drop table messages']]) expect((await test.call(school, 'POST', '/api/messages/read', { ids })).status).toBe(400);
  expect((await test.call(school, 'POST', '/api/messages/read', { ids: ['999999999999'] })).status).toBe(200);
  expect((await test.call(null, 'GET', '/api/messages')).status).toBe(401);
  expect((await messages('school-secondary')).items).toEqual([]);
});

it('keeps a message from the people a filing is about', async () => {
  const { uscc = '' } = demoPeople.find(({ id }) => id === 'committee-body') ?? {};
  const id = await awaiting('2027-04-01', uscc);
  const [like] = (await messages()).items;
  if (!like) throw new Error('nobody was reminded');
  const { id: _id, at: _at, read: _read, settled: _settled, ...content } = like;
  for (const filing of [id, like.filing]) await raiseMessage(test.server.house.db, { key: `told:${filing}`, office: 'x-certificate-committee', org: null, content: { ...content, filing } }, new Date(like.at));
  expect((await messages('committee-review')).items.map(({ filing }) => filing).toSorted()).toEqual([id, like.filing].toSorted());
  expect((await messages('committee-body')).items.map(({ filing }) => filing)).toEqual([like.filing]);
});
