import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import type { FilingSummary } from '@filing/filing';
import pg from 'pg';
import { bringTo, letter, taken } from '../fixtures/letterSteps.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';
import { matchesHistory } from './rebuildFiling.ts';
import { verifyChain } from './verifyChain.ts';

let test: TestServer;
beforeAll(async () => {
  test = await openTestServer();
});
afterAll(() => test.close());

const countEvents = async (filing: string) => (await test.server.house.db.selectFrom('events').select('seq').where('filing', '=', filing).where('kind', '=', 'event').execute()).length;
const post = (person: string, filing: string, body: unknown, headers = {}) => test.call(person, 'POST', `/api/filings/${filing}/events`, body, headers);

describe('a filing', () => {
  it('goes the whole way and can be rebuilt from its history', async () => {
    const { id } = await bringTo(test, 'notice');
    await test.moveTo('2026-06-20T09:00:00+08:00');
    const received = taken(await test.act('centre-receipt', id, { type: 'issue', data: {} }));
    expect(received.registration?.number).toMatch(/^Y/);
    const published = taken(await test.act('bureau-publish', id, { type: 'publish' }));
    expect(published).toMatchObject({ tag: 'published', registration: { state: 'valid' } });
    expect(await matchesHistory(test.server.house, id)).toBe(true);
    expect(await verifyChain(test.server.house.db, id)).toMatchObject({ ok: true });
    const found = await test.call<{ items: { number: string }[] }>(null, 'GET', `/api/public/registrations?query=${encodeURIComponent('浦江')}`);
    expect(found.body.items.map((item) => item.number)).toContain(received.registration?.number);
  });

  it('takes the hand-in from the saved drafts when none is given', async () => {
    const { id } = await test.start();
    await test.call('school-college', 'PUT', `/api/filings/${id}/drafts/letter`, { answers: letter, revision: 0 });
    const view = taken(await test.act('school-college', id, { type: 'submit' }));
    expect(view).toMatchObject({ tag: 'review', version: 1 });
    expect(view.forms.find((form) => form.form === 'letter')?.answers).toMatchObject(letter);
  });

  it('is started once for one key', async () => {
    const make = () => test.call('school-college', 'POST', '/api/filings', { procedure: 'letter' }, { 'idempotency-key': 'start-1' });
    const made = await Promise.all([make(), make(), make()]);
    expect(made.map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect(new Set(made.map((answer) => answer.body.id)).size).toBe(1);
    expect((await test.call('school-college', 'POST', '/api/filings', { procedure: 'other' }, { 'idempotency-key': 'start-1' })).codes).toEqual(['procedure.not-found']);
  });
});

describe('a filing’s number', () => {
  it('is the day in Shanghai and a serial, its own for good, and found by the officer it is with', async () => {
    const begun = await Promise.all(Array.from({ length: 5 }, () => test.start()));
    const numbers = begun.map(({ number }) => number);
    for (const number of numbers) expect(number).toMatch(/^\d{8}-\d{5}$/);
    expect(new Set(numbers).size).toBe(5);
    expect(new Set(begun.map(({ number, createdAt }) => number.startsWith(`${createdAt.slice(0, 10).replaceAll('-', '')}-`)))).toEqual(new Set([true]));
    const { id, number } = await bringTo(test, 'review');
    expect(taken(await test.call('district-310110', 'GET', `/api/filings/${id}`)).number).toBe(number);
    const found = async (query: string) => (await test.call<{ items: FilingSummary[] }>('district-310110', 'GET', `/api/filings?query=${encodeURIComponent(query)}`)).body.items.map((item) => item.number);
    expect(await found(number.slice(-5))).toContain(number);
    expect(await found('99999999-00000')).toEqual([]);
    expect(new Set(await found('浦江')).has(number)).toBe(true);
    await expect(sql`update filings set number = 'x' where id = ${id}`.execute(test.server.house.db)).rejects.toThrow('keeps its number');
  });
});

describe('the same key', () => {
  it('has one effect and one answer, asked eight times at once', async () => {
    const { id, version } = await bringTo(test, 'review');
    const body = { type: 'approve', opinion: '同意', seenVersion: version, idempotencyKey: 'same' };
    const asked = await Promise.all(Array.from({ length: 8 }, () => post('district-310110', id, body)));
    expect(asked.map((answer) => answer.status)).toEqual(Array(8).fill(200));
    for (const answer of asked) expect(answer.body).toEqual(asked[0]?.body);
    expect(await countEvents(id)).toBe(2);
    // Later, when the filing has moved on, still the same answer.
    await test.act('school-college', id, { type: 'withdraw' });
    const again = await post('district-310110', id, body);
    expect(again.body).toMatchObject({ version: asked[0]?.body.version ?? -1, state: 'preparation', tag: 'preparing' });
  });

  it('for another request is refused', async () => {
    const { id, version } = await bringTo(test, 'review');
    await post('district-310110', id, { type: 'approve', opinion: '同意', seenVersion: version, idempotencyKey: 'reused' });
    const other = await post('district-310110', id, { type: 'reject', opinion: '不同意', seenVersion: version, idempotencyKey: 'reused' });
    expect(other).toMatchObject({ status: 422, codes: ['idempotency.reused'] });
  });

  it('is another person’s own matter', async () => {
    const { id, version } = await bringTo(test, 'review');
    expect((await post('district-310110', id, { type: 'approve', opinion: '同意', seenVersion: version, idempotencyKey: 'mine' })).status).toBe(200);
    expect((await post('school-college', id, { type: 'withdraw', seenVersion: version + 1, idempotencyKey: 'mine' })).status).toBe(200);
  });
});

describe('two people at once', () => {
  it('leaves one of them with the newest view and nothing overwritten', async () => {
    const { id, version } = await bringTo(test, 'review');
    const answers = await Promise.all([
      post('district-310110', id, { type: 'approve', opinion: '同意', seenVersion: version, idempotencyKey: 'a' }),
      post('school-college', id, { type: 'withdraw', seenVersion: version, idempotencyKey: 'b' }),
    ]);
    const refused = answers.find((answer) => answer.status === 409);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
    expect(refused?.codes).toEqual(['version.stale']);
    expect(refused?.body.current).toMatchObject({ id, version: version + 1 });
    expect(await countEvents(id)).toBe(2);
  });
});

describe('a return', () => {
  it('opens the drafts with what was submitted', async () => {
    const { id } = await bringTo(test, 'review');
    taken(await test.act('district-310110', id, { type: 'return', opinion: '请补充说明', opens: 'all', remarks: [{ form: 'letter', path: 'note', text: '补充' }] }));
    const { body } = await test.call('school-college', 'GET', `/api/filings/${id}`);
    const form = body.forms.find((each) => each.form === 'letter');
    expect(form).toMatchObject({ access: 'write', answers: letter });
    const saved = await test.call<{ revision: number }>('school-college', 'PUT', `/api/filings/${id}/drafts/letter`, { answers: { ...letter, note: '已补充' }, revision: form?.revision ?? -1 });
    expect(saved.status).toBe(200);
    const again = taken(await test.act('school-college', id, { type: 'submit' }));
    expect(again.tag).toBe('review');
    const seen = await test.call('district-310110', 'GET', `/api/filings/${id}`);
    expect(seen.body.changes).toContainEqual(expect.objectContaining({ form: 'letter', path: 'note', after: '已补充' }));
    expect(await matchesHistory(test.server.house, id)).toBe(true);
  });
});

describe('the history', () => {
  it('shows every kind of tampering', async () => {
    const { id } = await bringTo(test, 'preparation');
    const { db } = test.server.house;
    const owner = new pg.Client({ connectionString: test.database.url });
    await owner.connect();
    const tamper = async (statement: string) => {
      await owner.query('begin');
      await owner.query('alter table events disable trigger user');
      await owner.query(statement, [id]);
      await owner.query('alter table events enable trigger user');
      await owner.query('commit');
    };
    expect(await verifyChain(db, id)).toEqual({ ok: true, links: 3 });
    await tamper(`update events set body = jsonb_set(body, '{recorded,event,opinion}', '"别的意见"') where filing = $1 and seq = 2`);
    expect(await verifyChain(db, id)).toEqual({ ok: false, seq: 2, reason: 'changed' });
    await tamper('delete from events where filing = $1 and seq = 2');
    expect(await verifyChain(db, id)).toEqual({ ok: false, seq: 2, reason: 'cut' });
    await tamper('delete from events where filing = $1 and seq = 0');
    expect(await verifyChain(db, id)).toEqual({ ok: false, seq: 0, reason: 'missing' });
    await owner.end();
  });

  it('cannot be changed through the server’s own pool', async () => {
    await expect(sql`update events set hash = 'x'`.execute(test.server.house.db)).rejects.toThrow('permission denied');
    await expect(sql`delete from events`.execute(test.server.house.db)).rejects.toThrow('permission denied');
    await expect(sql`truncate events`.execute(test.server.house.db)).rejects.toThrow('permission denied');
  });
});

describe('worklists', () => {
  it('page by key, count by tag, and keep to their office and organisation', async () => {
    const made = [];
    for (let index = 0; index < 5; index += 1) made.push((await bringTo(test, 'review', 'school-secondary')).id);
    type Page = { items: { id: string; tag: string }[]; nextCursor: string | null; counts: { byTag: Record<string, number> } };
    const first = await test.call<Page>('district-310115', 'GET', '/api/filings?scope=tasks&limit=2');
    expect(first.body).toMatchObject({ counts: { byTag: { review: 5 } } });
    const second = await test.call<Page>('district-310115', 'GET', `/api/filings?scope=tasks&limit=2&cursor=${first.body.nextCursor}`);
    const third = await test.call<Page>('district-310115', 'GET', `/api/filings?scope=tasks&limit=2&cursor=${second.body.nextCursor}`);
    expect([...first.body.items, ...second.body.items, ...third.body.items].map((item) => item.id)).toEqual(made.toReversed());
    expect(third.body.nextCursor).toBeNull();
    expect((await test.call<Page>('district-310104', 'GET', '/api/filings?scope=tasks')).body.items).toEqual([]);
    taken(await test.act('district-310115', made[0] ?? '', { type: 'approve', opinion: '同意' }));
    const mine = await test.call<Page>('district-310115', 'GET', '/api/filings?scope=mine');
    expect(mine.body).toMatchObject({ items: [{ id: made[0], tag: 'preparing' }], counts: { byTag: { preparing: 1 } } });
    expect((await test.call<Page>('district-310115', 'GET', '/api/filings?scope=tasks')).body.counts.byTag).toEqual({ review: 4 });
    expect((await test.call<Page>('district-310115', 'GET', '/api/filings?scope=all&tag=review')).body.items).toHaveLength(4);
    expect((await test.call<Page>('school-secondary', 'GET', '/api/filings?scope=mine')).body.counts.byTag).toEqual({ review: 4, preparing: 1 });
    expect((await test.call('district-310115', 'GET', '/api/filings?cursor=bm9uc2Vuc2U')).codes).toEqual(['request.malformed']);
  });
});
