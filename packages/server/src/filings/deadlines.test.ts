import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishedCalendar } from '@filing/filing';
import { bringTo } from '../fixtures/letterSteps.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';
import { moveClock } from '../clock/serverClock.ts';
import { fireDeadlines } from './fireDeadlines.ts';
import { matchesHistory } from './rebuildFiling.ts';

let test: TestServer;
const shift = Date.parse('2026-06-05T09:00:00+08:00') - Date.now();
const real = () => new Date(Date.now() + shift);
beforeAll(async () => {
  test = await openTestServer({ worker: false, clock: real });
});
afterAll(() => test.close());

const lapses = async (filing: string) => (await test.server.house.db.selectFrom('events').select('body').where('filing', '=', filing).where('kind', '=', 'event').execute()).filter(({ body }) => body.kind === 'event' && body.recorded.event.type === 'deadline.passed').length;
const tagOf = async (filing: string) => (await test.server.house.db.selectFrom('filings').select('tag').where('id', '=', filing).executeTakeFirstOrThrow()).tag;
const until = async (holds: () => Promise<boolean>) => {
  for (let round = 0; round < 100 && !(await holds()); round += 1) await wait(100);
};
/** Moves the clock without firing anything, as if nobody were there. */
const passMonths = () => moveClock(test.server.house.db, real, (now) => new Date(now.getTime() + 95 * 86_400_000));

it('lapses once when two nodes and eight calls find it at the same moment', async () => {
  const { id } = await bringTo(test, 'preparation');
  const [one, two] = await Promise.all([test.secondNode(), test.secondNode()]);
  await passMonths();
  await Promise.all(Array.from({ length: 8 }, (_, index) => fireDeadlines((index % 2 ? one : two).house, id)));
  await until(async () => (await tagOf(id)) === 'lapsed');
  expect(await lapses(id)).toBe(1);
  expect(await tagOf(id)).toBe('lapsed');
  expect(await matchesHistory(test.server.house, id)).toBe(true);
  const late = await test.act('school-college', id, { type: 'submitProject', answers: {} });
  expect(late.status).toBe(409);
  await Promise.all([one.close(), two.close()]);
});

it('lapses at the next start when nobody was there at the moment', async () => {
  const { id } = await bringTo(test, 'preparation').catch(async () => {
    // The window of the fixture is June: another year.
    await test.moveTo('2027-06-10T09:00:00+08:00');
    return bringTo(test, 'preparation');
  });
  await passMonths();
  expect(await tagOf(id)).toBe('preparing');
  const node = await test.secondNode({ worker: true });
  await until(async () => (await tagOf(id)) === 'lapsed');
  await node.close();
  expect(await tagOf(id)).toBe('lapsed');
  expect(await lapses(id)).toBe(1);
});

it('ends an act that comes after the deadline even before the worker came', async () => {
  await test.moveTo('2028-06-05T09:00:00+08:00');
  const { id, version } = await bringTo(test, 'preparation');
  await passMonths();
  const late = await test.call('school-college', 'POST', `/api/filings/${id}/events`, { type: 'submitProject', answers: {}, seenVersion: version, idempotencyKey: 'late' });
  expect(late.status).toBe(409);
  expect(await tagOf(id)).toBe('lapsed');
});

it('ends nothing on a provisional deadline, and counts again when the year is published', async () => {
  await test.moveTo('2030-06-05T09:00:00+08:00');
  const { id, deadlines } = await bringTo(test, 'notice');
  expect(deadlines.find((deadline) => deadline.name === 'publicNotice')).toMatchObject({ provisional: true, status: 'running' });
  await test.moveTo('2030-07-30T09:00:00+08:00');
  expect(await tagOf(id)).toBe('notice');
  const known = publishedCalendar([2025, 2026]);
  const node = await test.secondNode({ worker: true, calendar: { edition: 'later', years: { ...known.years, 2030: { status: 'official', off: ['2030-06-06'], work: [] } } } });
  await until(async () => (await tagOf(id)) === 'filed');
  expect(await tagOf(id)).toBe('filed');
  expect(await matchesHistory(node.house, id)).toBe(true);
  await node.close();
});
