import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilingView } from '@filing/filing';
import type { PublishedRevision, RevisionDraft } from '@filing/filing/revisions';
import { openDeskServer, titled, type Desk, type DeskServer } from '../fixtures/deskServer.ts';

let test: DeskServer;
beforeAll(async () => {
  test = await openDeskServer();
});
afterAll(() => test.close());

const act = (who: Desk, verb: string, { id, version }: Pick<RevisionDraft, 'id' | 'version'>, more = {}) => test.ask(who, 'POST', `/revision-drafts/${id}/${verb}`, { version, ...more });
const revisions = async () => (await test.ask<{ items: readonly PublishedRevision[] }>('first', 'GET', '/procedures/letter/revisions')).body.items;
const titleOf = async ({ id }: FilingView) => (await test.call('school-college', 'GET', `/api/filings/${id}`)).body.forms[0]?.schema.title;
const submitted = async (title: string, more = {}) => (await act('first', 'submit', (await test.change(await test.draft(), titled(title), more)).body)).body;

describe('publishing', () => {
  it('takes a second person, and is what new filings are born under; running ones keep theirs', async () => {
    const before = await test.start();
    const [{ number = 0 } = {}] = await revisions();
    const draft = await submitted('来函（二）');
    expect(draft).toMatchObject({ status: 'submitted', submittedBy: { id: 'desk-first' } });
    expect(await test.change(draft, titled('再改'))).toMatchObject({ status: 409, codes: ['event.not-permitted'] });
    expect(await act('first', 'approve', draft)).toMatchObject({ status: 403, codes: ['actor.decided-before'] });
    expect(await act('second', 'approve', draft)).toMatchObject({ status: 200, body: { status: 'published' } });
    const after = await test.start();
    expect([await titleOf(before), await titleOf(after)]).toEqual(['来函', '来函（二）']);
    expect(after.revision).not.toBe(before.revision);
    const [newest, older] = await revisions();
    expect(newest).toMatchObject({ number: number + 1, title: '落实新通知', hash: after.revision, inForce: true, running: 1, author: { id: 'desk-first', name: '章程远' }, approver: { id: 'desk-second' } });
    expect(older).toMatchObject({ number, hash: before.revision, inForce: false, running: 1 });
    for (const verb of ['submit', 'approve', 'return', 'discard']) expect((await act('second', verb, draft, verb === 'return' ? { opinion: 'x' } : {})).status).toBe(409);
  });

  it('happens once, however many approve at the same moment', async () => {
    const draft = await submitted('来函（同时）');
    const before = (await revisions()).length;
    const answers = await Promise.all((['second', 'third', 'second', 'third'] as const).map((who) => act(who, 'approve', draft)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    expect((await revisions()).length).toBe(before + 1);
  });

  it('is not for whoever wrote a word of the draft, nor for the version nobody submitted', async () => {
    const draft = (await test.change(await test.draft(), titled('来函（一起写）'))).body;
    const edited = (await test.ask('second', 'PUT', `/revision-drafts/${draft.id}`, { version: draft.version, title: '一起写的修订' })).body;
    expect(await act('third', 'approve', edited)).toMatchObject({ status: 409, codes: ['event.not-permitted'] });
    const sent = (await act('first', 'submit', edited)).body;
    expect(await act('second', 'approve', sent)).toMatchObject({ status: 403, codes: ['actor.decided-before'] });
    expect(await act('third', 'approve', { ...sent, version: sent.version - 1 })).toMatchObject({ status: 409, codes: ['revision.stale'] });
    expect(await act('third', 'return', sent)).toMatchObject({ status: 422, codes: ['opinion.required'] });
    const back = (await act('third', 'return', sent, { opinion: '请核对标题' })).body;
    expect(back).toMatchObject({ status: 'editing', submittedBy: null, opinions: [{ by: { id: 'desk-third' }, opinion: '请核对标题' }] });
    expect(await act('first', 'submit', back)).toMatchObject({ status: 200 });
    expect(await act('first', 'return', back, { opinion: '自己撤回' })).toMatchObject({ status: 200, body: { opinions: [{ opinion: '自己撤回' }, {}] } });
    expect(await act('first', 'discard', back)).toMatchObject({ status: 200, body: { status: 'discarded' } });
    expect(await test.change(back, titled('再改'))).toMatchObject({ status: 409 });
  });

  it('is refused where nothing changed, anything is wrong, or the day is gone', async () => {
    const same = await test.draft();
    expect(await act('first', 'submit', same)).toMatchObject({ status: 422, codes: ['rule'] });
    const wrong = (await test.change(same, (source) => ({ ...source, forms: { ...source.forms, letter: { ...source.forms['letter'], 'x-form': 'letter', onclick: 'x' } as never } }))).body;
    const refused = await act('first', 'submit', wrong);
    expect([refused.status, refused.body.problems?.some(({ path }) => path.startsWith('source/form/letter'))]).toEqual([422, true]);
    const late = (await test.change(await test.draft(), titled('晚了'), { effectiveFrom: '2026-06-01' })).body;
    expect(await act('first', 'submit', late)).toMatchObject({ status: 422, body: { problems: [{ path: 'effectiveFrom' }] } });
    const plan = (await test.change(await test.draft(), titled('迁移'), { migrations: [{ form: 'letter', steps: [{ step: 'erase' }] }] })).body;
    expect(await act('first', 'submit', plan)).toMatchObject({ status: 422, body: { problems: [{ path: expect.stringMatching(/^migrations\.0/) }] } });
  });

  it('is refused where another revision was published meanwhile, with what that changed and what to do', async () => {
    const waiting = await submitted('来函（等待）');
    const writing = (await test.change(await test.draft(), titled('来函（在写）'))).body;
    await test.publish(titled('来函（抢先）'));
    for (const [who, verb, draft] of [['second', 'approve', waiting], ['first', 'submit', writing]] as const) {
      const refused = await act(who, verb, draft);
      expect([refused.status, refused.codes]).toEqual([409, ['revision.stale']]);
      expect(refused.body.problems?.[0]?.message).toMatch(/来函（抢先）.*新建一份修订/);
    }
    expect((await test.ask('first', 'GET', `/revision-drafts/${writing.id}`)).body.outdated).toBe(true);
  });

  it('goes back to an earlier revision as a new one', async () => {
    const first = (await revisions()).at(-1);
    const back = await test.draft({ title: '恢复第一版', from: 1 });
    expect(back.source.forms['letter']?.title).toBe('来函');
    const sent = (await act('first', 'submit', back)).body;
    const { status } = await act('second', 'approve', sent);
    const [newest] = await revisions();
    expect([status, newest?.hash, newest?.number]).toEqual([200, first?.hash, back.base + 1]);
    const running = newest?.running ?? 0;
    const view = await test.start();
    expect(view.revision).toBe(first?.hash);
    expect((await revisions())[0]?.running).toBe(running + 1);
  });
});
