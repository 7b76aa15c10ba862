import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDeskServer, titled, type DeskServer } from '../fixtures/deskServer.ts';

let test: DeskServer;
beforeAll(async () => {
  test = await openDeskServer();
});
afterAll(() => test.close());

it('keeps what was changed in short sentences, however long the texts are', async () => {
  let draft = await test.draft();
  for (const letter of ['甲', '乙', '丙']) ({ body: draft } = await test.change(draft, titled(letter.repeat(200_000))));
  const { changes } = await test.server.house.db.selectFrom('revision_draft_saves').select('changes').where('draft', '=', draft.id).orderBy('version', 'desc').executeTakeFirstOrThrow();
  expect(JSON.stringify(changes).length).toBeLessThan(2_000);
  await test.ask('first', 'POST', `/revision-drafts/${draft.id}/discard`, { version: draft.version });
});

it('lets no more than fifty drafts of a procedure be open, also when they are begun at once; one given up makes room', async () => {
  const begin = () => test.ask('first', 'POST', '/revision-drafts', { procedure: 'letter', title: '又一份' });
  const begun = await Promise.all(Array.from({ length: 53 }, begin));
  expect(Object.entries(Object.groupBy(begun, ({ status }) => status)).map(([status, each]) => [status, each?.length])).toEqual([['201', 50], ['422', 3]]);
  expect((await test.ask<{ items: readonly { readonly drafts: readonly unknown[] }[] }>('first', 'GET', '/policy-desk')).body.items[0]?.drafts).toHaveLength(50);
  const first = begun.find(({ status }) => status === 201)?.body;
  await test.ask('first', 'POST', `/revision-drafts/${first?.id}/discard`, { version: 1 });
  expect((await begin()).status).toBe(201);
});
