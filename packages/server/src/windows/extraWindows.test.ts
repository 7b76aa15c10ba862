import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { letter, taken } from '../fixtures/letterSteps.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';
import { matchesHistory } from '../filings/rebuildFiling.ts';

let test: TestServer;
beforeAll(async () => {
  test = await openTestServer();
});
afterAll(() => test.close());

const url = '/api/procedures/letter/windows';
const wanted = { from: '2026-08-10', to: '2026-08-14', reason: '系统停机补受理' };
const open = (body: object = wanted, person = 'policy-staff') => test.call<{ items: Record<string, string>[] }>(person, 'POST', url, body);
const offered = async () => (await test.call<{ procedures: { window: { open: object | null; next: object | null } }[] }>('school-college', 'GET', '/api/procedures')).body.procedures[0]?.window;

describe('an extra window', () => {
  it('lets a running filing in between the yearly ones, and its history still holds', async () => {
    const { id, revision } = await test.start();
    await test.moveTo('2026-08-03T09:00:00+08:00');
    const submit = () => test.act('school-college', id, { type: 'submit', answers: { letter } });
    expect((await submit()).codes).toEqual(['window.closed']);
    expect(await open()).toMatchObject({ status: 201, body: { items: [{ window: 'letters', ...wanted, openedBy: 'policy-staff', openedByName: '章程远', openedAt: expect.stringMatching(/^2026-08-03T09/) }] } });

    expect(await offered()).toMatchObject({ open: null, next: { from: '2026-08-10', to: '2026-08-14' } });
    const early = await submit();
    expect(early.codes).toEqual(['window.closed']);
    expect(early.body.problems?.[0]?.params).toMatchObject({ from: '2026-08-10' });

    await test.moveTo('2026-08-14T23:00:00+08:00');
    expect(await offered()).toMatchObject({ open: { from: '2026-08-10', to: '2026-08-14' } });
    const seen = await test.call('school-college', 'GET', `/api/filings/${id}`);
    expect(seen.body).toMatchObject({ window: { open: { from: '2026-08-10' } } });
    expect(JSON.stringify(seen.body)).not.toContain(wanted.reason);
    expect(taken(await submit())).toMatchObject({ tag: 'review', revision });
    expect(await matchesHistory(test.server.house, id)).toBe(true);

    await test.moveTo('2026-08-15T00:00:00+08:00');
    const { id: late } = await test.start();
    expect((await test.act('school-college', late, { type: 'submit', answers: { letter } })).codes).toEqual(['window.closed']);
  });

  it.each([
    [{ ...wanted, from: '2026-02-30' }, ['format from']],
    [{ ...wanted, from: 'soon', to: '10.8.', reason: ' ' }, ['format from', 'format to', 'required reason']],
    [{ ...wanted, from: '2026-09-10', to: '2026-09-01' }, ['rule to']],
    [{ ...wanted, from: '2026-08-01', to: '2026-09-01' }, ['rule from']],
    [{ ...wanted, from: '2026-09-01', to: '2036-09-05' }, ['rule to']],
    [{ ...wanted, from: '2026-09-01', to: '2026-09-05', window: 'other' }, ['option window']],
  ])('is refused: %j', async (body, problems) => {
    const { status, body: answer } = await open(body);
    expect(status).toBe(422);
    expect(answer.problems?.map(({ code, path }) => `${code} ${path}`)).toEqual(problems);
  });

  it('is policy staff’s to open and to look at', async () => {
    for (const person of ['school-college', 'centre-intake', 'bureau-consent']) {
      expect(await open(wanted, person)).toMatchObject({ status: 403, codes: ['office.wrong'] });
      expect(await test.call(person, 'GET', url)).toMatchObject({ status: 403, codes: ['office.wrong'] });
    }
    expect(await test.call(null, 'GET', url)).toMatchObject({ status: 401 });
    expect(await test.call('policy-staff', 'POST', '/api/procedures/nothing/windows', wanted)).toMatchObject({ status: 404, codes: ['procedure.not-found'] });
    expect(await open({ from: '2026-09-01', to: '2026-09-05' })).toMatchObject({ status: 400 });
  });

  it('stands: asked again it is the same, and no statement of the server changes it', async () => {
    const more = { from: '2026-10-12', to: '2026-10-16', reason: '补受理' };
    expect((await open(more)).status).toBe(201);
    const again = await open(more);
    expect(again.body.items.filter((item) => item['from'] === more.from)).toHaveLength(1);
    expect(await open({ ...more, reason: '另一理由' })).toMatchObject({ status: 422, codes: ['rule'] });
    const { db } = test.server.house;
    for (const statement of ['update extra_windows set reason = \'x\'', 'delete from extra_windows']) await expect(sql.raw(statement).execute(db)).rejects.toThrow('permission denied');
  });
});
