import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Certificate, FilingView, PublicCertificate } from '@filing/filing';
import { batchProcedure } from '../fixtures/batchProcedure.ts';
import { handIn, issueFor, register, result } from '../fixtures/batchSteps.ts';
import { letterProcedure } from '../fixtures/letterProcedure.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';
import { matchesHistory } from '../filings/rebuildFiling.ts';

let test: TestServer;
let basis: string;
beforeAll(async () => {
  test = await openTestServer({ procedures: [letterProcedure, batchProcedure], lookupsPerMinute: 1_000 });
  basis = await register(test);
});
afterAll(() => test.close());

const seen = async (person: string, id: string) => (await test.call<FilingView>(person, 'GET', `/api/filings/${id}`)).body;
const verify = (number: string, holder: string) => test.call<PublicCertificate>(null, 'GET', `/api/public/certificates?${new URLSearchParams({ number, holder }).toString()}`);
const serials = (certificates: readonly Certificate[]) => certificates.map(({ number }) => Number(number.slice(-6)));
const approve = (id: string) => test.act('centre-receipt', id, { type: 'approve' });

describe('issuing', () => {
  it('numbers those who passed, keeps them, and replays to the same', async () => {
    const view = await issueFor(test, basis, [result(1), result(2, { passed: false }), result(3, { level: '4' })]);
    const { certificates } = await seen('school-college', view.id);
    expect(certificates).toMatchObject([
      { number: `S000031${basis.slice(7)}263000001`, registration: basis, body: '上海浦江职业技术学院', holder: '学生1', document: result(1).document, level: '3', issuedOn: '2026-06-25' },
      { number: `S000031${basis.slice(7)}264000002`, holder: '学生3' },
    ]);
    expect(certificates[0]?.number).toMatch(/^S000031\d{6}26[1-5]\d{6}$/);
    expect(view.certificates.map(({ document }) => document)).toEqual([result(1), result(3)].map(({ document }) => `${document.slice(0, 3)}***********${document.slice(-4)}`));
    expect(JSON.stringify(await seen('centre-receipt', view.id))).not.toContain(result(1).document);
    const kept = await test.server.house.db.selectFrom('certificates').select(['number', 'document']).where('filing', '=', view.id).orderBy('number').execute();
    expect(kept.map(({ number }) => number).toSorted()).toEqual(certificates.map(({ number }) => number).toSorted());
    expect(await matchesHistory(test.server.house, view.id)).toBe(true);
  });

  it('answers a repetition with the same certificates and issues none anew', async () => {
    const { id, version } = await handIn(test, basis, [result(10)]);
    const event = { type: 'approve', seenVersion: version, idempotencyKey: 'again' };
    const both = await Promise.all([1, 2].map(() => test.call('centre-receipt', 'POST', `/api/filings/${id}/events`, event)));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0]?.body.certificates).toEqual(both[1]?.body.certificates);
    expect(both[0]?.body.certificates).toHaveLength(1);
  });

  it('never gives one number twice nor leaves one out, however many issue at once on two nodes', async () => {
    const node = await test.secondNode();
    const filings = [];
    for (let batch = 0; batch < 8; batch += 1) filings.push(await handIn(test, basis, Array.from({ length: 5 }, (_, row) => result(100 + batch * 5 + row))));
    const [last] = await test.server.house.db.selectFrom('counters').select('value').where('name', 'like', 'certificate:%').execute();
    const authorization = `Bearer ${await test.token('centre-receipt')}`;
    const answers = await Promise.all(filings.map(({ id, version }, index) => (index % 2 ? node : test.server).app.inject({ method: 'POST', url: `/api/filings/${id}/events`, headers: { authorization }, payload: { type: 'approve', seenVersion: version, idempotencyKey: `at-once-${index}` } })));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200));
    const given = answers.flatMap((answer) => serials(answer.json<FilingView>().certificates)).toSorted((a, b) => a - b);
    expect(given).toEqual(Array.from({ length: 40 }, (_, index) => Number(last?.value) + 1 + index));
    for (const { id } of filings) expect(await matchesHistory(test.server.house, id)).toBe(true);
  });

  it('issues 5,000 in one act', async () => {
    const { id } = await handIn(test, basis, Array.from({ length: 5_000 }, (_, index) => result(10_000 + index)));
    const started = performance.now();
    const answer = await approve(id);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect([answer.status, new Set(answer.body.certificates.map(({ number }) => number)).size]).toEqual([200, 5_000]);
    expect(await matchesHistory(test.server.house, id)).toBe(true);
  });

  it('counts a body whose registration number holds no six digits for itself', async () => {
    const own = await openTestServer({ procedures: [letterProcedure, batchProcedure] });
    try {
      const typed = await register(own, 'Y-2026-77');
      const first = await issueFor(own, typed, [result(1)]);
      const second = await issueFor(own, typed, [result(2, { level: '' })]);
      expect([first, second].map(({ certificates }) => certificates[0]?.number)).toEqual(['S000031900001263000001', 'S000031900001260000002']);
    } finally {
      await own.close();
    }
  });

  it('keeps what was issued for good', async () => {
    await issueFor(test, basis, [result(30)]);
    for (const statement of [`update certificates set holder = '别人'`, `delete from certificates`]) await expect(sql.raw(statement).execute(test.server.house.db)).rejects.toThrow(/permission denied|append-only/);
  });
});

