import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type CalendarYear, type FilingView } from '@filing/filing';
import { matchesHistory } from '../filings/rebuildFiling.ts';
import { verifyChain } from '../filings/verifyChain.ts';
import { moveClock } from '../clock/serverClock.ts';
import { bringTo } from '../fixtures/letterSteps.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';
import type { CalendarImport } from './importCalendar.ts';

const shift = Date.parse('2026-06-05T09:00:00+08:00') - Date.now();
const real = () => new Date(Date.now() + shift);
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer({ worker: false, clock: real });
});
afterAll(() => test.close());

const days = (year: number) => Array.from({ length: 365 }, (_, index) => addDays(`${year}-01-01`, index));
const official = (more: Partial<CalendarYear>) => ({ status: 'official', off: [], work: [], ...more });
const bringIn = (data: unknown, edition: string) => test.call<CalendarImport>('policy-staff', 'POST', `/api/reference/calendar?edition=${edition}`, data);
const withDays = (more: { off?: readonly string[]; work?: readonly string[] }) => {
  const { off = [], work = [] } = test.server.house.calendar.years['2026'] ?? {};
  return { 2026: official({ off: [...off, ...(more.off ?? [])], work: [...work, ...(more.work ?? [])] }) };
};
/** Moves the clock without firing anything. */
const moveTo = (instant: string) => moveClock(test.server.house.db, real, () => new Date(instant));
const noticeOf = async (id: string) => {
  const { body } = await test.call<FilingView>('centre-project', 'GET', `/api/filings/${id}`);
  return [body.state, body.deadlines.find(({ name }) => name === 'publicNotice')?.at];
};

describe('a calendar nobody can have meant', () => {
  const never = Object.fromEntries(Array.from({ length: 12 }, (_, index) => 2026 + index).map((year) => [year, official({ off: days(year) })]));
  it.each([
    ['on which nobody ever works', never],
    ['of another age', Object.fromEntries(Array.from({ length: 10_000 }, (_, year) => [String(year).padStart(4, '0'), official({})])), 'format'],
    ['on which everybody works every day', { 2026: official({ work: days(2026) }) }],
    ['with a day twice', { 2026: official({ off: Array.from({ length: 100_000 }, () => '2026-05-01'), work: Array.from({ length: 100_000 }, () => '2026-05-02') }) }],
  ])('is refused at once: %s', async (_what, data, code = 'rule') => {
    const began = performance.now();
    const { status, codes } = await bringIn(data, 'odd');
    expect(status).toBe(422);
    expect(new Set(codes)).toEqual(new Set([code]));
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(test.server.house.calendar.edition).not.toBe('odd');
  });
});

describe('a calendar that changes days gone by', () => {
  it('never ends a running deadline in the past: it holds to the end of the day it is brought in', async () => {
    const { id } = await bringTo(test, 'notice');
    expect(await noticeOf(id)).toEqual(['publicNotice', '2026-06-12T23:59:59.999+08:00']);
    await moveTo('2026-06-11T10:00:00+08:00');
    const { body } = await bringIn(withDays({ work: ['2026-06-06', '2026-06-07'] }), 'backwards');
    expect(body.moved).toMatchObject([{ filing: id, before: '2026-06-12T23:59:59.999+08:00', after: '2026-06-11T23:59:59.999+08:00' }]);
    expect(await noticeOf(id)).toEqual(['publicNotice', '2026-06-11T23:59:59.999+08:00']);
    expect((await test.call('policy-staff', 'GET', '/api/public/notices')).body).toMatchObject({ items: [{ open: true }] });
    expect(await test.server.house.db.selectFrom('events').select('seq').where('filing', '=', id).where('kind', '=', 'recount').execute()).toHaveLength(1);
    expect([await verifyChain(test.server.house.db, id), await matchesHistory(test.server.house, id)]).toMatchObject([{ ok: true }, true]);
    await moveTo('2026-06-12T00:00:01+08:00');
    await bringIn(withDays({ off: ['2026-12-30'] }), 'later');
    expect((await noticeOf(id))[0]).toBe('receipt');
  });

  it('opens no deadline again that had passed before anybody looked', async () => {
    const { id } = await bringTo(test, 'notice');
    const [, end = ''] = await noticeOf(id);
    await moveTo(new Date(Date.parse(end) + 60_000).toISOString());
    await bringIn(withDays({ off: ['2026-06-18', '2026-06-17'] }), 'longer');
    expect(await noticeOf(id)).toEqual(['receipt', end]);
    expect(await matchesHistory(test.server.house, id)).toBe(true);
  });
});

it('keeps the years that were brought in when a node starts with a new file that lacks them', async () => {
  expect((await bringIn({ 2028: official({ off: ['2028-05-01'] }) }, 'with 2028')).status).toBe(200);
  const start = { edition: 'a newer file', years: { 2026: official({ off: ['2026-10-01'] }) } };
  for (const round of [1, 2]) {
    const node = await test.secondNode({ calendar: start });
    expect([round, node.house.calendar.years['2028']?.off, node.house.calendar.years['2026']?.off]).toEqual([round, ['2028-05-01'], ['2026-10-01']]);
    await node.close();
  }
  expect((await test.call<{ editions: readonly unknown[] }>('policy-staff', 'GET', '/api/reference/calendar')).body.editions.filter((each) => JSON.stringify(each).includes('a newer file'))).toHaveLength(2);
});

it('counts everybody’s deadlines again though one filing cannot be read', async () => {
  const [broken, whole] = [await bringTo(test, 'notice'), await bringTo(test, 'notice')];
  const [, end = ''] = await noticeOf(whole.id);
  await test.server.house.db.updateTable('filings').set({ aggregate: sql`jsonb_set(aggregate, '{deadlines}', '[{"name": "publicNotice", "status": "running", "passing": "late", "days": null}]')` as never }).where('id', '=', broken.id).execute();
  const { status, body } = await bringIn(withDays({ off: [end.slice(0, 10)] }), 'beside the broken');
  expect([status, body.moved?.map(({ filing }) => filing)]).toEqual([200, [whole.id]]);
  expect((await noticeOf(whole.id))[1]).not.toBe(end);
});
