import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import type { RevisionDraft } from '@filing/filing/revisions';
import { openDeskServer, titled, type DeskServer } from '../fixtures/deskServer.ts';

let test: DeskServer;
beforeAll(async () => {
  test = await openDeskServer();
});
afterAll(() => test.close());

const put = (draft: Pick<RevisionDraft, 'id'>, body: unknown) => test.ask('first', 'PUT', `/revision-drafts/${draft.id}`, body);

describe('the policy desk', () => {
  it('lists every procedure with its revision in force and the drafts under way', async () => {
    const draft = await test.draft({ title: '列表中的修订' });
    const { status, body } = await test.ask<{ items: readonly { readonly drafts: readonly RevisionDraft[] }[] }>('second', 'GET', '/policy-desk');
    expect(status).toBe(200);
    expect(body.items).toMatchObject([{ procedure: 'letter', title: '示例事项', current: { number: 1, author: null, approver: null, inForce: true, running: 0 }, coming: null }]);
    expect(body.items[0]?.drafts[0]).toMatchObject({ id: draft.id, title: '列表中的修订', status: 'editing', version: 1, base: 1, outdated: false, editors: [{ id: 'desk-first', name: '章程远' }] });
    expect(await test.ask('first', 'GET', '/policy-desk/ground')).toMatchObject({ status: 200, body: { catalogue: { edition: 'test' }, clauses: [], industryTags: [] } });
  });

  it('shows the revisions of a procedure and the source of each', async () => {
    expect((await test.ask('first', 'GET', '/procedures/letter/revisions')).body).toMatchObject({ items: [{ number: 1, title: '随系统部署' }] });
    expect((await test.ask('first', 'GET', '/procedures/letter/revisions/1')).body).toMatchObject({ revision: { number: 1 }, source: { name: 'letter', forms: { letter: { title: '来函' } } } });
    for (const url of ['/procedures/letter/revisions/2', '/procedures/nothing/revisions', '/procedures/nothing/revisions/1']) expect((await test.ask('first', 'GET', url)).status).toBe(404);
    expect((await test.ask('first', 'GET', '/procedures/letter/revisions/one')).status).toBe(400);
  });

  it('is for policy staff alone', async () => {
    const { id } = await test.draft();
    const calls = [
      ['GET', '/api/policy-desk'], ['GET', '/api/policy-desk/ground'], ['GET', '/api/procedures/letter/revisions'], ['GET', '/api/procedures/letter/revisions/1'],
      ['POST', '/api/revision-drafts', { procedure: 'letter', title: 'x' }], ['GET', `/api/revision-drafts/${id}`], ['PUT', `/api/revision-drafts/${id}`, { version: 1, title: 'x' }],
    ] as const;
    for (const [method, url, body] of calls) {
      for (const person of ['school-college', 'bureau-consent', 'auditor']) expect(await test.call(person, method, url, body)).toMatchObject({ status: 403, codes: ['office.wrong'] });
      expect(await test.call(null, method, url, body)).toMatchObject({ status: 401 });
    }
  });
});

