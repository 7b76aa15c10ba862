import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringTo, letter, taken } from '../fixtures/letterSteps.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';

let test: TestServer;
beforeAll(async () => {
  test = await openTestServer();
});
afterAll(() => test.close());

type Saved = { revision: number; problems: { code: string; path: string }[]; savedAt: string; current?: unknown; yours?: unknown };
const save = (filing: string, answers: unknown, revision: number, person = 'school-college', form = 'letter') => test.call<Saved>(person, 'PUT', `/api/filings/${filing}/drafts/${form}`, { answers, revision });

describe('a draft', () => {
  it('is kept with advice, however unfinished', async () => {
    const { id } = await test.start();
    const first = await save(id, { note: '先写说明' }, 0);
    expect(first).toMatchObject({ status: 200, body: { revision: 1 } });
    expect(first.body.problems).toContainEqual(expect.objectContaining({ code: 'required', path: 'subject' }));
    const { body } = await test.call('school-college', 'GET', `/api/filings/${id}`);
    expect(body.forms.find((form) => form.form === 'letter')).toMatchObject({ answers: { note: '先写说明' }, revision: 1, access: 'write' });
    const checked = await test.call('school-college', 'POST', `/api/filings/${id}/check`, {});
    expect(checked).toMatchObject({ status: 200, codes: ['required'] });
  });

  it('saved in two tabs keeps both versions', async () => {
    const { id } = await test.start();
    await save(id, { subject: '甲' }, 0);
    const other = await save(id, { subject: '乙' }, 0);
    expect(other).toMatchObject({ status: 409, codes: ['revision.stale'], body: { current: { answers: { subject: '甲' }, revision: 1, savedBy: '陈雨桐' }, yours: { answers: { subject: '乙' }, revision: 0 } } });
    const racing = await Promise.all(['丙', '丁', '戊'].map((subject) => save(id, { subject }, 1)));
    expect(racing.map((each) => each.status).toSorted()).toEqual([200, 409, 409]);
  });

  it('is a new revision after the hand-in, so that an old tab overwrites nothing', async () => {
    const { id } = await test.start();
    await save(id, letter, 0);
    taken(await test.act('school-college', id, { type: 'submit' }));
    taken(await test.act('district-310110', id, { type: 'return', opinion: '请补正', opens: 'all' }));
    expect(await save(id, { subject: '旧页面' }, 1)).toMatchObject({ status: 409, body: { current: { answers: letter, revision: 2 } } });
  });

  it('is nobody else’s to write, and only while the form is open', async () => {
    const { id } = await test.start();
    expect((await save(id, letter, 0, 'school-secondary')).codes).toEqual(['filing.not-found']);
    expect((await save(id, letter, 0, 'school-college', 'nothing')).codes).toEqual(['form.not-found']);
    expect((await save(id, letter, 0, 'school-college', 'project')).codes).toEqual(['event.not-permitted']);
    const submitted = await bringTo(test, 'review');
    expect((await save(submitted.id, letter, 1)).codes).toEqual(['event.not-permitted']);
    expect((await save(submitted.id, letter, 1, 'district-310110')).codes).toEqual(['office.wrong']);
  });

  it('survives a refused hand-in', async () => {
    const { id } = await test.start();
    await save(id, { note: '没有事由' }, 0);
    expect((await test.act('school-college', id, { type: 'submit' })).status).toBe(422);
    const { body } = await test.call('school-college', 'GET', `/api/filings/${id}`);
    expect(body.forms.find((form) => form.form === 'letter')).toMatchObject({ answers: { note: '没有事由' }, revision: 1 });
  });

  it('has the bounds of answers', async () => {
    const { id } = await test.start();
    expect(await save(id, { note: 'x'.repeat(2_200_000) }, 0)).toMatchObject({ status: 413, codes: ['too-large'] });
    expect(await save(id, { rows: Array.from({ length: 10_000 }, () => ({ item: 'a' })) }, 0)).toMatchObject({ status: 422, codes: ['too-many-rows'] });
    const deep = JSON.parse(`${'{"a":'.repeat(15)}1${'}'.repeat(15)}`);
    expect(await save(id, deep, 0)).toMatchObject({ status: 422, codes: ['too-deep'] });
  });
});
