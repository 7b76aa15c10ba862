import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BasisChoices, FilingView, PublicRegistration } from '@filing/filing';
import { letterProcedure } from '../fixtures/letterProcedure.ts';
import { bringTo, taken } from '../fixtures/letterSteps.ts';
import { openSupplementProcedure, supplementProcedure } from '../fixtures/supplementProcedure.ts';
import { openTestServer, type Answer, type TestServer } from '../fixtures/testServer.ts';
import { matchesHistory } from '../filings/rebuildFiling.ts';
import { verifyChain } from '../filings/verifyChain.ts';

let test: TestServer;
/** Published registrations, and one only issued. */
const base: Record<string, { readonly id: string; readonly number: string }> = {};
const of = (key: string) => base[key] ?? { id: '', number: '' };
const owners = { one: 'school-college', two: 'school-college', other: 'school-secondary', issued: 'school-ministry' } as const;

beforeAll(async () => {
  test = await openTestServer({ procedures: [letterProcedure, supplementProcedure, openSupplementProcedure] });
  const views = new Map<string, FilingView>();
  for (const [key, who] of Object.entries(owners)) views.set(key, await bringTo(test, 'notice', who));
  await test.moveTo('2026-06-20T09:00:00+08:00');
  for (const [key, { id }] of views) {
    base[key] = { id, number: taken(await test.act('centre-receipt', id, { type: 'issue', data: {} })).registration?.number ?? '' };
    if (key !== 'issued') taken(await test.act('bureau-publish', id, { type: 'publish' }));
  }
}, 60_000);
afterAll(() => test.close());

const rows = { rows: { rows: [{ name: '电工', occupationCode: '6-31-01-03', level: '4' }] } };
const begin = (who: string, body: object, key?: string): Promise<Answer> => test.call(who, 'POST', '/api/filings', body, key ? { 'idempotency-key': key } : {});
const begun = async (basis = of('one').number): Promise<FilingView> => {
  const { status, body } = await begin('school-college', { procedure: 'supplement', basis });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
};
const bases = async (who: string, procedure = 'supplement', query = '') => (await test.call<BasisChoices>(who, 'GET', `/api/procedures/${procedure}/bases${query}`)).body;
const found = async (number: string) => (await test.call<PublicRegistration>(null, 'GET', `/api/public/registrations/${number}`)).body;
const change = (type: string, id: string, who = 'centre-receipt') => test.act(who, id, { type, opinion: `${type}的原因` });

describe('beginning a filing on a registration (c.36)', () => {
  it('offers the applicant’s own in force, and says why where there is none', async () => {
    expect((await bases('school-college')).items.map(({ number }) => number)).toEqual([of('one').number, of('two').number].toSorted());
    expect((await bases('school-college')).items[0]).toMatchObject({ body: '上海浦江职业技术学院', state: 'valid', procedureTitle: '示例事项', projects: [{ occupation: '人工智能训练师' }] });
    expect(await bases('assessment-body')).toMatchObject({ items: [], problems: [{ code: 'basis.missing', clause: 'c.36', message: '须先有有效的备案。' }] });
    expect(await bases('school-ministry')).toMatchObject({ items: [], problems: [{ code: 'basis.missing' }] });
    expect((await bases('assessment-body', 'open-supplement')).items).toHaveLength(3);
    expect((await bases('assessment-body', 'open-supplement', `?query=${encodeURIComponent('东海')}`)).items.map(({ number }) => number)).toEqual([of('other').number]);
    expect(await bases('school-college', 'letter')).toEqual({ items: [], problems: [] });
    expect((await test.call('school-college', 'GET', '/api/procedures/gone/bases')).codes).toEqual(['procedure.not-found']);
    expect((await test.call('centre-intake', 'GET', '/api/procedures/supplement/bases')).codes).toEqual(['office.wrong']);
    const { body } = await test.call<{ procedures: { procedure: string; restsOnRegistration: boolean }[] }>('school-college', 'GET', '/api/procedures');
    expect(body.procedures.map(({ procedure, restsOnRegistration }) => `${procedure} ${restsOnRegistration}`).toSorted()).toEqual(['letter false', 'open-supplement true', 'supplement true']);
  });

  it.each<[string, string, () => object, readonly string[]]>([
    ['an unknown number', 'school-college', () => ({ basis: 'Y999' }), ['basis.missing']],
    ['somebody else’s', 'school-college', () => ({ basis: of('other').number }), ['basis.missing']],
    ['one that is not published', 'school-ministry', () => ({ basis: of('issued').number }), ['basis.missing']],
    ['several and none named', 'school-college', () => ({}), ['basis.missing']],
    ['none at all', 'assessment-body', () => ({}), ['basis.missing']],
    ['anyone’s and none named', 'school-college', () => ({ procedure: 'open-supplement' }), ['basis.missing']],
    ['one that the procedure does not rest on', 'school-college', () => ({ procedure: 'letter', basis: of('one').number }), ['unknown-field']],
    ['a number that is none', 'school-college', () => ({ basis: 7 }), ['request.malformed']],
    ['SQL', 'school-college', () => ({ basis: "' or 1=1 --" }), ['basis.missing']],
  ])('is refused: %s', async (_, who, body, codes) => {
    const answer = await begin(who, { procedure: 'supplement', ...body() });
    expect(answer.codes).toEqual(codes);
    expect(answer.status).toBe(codes[0] === 'request.malformed' ? 400 : 422);
  });

  it('takes the only one by itself, and answers one key with one filing', async () => {
    const { status, body } = await begin('school-secondary', { procedure: 'supplement' }, 'only');
    expect([status, body.basis?.number]).toEqual([201, of('other').number]);
    expect((await begin('school-secondary', { procedure: 'supplement' }, 'only')).body.id).toBe(body.id);
    expect((await begin('school-secondary', { procedure: 'supplement', basis: of('other').number }, 'only')).codes).toEqual(['idempotency.reused']);
    expect((await begin('assessment-body', { procedure: 'open-supplement', basis: of('other').number })).body.basis?.body).toBe('上海市东海中等职业学校');
  });
});

