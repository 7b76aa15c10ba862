import type { PublishedRevision, RevisionDraft, RevisionFinding } from '@filing/filing/revisions';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDeskServer, titled, type Desk, type DeskServer } from '../fixtures/deskServer.ts';

let test: DeskServer;
beforeEach(async () => {
  test = await openDeskServer();
});
afterEach(() => test.close());

const act = (who: Desk, verb: string, { id, version }: Pick<RevisionDraft, 'id' | 'version'>) => test.ask(who, 'POST', `/revision-drafts/${id}/${verb}`, { version });
const warned = async ({ id }: Pick<RevisionDraft, 'id'>) => (await test.ask<{ findings: readonly RevisionFinding[] }>('first', 'GET', `/revision-drafts/${id}/check`)).body.findings.filter(({ severity, message }) => severity === 'warning' && message.includes('将于')).map(({ message }) => message);
const outdated = async ({ id }: Pick<RevisionDraft, 'id'>) => (await test.ask<RevisionDraft>('first', 'GET', `/revision-drafts/${id}`)).body.outdated;
const titleNow = async () => (await test.start()).forms[0]?.schema.title;

it('a draft begun before a published revision came into force does not take its changes away unseen', async () => {
  await test.publish(titled('七月起'), { effectiveFrom: '2026-07-01' });
  const waiting = (await test.change(await test.draft(), titled('七月后'), { effectiveFrom: '2026-08-01' })).body;
  const sent = (await test.change(await test.draft(), titled('来函（即时）'))).body;
  expect((await warned(waiting))[0]).toMatch(/第 2 版将于 2026-07-01.*取代它/);
  expect((await warned(sent))[0]).toMatch(/第 2 版将于 2026-07-01.*取代这一版/);
  expect((await act('first', 'submit', sent)).status).toBe(200);
  expect([await outdated(waiting), await outdated(sent)]).toEqual([false, false]);
  await test.moveTo('2026-07-01T00:00:00+08:00');
  expect([await outdated(waiting), await outdated(sent), await outdated(await test.draft())]).toEqual([true, true, false]);
  for (const [who, verb, draft] of [['first', 'submit', waiting], ['second', 'approve', sent]] as const) {
    const refused = await act(who, verb, draft);
    expect([refused.status, refused.codes, refused.body.problems?.[0]?.message]).toEqual([409, ['revision.stale'], expect.stringMatching(/第 2 版已经施行.*七月起/)]);
  }
  expect(await titleNow()).toBe('七月起');
});

it('a revision that is to come can be called off, by one that says what holds today', async () => {
  await test.publish(titled('错误的一版'), { effectiveFrom: '2026-07-01' });
  const same = await test.draft();
  expect((await act('first', 'submit', same)).codes).toEqual(['rule']);
  const { body: off } = await test.ask('first', 'PUT', `/revision-drafts/${same.id}`, { version: same.version, effectiveFrom: '2026-07-01' });
  expect((await act('first', 'submit', off)).status).toBe(200);
  expect((await act('second', 'approve', off)).status).toBe(200);
  await test.moveTo('2026-07-01T00:00:00+08:00');
  expect(await titleNow()).toBe('来函');
  const { items } = (await test.ask<{ items: readonly PublishedRevision[] }>('first', 'GET', '/procedures/letter/revisions')).body;
  expect(items.map(({ number, inForce }) => [number, inForce])).toEqual([[3, true], [2, false], [1, false]]);
});

it('takes no day there is none of, and one of today is in force at once', async () => {
  const draft = await test.draft();
  for (const effectiveFrom of ['2027-02-29', '2026-13-01', '0000-00-00', '99999-01-01', '2026-07-01T00:00:00Z', ' 2026-07-01', '']) {
    const { status, body } = await test.ask('first', 'PUT', `/revision-drafts/${draft.id}`, { version: draft.version, effectiveFrom });
    expect([effectiveFrom, status, body.problems?.[0]?.path]).toEqual([effectiveFrom, 422, 'effectiveFrom']);
  }
  await test.publish(titled('当天'), { effectiveFrom: '2026-06-05' });
  expect(await titleNow()).toBe('当天');
  const leap = (await test.change(await test.draft(), titled('闰日'), { effectiveFrom: '2028-02-29' })).body;
  expect(leap.effectiveFrom).toBe('2028-02-29');
  const far = (await test.change(await test.draft(), titled('太远'), { effectiveFrom: '9999-12-31' })).body;
  expect((await act('first', 'submit', far)).status).toBe(422);
});
