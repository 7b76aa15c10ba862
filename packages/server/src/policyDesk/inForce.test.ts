import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FilingView, Procedure } from '@filing/filing';
import type { PublishedRevision } from '@filing/filing/revisions';
import { openDeskServer, titled, type DeskServer } from '../fixtures/deskServer.ts';
import { publishableProcedure } from '../fixtures/publishableProcedure.ts';
import { demoSecret, signDemoToken } from '../demo/demoTokens.ts';
import { demoPeople } from '../demo/demoPeople.ts';
import type { FilingServer } from '../createServer.ts';

let test: DeskServer;
beforeEach(async () => {
  test = await openDeskServer();
});
afterEach(() => test.close());

const title = (view: FilingView) => [view.revisionNumber, view.forms[0]?.schema.title];
const revisions = async () => (await test.ask<{ items: readonly PublishedRevision[] }>('first', 'GET', '/procedures/letter/revisions')).body.items;
const deployed = (name: string): Procedure => {
  const { letter } = publishableProcedure.forms;
  if (!letter) throw new Error('no letter');
  return { ...publishableProcedure, forms: { ...publishableProcedure.forms, letter: { ...letter, title: name } } };
};
/** Begins a filing on another node. */
async function startOn(node: FilingServer): Promise<FilingView> {
  const person = demoPeople.find(({ id }) => id === 'school-college');
  if (!person) throw new Error('nobody');
  const { token } = await signDemoToken(person, { issuer: 'filing-demo', audience: 'filing', secret: await demoSecret(node.house.db) });
  return (await node.app.inject({ method: 'POST', url: '/api/filings', headers: { authorization: `Bearer ${token}` }, payload: { procedure: 'letter' } })).json();
}

it('a revision from a day is in force from its midnight in Shanghai, by the instant a filing is begun', async () => {
  await test.publish(titled('七月起'), { effectiveFrom: '2026-07-01' });
  const desk = async () => (await test.ask<{ items: readonly { readonly current: PublishedRevision; readonly coming: PublishedRevision | null }[] }>('first', 'GET', '/policy-desk')).body.items[0];
  expect(await desk()).toMatchObject({ current: { number: 1 }, coming: { number: 2, effectiveFrom: '2026-07-01T00:00:00.000+08:00', inForce: false } });
  await test.moveTo('2026-06-30T23:59:58+08:00');
  const before = await test.start();
  expect(title(before)).toEqual([1, '来函']);
  await test.moveTo('2026-07-01T00:00:00+08:00');
  const after = await test.start();
  expect(title(after)).toEqual([2, '七月起']);
  expect(await desk()).toMatchObject({ current: { number: 2 }, coming: null });
  expect(title((await test.call('school-college', 'GET', `/api/filings/${before.id}`)).body)).toEqual([1, '来函']);
});

it('one published at once leaves one that is to come to its day', async () => {
  await test.publish(titled('七月起'), { effectiveFrom: '2026-07-01' });
  await test.publish(titled('即时'));
  expect(title(await test.start())).toEqual([3, '即时']);
  await test.moveTo('2026-07-01T08:00:00+08:00');
  expect(title(await test.start())).toEqual([2, '七月起']);
});

it('other nodes follow, one that starts anew too, and a day that passes while a draft waits is refused', async () => {
  const other = await test.secondNode({ worker: false });
  await test.publish(titled('两处'));
  await other.house.shelf.refresh(other.house.db);
  expect(title(await startOn(other))).toEqual([2, '两处']);
  const late = await test.secondNode({ worker: false });
  expect(title(await startOn(late))).toEqual([2, '两处']);
  const { body: changed } = await test.change(await test.draft(), titled('过期'), { effectiveFrom: '2026-06-06' });
  const { body: sent } = await test.ask('first', 'POST', `/revision-drafts/${changed.id}/submit`, { version: changed.version });
  expect(sent.status).toBe('submitted');
  await test.moveTo('2026-06-07T08:00:00+08:00');
  expect(await test.ask('second', 'POST', `/revision-drafts/${sent.id}/approve`, { version: sent.version })).toMatchObject({ status: 422, body: { problems: [{ path: 'effectiveFrom' }] } });
});

it('what the desk published stays over a start with the same files; new files are published', async () => {
  await test.publish(titled('台上'));
  await test.secondNode({ worker: false });
  expect((await revisions()).map(({ number }) => number)).toEqual([2, 1]);
  const node = await test.secondNode({ worker: false, procedures: [deployed('新部署')] });
  expect(title(await startOn(node))).toEqual([3, '新部署']);
  await test.server.house.shelf.refresh(test.server.house.db);
  expect((await revisions())[0]).toMatchObject({ number: 3, author: null, approver: null, inForce: true });
  const again = await Promise.all([test.secondNode({ worker: false }), test.secondNode({ worker: false, procedures: [deployed('新部署')] })]);
  await test.server.house.shelf.refresh(test.server.house.db);
  expect([(await revisions()).length, ...(await Promise.all(again.map(startOn))).map(title)]).toEqual([3, [3, '新部署'], [3, '新部署']]);
});

it('a new calendar makes new hashes of the same revision', async () => {
  await test.publish(titled('历法'));
  const before = await test.start();
  const imported = await test.ask<object>('first', 'POST', '/reference/calendar?edition=next', { 2028: { status: 'official', off: ['2028-05-01'], work: [] } });
  expect(imported.status).toBe(200);
  const after = await test.start();
  expect(after.revision).not.toBe(before.revision);
  expect([before.revisionNumber, after.revisionNumber, (await revisions())[0]?.hash]).toEqual([2, 2, after.revision]);
  expect((await revisions())[0]?.running).toBe(2);
});