describe('handing in on a registration', () => {
  it('gives the form what may be chosen, in drafts, in checks and at the submission', async () => {
    const { id } = await begun();
    const save = (like: string, revision: number) => test.call<{ problems: { code: string; clause: string }[] }>('school-college', 'PUT', `/api/filings/${id}/drafts/rows`, { answers: { like, ...rows.rows }, revision });
    expect((await save('6-31-01-03', 0)).body.problems).toMatchObject([{ code: 'option', clause: 'c.36' }]);
    expect((await test.call('school-college', 'POST', `/api/filings/${id}/check`, {})).codes).toEqual(['option']);
    expect((await test.act('school-college', id, { type: 'submit' })).codes).toEqual(['option']);
    expect((await save('4-04-05-05', 1)).body.problems).toEqual([]);
    const print = async (who: string) => (await test.server.app.inject({ method: 'GET', url: `/api/filings/${id}/forms/rows/print`, headers: { authorization: `Bearer ${await test.token(who)}` } })).body;
    expect(await print('school-college')).toContain('人工智能训练师');
    const writing = (await test.call('school-college', 'GET', `/api/filings/${id}`)).body.forms[0]?.schema.properties?.['like'];
    expect(writing).not.toHaveProperty('enum');
    expect(taken(await test.act('school-college', id, { type: 'submit' }))).toMatchObject({ state: 'review', basis: { number: of('one').number } });
    const { body } = await test.call('centre-project', 'GET', `/api/filings/${id}`);
    expect(body.forms[0]?.schema.properties?.['like']?.enum).toEqual([{ label: '人工智能训练师', value: '4-04-05-05' }]);
    const printed = await print('centre-project');
    expect(printed).toContain('人工智能训练师');
    expect(printed).not.toContain('4-04-05-05');
  });

  it('is refused while the registration is suspended, taken again when it is resumed', async () => {
    const { id } = await begun();
    const returned = await begun();
    taken(await test.act('school-college', returned.id, { type: 'submit', answers: rows }));
    taken(await test.act('centre-project', returned.id, { type: 'return', opinion: '改', opens: 'all' }));
    taken(await change('suspend', of('one').id));
    for (const each of [id, returned.id]) {
      const refused = await test.act('school-college', each, { type: 'submit', answers: rows });
      expect(refused).toMatchObject({ status: 422, codes: ['basis.not-in-force'], body: { problems: [{ clause: 'c.36', message: expect.stringContaining('已暂停') as string }] } });
      const { body } = await test.call('school-college', 'GET', `/api/filings/${each}`);
      expect(body).toMatchObject({ basis: { state: 'suspended' } });
      expect(body.permitted.find(({ type }) => type === 'submit')?.problems.map(({ code }) => code)).toEqual(['basis.not-in-force']);
      expect((await test.call('school-college', 'POST', `/api/filings/${each}/check`, {})).codes).toContain('basis.not-in-force');
    }
    expect((await begin('school-college', { procedure: 'supplement', basis: of('one').number })).codes).toEqual(['basis.not-in-force']);
    expect((await bases('school-college')).items.map(({ number }) => number)).toEqual([of('two').number]);
    taken(await change('resume', of('one').id));
    expect(taken(await test.act('school-college', id, { type: 'submit', answers: rows })).state).toBe('review');
    for (const each of [id, returned.id, of('one').id]) expect(await matchesHistory(test.server.house, each)).toBe(true);
  });

  it('meets a suspension at the same moment: whichever came first counts, on two nodes', async () => {
    const second = await test.secondNode();
    for (let round = 0; round < 4; round += 1) {
      const { id, version } = await begun();
      const authorization = `Bearer ${await test.token('school-college')}`;
      const submit = second.app.inject({ method: 'POST', url: `/api/filings/${id}/events`, headers: { authorization }, payload: { type: 'submit', answers: rows, seenVersion: version, idempotencyKey: `race-${round}` } });
      const [handedIn, suspended] = await Promise.all([submit, change('suspend', of('one').id)]);
      expect(suspended.status).toBe(200);
      const refusals = handedIn.statusCode === 200 ? [] : handedIn.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code);
      expect([[], ['basis.not-in-force']]).toContainEqual(refusals);
      expect(await matchesHistory(second.house, id)).toBe(true);
      taken(await change('resume', of('one').id));
    }
  });
});