describe('one person, one certificate for an occupation and level (c.9)', () => {
  it('tells the school when it hands in, and when it only asks, and lets another level pass', async () => {
    const { certificates } = await issueFor(test, basis, [result(50)]);
    const rows = [result(51), result(50)];
    const begun = await test.call('school-college', 'POST', '/api/filings', { procedure: 'batch', basis });
    const refused = await test.act('school-college', begun.body.id, { type: 'submit', answers: { results: { rows } } });
    expect(refused).toMatchObject({ status: 422, codes: ['certificate.repeated'], body: { problems: [{ path: 'results/rows.1.document', clause: 'c.9', params: { row: 2, number: certificates[0]?.number } }] } });
    await test.call('school-college', 'PUT', `/api/filings/${begun.body.id}/drafts/results`, { answers: { rows }, revision: 0 });
    expect((await test.call<{ problems: { code: string }[] }>('school-college', 'POST', `/api/filings/${begun.body.id}/check`, {})).body.problems.map(({ code }) => code)).toEqual(['certificate.repeated']);
    expect((await issueFor(test, basis, [result(50, { level: '4' })])).certificates).toHaveLength(1);
  });

  it('lets only one of two offices give it at the same time; the other one takes no number', async () => {
    const rows = [result(60), result(61)];
    const filings = [await handIn(test, basis, rows), await handIn(test, basis, [result(62), ...rows])];
    const answers = await Promise.all(filings.map(({ id }) => approve(id)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    const refused = answers.find(({ status }) => status === 422);
    expect(refused?.body.problems?.map(({ code, clause }) => [code, clause])).toEqual([['certificate.repeated', 'c.9'], ['certificate.repeated', 'c.9']]);
    const won = answers.find(({ status }) => status === 200)?.body.certificates ?? [];
    const next = await issueFor(test, basis, [result(63)]);
    expect(serials(next.certificates)).toEqual([Math.max(...serials(won)) + 1]);
  });

  it('takes the same person twice in one list for what it is', async () => {
    const begun = await test.call('school-college', 'POST', '/api/filings', { procedure: 'batch', basis });
    const refused = await test.act('school-college', begun.body.id, { type: 'submit', answers: { results: { rows: [result(70), result(70, { name: '同一人' })] } } });
    expect(refused).toMatchObject({ status: 422, codes: ['certificate.repeated'], body: { problems: [{ path: 'results/rows.1.document', params: { row: 2, earlier: 1 } }] } });
  });
});

describe('verifying', () => {
  it('tells who knows number and holder what the certificate says, and no more', async () => {
    const [issued] = (await issueFor(test, basis, [result(80, { name: '欧阳　娜娜' })])).certificates;
    const number = issued?.number ?? '';
    const found = await verify(` ${number.toLowerCase()} `, '欧阳娜娜');
    expect(found).toMatchObject({ status: 200, body: { number, registration: basis, body: '上海浦江职业技术学院', holder: expect.stringMatching(/^欧\*+$/), occupation: '人工智能训练师', level: '3', issuedOn: '2026-06-25', bodyState: 'valid' } });
    expect(Object.keys(found.body)).not.toContain('document');
    expect(JSON.stringify(found.body)).not.toMatch(/娜|310101/);
  });

  it('gives nothing away to who tries: a wrong number, a wrong name, patterns, SQL answer alike', async () => {
    const [issued] = (await issueFor(test, basis, [result(81)])).certificates;
    const number = issued?.number ?? '';
    const tries = await Promise.all([
      verify(number, '别人'), verify(`${number.slice(0, -1)}X`, '学生81'), verify(`${number.slice(0, -6)}999999`, '学生81'), verify(number, '%'), verify('%', '学生81'), verify(number, '学生8_'), verify(number, '学'), verify(number, ' '),
      verify(number, "学生81' or '1'='1"), verify("' or 1=1 --", '学生81'), verify(number, '学生*'), verify(number, '**'),
    ]);
    const told = tries.map(({ status, body }) => ({ status, ...body, instance: null }));
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(tries[0]).toMatchObject({ status: 404, codes: ['certificate.not-found'] });
    for (const query of ['', `?number=${number}`, '?holder=x', `?number=${number}&holder=`, `?number=${'1'.repeat(61)}&holder=x`]) expect((await test.call(null, 'GET', `/api/public/certificates${query}`)).status).toBe(400);
  });

  it('is slow with who asks too often', async () => {
    const node = await test.secondNode({ lookupsPerMinute: 3 });
    const ask = (index: number) => node.app.inject({ url: `/api/public/certificates?number=S${index}&holder=x` });
    const statuses = [];
    for (let index = 0; index < 5; index += 1) statuses.push((await ask(index)).statusCode);
    expect(statuses).toEqual([404, 404, 404, 429, 429]);
    expect((await ask(9)).json()).toMatchObject({ problems: [{ code: 'rate.limited' }] });
  });
});

describe('the list as a file', () => {
  it('goes to the school whole, to the centre masked, to nobody else', async () => {
    const { id, number } = await issueFor(test, basis, [result(90, { name: '=HYPERLINK("http://x")' })]);
    const load = async (person: string) => test.server.app.inject({ url: `/api/filings/${id}/certificates.csv`, headers: { authorization: `Bearer ${await test.token(person)}` } });
    const own = await load('school-college');
    expect([own.statusCode, own.headers['content-type'], own.headers['cache-control']]).toEqual([200, 'text/csv; charset=utf-8', 'private, no-store']);
    expect(String(own.headers['content-disposition'])).toContain(encodeURIComponent(`证书清单-${number}.csv`));
    expect(own.body).toContain(result(90).document);
    expect(own.body).toContain(`"'=HYPERLINK(""http://x"")"`);
    const centre = await load('centre-receipt');
    expect([centre.statusCode, centre.body.includes(result(90).document), centre.body.includes(`310***********${result(90).document.slice(-4)}`)]).toEqual([200, false, true]);
    expect((await load('school-secondary')).statusCode).toBe(404);
    expect((await test.call(null, 'GET', `/api/filings/${id}/certificates.csv`)).status).toBe(401);
    const none = await handIn(test, basis, [result(91)]);
    expect((await test.call('school-college', 'GET', `/api/filings/${none.id}/certificates.csv`)).codes).toEqual(['certificate.not-found']);
  });
});

describe('a procedure without certificates', () => {
  it('asks the database nothing about any', async () => {
    const asked = vi.spyOn(pg.Client.prototype, 'query');
    try {
      const node = await test.secondNode({ worker: false });
      const headers = { authorization: `Bearer ${await test.token('school-college')}` };
      const begun = (await node.app.inject({ method: 'POST', url: '/api/filings', headers, payload: { procedure: 'letter' } })).json<FilingView>();
      asked.mockClear();
      const withdrawn = await node.app.inject({ method: 'POST', url: `/api/filings/${begun.id}/events`, headers, payload: { type: 'withdraw', seenVersion: 0, idempotencyKey: 'quick' } });
      const texts = asked.mock.calls.map(([text]) => JSON.stringify(text));
      expect([withdrawn.statusCode, texts.length > 3, texts.filter((text) => /certificate/.test(text))]).toEqual([200, true, []]);
    } finally {
      asked.mockRestore();
    }
  });
});

describe('how the body stands', () => {
  it('is told with each certificate, which stays good', async () => {
    const [issued] = (await issueFor(test, basis, [result(95)])).certificates;
    await test.moveTo('2029-07-01T09:00:00+08:00');
    expect((await verify(issued?.number ?? '', '学生95')).body).toMatchObject({ bodyState: 'expired' });
  });
});