describe('a draft of a revision', () => {
  it('keeps what is saved, however unfinished, and says who changed what', async () => {
    const draft = await test.draft();
    const first = (await test.change(draft, titled('来函（新）'))).body;
    expect(first).toMatchObject({ version: 2, status: 'editing', source: { forms: { letter: { title: '来函（新）' } } } });
    const second = (await test.change(first, (source) => ({ ...source, forms: { ...source.forms, letter: { 'x-form': 'letter' } as never }, flow: {} as never }))).body;
    expect(second.version).toBe(3);
    const third = (await test.ask('second', 'PUT', `/revision-drafts/${draft.id}`, { version: 3, effectiveFrom: '2027-01-01', title: '另一个名称' })).body;
    expect(third).toMatchObject({ version: 4, effectiveFrom: '2027-01-01', title: '另一个名称', editors: [{ id: 'desk-first' }, { id: 'desk-second' }], updatedBy: { id: 'desk-second' } });
    expect(third.edits.map(({ version, by }) => `${version} ${by.id}`)).toEqual(['4 desk-second', '3 desk-first']);
    expect(third.edits[0]?.changes).toEqual(['修订名称由“落实新通知”改为“另一个名称”。', '施行日期改为 2027-01-01。']);
    expect((await test.ask('third', 'GET', `/revision-drafts/${draft.id}`)).body).toEqual(third);
  });

  it('joins what one person saves in a row within ten minutes, and tells it from where it began', async () => {
    const draft = await test.draft();
    const one = (await test.change(draft, titled('甲'))).body;
    const two = (await test.change(one, titled('乙'))).body;
    expect(two.edits).toHaveLength(1);
    expect(two.edits[0]?.changes.join()).toContain('乙');
    expect(two.edits[0]?.changes.join()).not.toContain('甲');
    await test.moveTo(new Date(Date.parse(two.updatedAt) + 11 * 60_000).toISOString());
    const three = (await test.change(two, titled('丙'))).body;
    expect(three.edits.map(({ version }) => version)).toEqual([4, 3]);
  });

  it('is untouched by a save that changes nothing: whoever only looked may still approve', async () => {
    const draft = await test.draft();
    const { body } = await test.ask('second', 'PUT', `/revision-drafts/${draft.id}`, { version: 1, source: draft.source, title: draft.title });
    expect(body).toMatchObject({ version: 1, edits: [], editors: [{ id: 'desk-first' }] });
  });

  it('is never overwritten unseen: who was slower gets the newer one, and of two at once one is saved', async () => {
    const draft = await test.draft();
    await test.change(draft, titled('先到'));
    const late = await test.change(draft, titled('后到'), {}, 'second');
    expect(late).toMatchObject({ status: 409, codes: ['revision.stale'], body: { current: { version: 2, source: { forms: { letter: { title: '先到' } } } } } });
    const both = await Promise.all([test.change({ ...draft, version: 2 }, titled('同时一')), test.change({ ...draft, version: 2 }, titled('同时二'), {}, 'second')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('is refused with a sentence where it cannot be kept', async () => {
    const draft = await test.draft();
    expect(await test.change(draft, (source) => ({ ...source, name: 'other' }))).toMatchObject({ status: 422, codes: ['rule'] });
    expect(await put(draft, { version: 1, effectiveFrom: '2026-02-30' })).toMatchObject({ status: 422, codes: ['format'] });
    expect(await put(draft, { version: 1, title: ' ' })).toMatchObject({ status: 422, codes: ['required'] });
    for (const body of [{}, [], { version: '1' }, { version: 1, source: [] }, { version: 1, source: { name: 'letter' } }, { version: 1, source: { ...draft.source, forms: [] } }, { version: 1, more: 1 }]) {
      expect((await put(draft, body)).status).toBe(400);
    }
    expect(await put(draft, { version: 1, source: { ...draft.source, policy: { text: 'x'.repeat(4_500_000) } } })).toMatchObject({ status: 413, codes: ['too-large'] });
    expect(await test.ask('first', 'POST', '/revision-drafts', { procedure: 'nothing', title: 'x' })).toMatchObject({ status: 404, codes: ['procedure.not-found'] });
    expect(await test.ask('first', 'POST', '/revision-drafts', { procedure: 'letter', title: ' ' })).toMatchObject({ status: 422, codes: ['required'] });
    expect(await test.ask('first', 'POST', '/revision-drafts', { procedure: 'letter', title: 'x', from: 99 })).toMatchObject({ status: 404 });
    for (const id of ['nothing', '00000000-0000-0000-0000-000000000000']) expect(await test.ask('first', 'GET', `/revision-drafts/${id}`)).toMatchObject({ status: 404, codes: ['not-found'] });
    expect((await test.ask('first', 'GET', `/revision-drafts/${draft.id}`)).body).toEqual(draft);
  });

  it('has a history nobody can change: not its saves, not what was published', async () => {
    await test.change(await test.draft(), titled('留痕'));
    const { db } = test.server.house;
    for (const table of ['published_revisions', 'revision_contents', 'revision_draft_saves', 'revision_draft_opinions']) {
      await expect(sql.raw(`delete from ${table}`).execute(db)).rejects.toThrow('permission denied');
    }
    await expect(sql.raw("update published_revisions set title = 'x'").execute(db)).rejects.toThrow('permission denied');
    await expect(sql.raw('delete from revision_drafts').execute(db)).rejects.toThrow('permission denied');
  });
});