describe('a suspension that is not committed yet', () => {
  it('is waited for', async () => {
    const { id } = await begun();
    const { db } = test.server.house;
    const state = (to: string) => sql`jsonb_set(registration, '{state}', ${JSON.stringify(to)}::jsonb)`;
    let waiting: Promise<Answer> | undefined;
    let answered = false;
    await db.transaction().execute(async (trx) => {
      await sql`update registrations set registration = ${state('suspended')} where filing = ${of('one').id}`.execute(trx);
      waiting = test.act('school-college', id, { type: 'submit', answers: rows }).finally(() => { answered = true; });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(answered).toBe(false);
    });
    expect((await waiting)?.codes).toEqual(['basis.not-in-force']);
    await sql`update registrations set registration = ${state('valid')} where filing = ${of('one').id}`.execute(db);
    expect(taken(await test.act('school-college', id, { type: 'submit', answers: rows })).state).toBe('review');
  });
});

describe('a supplement', () => {
  it('adds its projects to the public registration once published, under the same number and last day', async () => {
    const before = await found(of('two').number);
    const { id } = await begun(of('two').number);
    taken(await test.act('school-college', id, { type: 'submit', answers: rows }));
    const approved = taken(await test.act('centre-project', id, { type: 'approve' }));
    expect(approved.registration).toMatchObject({ number: of('two').number, supplements: true, validUntil: before.validUntil, publishedAt: null });
    expect(await found(of('two').number)).toEqual(before);
    taken(await test.act('bureau-publish', id, { type: 'publish' }));
    const after = await found(of('two').number);
    expect(after).toMatchObject({ validUntil: before.validUntil, levels: ['3', '4'], projects: [{ occupation: '人工智能训练师' }, { occupation: '电工', occupationCode: '6-31-01-03', level: '4' }] });
    const listed = await test.call<{ items: PublicRegistration[] }>(null, 'GET', `/api/public/registrations?query=${of('two').number}`);
    expect(listed.body.items).toEqual([after]);

    const next = await begun(of('two').number);
    expect(next.basis?.projects).toEqual(after.projects);
    const third = { rows: { like: '6-31-01-03', ...rows.rows } };
    expect(taken(await test.act('school-college', next.id, { type: 'submit', answers: third })).state).toBe('review');
    for (const each of [id, next.id]) {
      expect(await matchesHistory(test.server.house, each)).toBe(true);
      expect(await verifyChain(test.server.house.db, each)).toMatchObject({ ok: true });
    }
    taken(await change('suspend', id));
    expect((await found(of('two').number)).projects).toEqual(before.projects);
  });
});

describe('supplements at the same moment', () => {
  it('both add, on two nodes, and the number stays one registration’s', async () => {
    const second = await test.secondNode();
    const before = (await found(of('one').number)).projects.length;
    const made = await Promise.all(['钳工', '焊工'].map(async (name) => {
      const { id } = await begun();
      taken(await test.act('school-college', id, { type: 'submit', answers: { rows: { rows: [{ name, occupationCode: '6-18-02-04', level: '3' }] } } }));
      return id;
    }));
    const approved = await Promise.all(made.map(async (id, index) => {
      const { version } = (await test.call('centre-project', 'GET', `/api/filings/${id}`)).body;
      const authorization = `Bearer ${await test.token('centre-project')}`;
      const node = index === 0 ? test.server : second;
      return node.app.inject({ method: 'POST', url: `/api/filings/${id}/events`, headers: { authorization }, payload: { type: 'approve', seenVersion: version, idempotencyKey: 'both' } });
    }));
    expect(approved.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    for (const id of made) taken(await test.act('bureau-publish', id, { type: 'publish' }));
    expect((await found(of('one').number)).projects.slice(before).map(({ occupation }) => occupation).toSorted()).toEqual(['焊工', '钳工']);
    const listed = await test.call<{ items: unknown[] }>(null, 'GET', `/api/public/registrations?query=${of('one').number}`);
    expect(listed.body.items).toHaveLength(1);
  });
});

describe('the life of a registration', () => {
  it('shows on the public register how it stands, since when and why', async () => {
    const { id, number } = of('other');
    taken(await change('suspend', id));
    expect(await found(number)).toMatchObject({ state: 'suspended', changes: [{ state: 'suspended', reason: 'suspend的原因', at: expect.stringMatching(/^2026-06-20T/) as string }] });
    taken(await change('resume', id));
    expect((await found(number)).state).toBe('valid');
    taken(await change('remove', id));
    expect(await found(number)).toMatchObject({ state: 'removed', changes: [{}, {}, { state: 'removed' }] });
    expect(await bases('school-secondary')).toMatchObject({ items: [], problems: [{ code: 'basis.not-in-force', message: expect.stringContaining('已移出') as string }] });
    expect((await change('resume', id)).codes).toEqual(['event.not-permitted']);
    expect(await matchesHistory(test.server.house, id)).toBe(true);
  });
});

describe('filings that rest on nothing', () => {
  it('ask the register nothing when they are begun, handed in and read', async () => {
    await test.moveTo('2027-06-05T09:00:00+08:00');
    const node = await test.secondNode();
    const { pool } = node.house;
    const asked: string[] = [];
    const watched = new WeakSet<object>();
    const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
    pool.connect = (async () => {
      const client = await connect();
      if (!watched.has(client)) {
        watched.add(client);
        const query = client.query.bind(client) as (...all: unknown[]) => unknown;
        client.query = ((...all: unknown[]) => {
          asked.push(typeof all[0] === 'string' ? all[0] : (all[0] as { text: string }).text);
          return query(...all);
        }) as typeof client.query;
      }
      return client;
    }) as typeof pool.connect;
    const authorization = `Bearer ${await test.token('school-college')}`;
    const post = (url: string, payload: object) => node.app.inject({ method: 'POST', url, headers: { authorization }, payload });
    const register = () => asked.splice(0).filter((text) => /registrations/.test(text));

    const { id } = (await post('/api/filings', { procedure: 'letter' })).json<FilingView>();
    const submit = (filing: string, answers: object) => post(`/api/filings/${filing}/events`, { type: 'submit', answers, seenVersion: 0, idempotencyKey: filing });
    expect((await submit(id, { letter: { subject: '来函' } })).statusCode).toBe(200);
    expect(asked.length).toBeGreaterThan(5);
    expect(register()).toEqual([]);

    const resting = (await post('/api/filings', { procedure: 'supplement', basis: of('one').number })).json<FilingView>();
    expect(register()).toHaveLength(2);
    expect((await submit(resting.id, rows)).statusCode).toBe(200);
    expect(register()).toHaveLength(1);
  });
});

describe('the last day of a registration', () => {
  it('ends with its last day', async () => {
    const { id } = await begun();
    await test.moveTo('2029-06-20T23:00:00+08:00');
    expect((await found(of('one').number)).state).toBe('valid');
    await test.moveTo('2029-06-21T00:00:01+08:00');
    expect((await found(of('one').number)).state).toBe('expired');
    expect((await test.act('school-college', id, { type: 'submit', answers: rows })).codes).toEqual(['basis.not-in-force']);
    expect(await bases('school-college')).toMatchObject({ items: [], problems: [{ code: 'basis.not-in-force', message: expect.stringContaining('已于 2029-06-20 到期') as string }] });
    expect((await begin('school-college', { procedure: 'supplement' })).codes).toEqual(['basis.not-in-force']);
  });
});
