import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilingView } from '@filing/filing';
import type { DryRun, ImpactReport, MoveReport, MovedFiling, ProcedureSource } from '@filing/filing/revisions';
import { demoPeople } from '../demo/demoPeople.ts';
import { openDeskServer, type DeskServer } from '../fixtures/deskServer.ts';
import { identified } from '../fixtures/identified.ts';
import { publishableProcedure } from '../fixtures/publishableProcedure.ts';
import { exported, replayed } from '../fixtures/replayed.ts';
import { matchesHistory } from '../filings/rebuildFiling.ts';
import { verifyChain } from '../filings/verifyChain.ts';

const procedure = identified(publishableProcedure);

let test: DeskServer;
let school: readonly string[] = [];
const district = `district-${demoPeople.find(({ id }) => id === 'school-college')?.applicant?.district}`;
const at = '/procedures/letter';
const none = '00000000-0000-4000-8000-000000000000';
const note = '说明文字';

/** The letter with a column that is required where a note was written, and the subject under another name. */
const changed = (source: ProcedureSource): ProcedureSource => {
  const { letter } = source.forms;
  if (!letter) throw new Error('no letter');
  const { subject, ...others } = letter.properties ?? {};
  const properties = { topic: { ...subject, 'x-id': 'letter.subject' }, ...others, urgent: { type: 'string' as const, title: '紧急程度', 'x-id': 'letter.urgent', 'x-required': 'filled(note)' as never, 'x-component': 'Input' as const } };
  return { ...source, english: { ...source.english, letter: { ...source.english['letter'], 'topic#title': 'Subject', 'urgent#title': 'Urgency' } }, policy: { ...source.policy, deadlines: { ...source.policy.deadlines, preparation: { ...source.policy.deadlines['preparation'], period: { months: 4 } } as never } }, forms: { ...source.forms, letter: { ...letter, properties } } };
};
const migrations = [{ form: 'letter', steps: [{ step: 'rename', from: 'subject', to: 'topic' }] }];
const fill = [{ form: 'letter', steps: [{ step: 'default', path: 'urgent', value: '一般' }] }];

async function handIn(letter: object): Promise<string> {
  const { id } = await test.start();
  const { status, body } = await test.act('school-college', id, { type: 'submit', answers: { letter } });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return id;
}
const view = async (id: string, who = 'school-college') => (await test.call<FilingView>(who, 'GET', `/api/filings/${id}`)).body;
const move = (filings: readonly string[], more: object = {}) => test.ask<MoveReport>('first', 'POST', `${at}/migrations`, { revision: 2, filings, reason: '落实新通知', ...more });
const undo = (filings: readonly string[], more: object = {}) => test.ask<MoveReport>('first', 'POST', `${at}/migrations/undo`, { filings, reason: '改回', ...more });
const whole = async (id: string) => {
  const { house } = test.server;
  const replay = await replayed(await exported(test, id));
  return [(await verifyChain(house.db, id)).ok, await matchesHistory(house, id), replay.problems];
};
const sound = [true, true, []];

beforeAll(async () => {
  test = await openDeskServer({ procedures: [procedure] });
  const plain = await handIn({ subject: '甲' });
  const noted = await handIn({ subject: '乙', note });
  const { id: drafting } = await test.start();
  await test.call('school-college', 'PUT', `/api/filings/${drafting}/drafts/letter`, { answers: { subject: '丙' }, revision: 0 });
  school = [plain, noted, drafting, await handIn({ subject: '丁' }), await handIn({ subject: '戊' })];
}, 60_000);
afterAll(() => test.close());

const id = (index: number) => school[index] ?? '';

describe('a revision and the filings that run', () => {
  it('says of each what a draft means to it, why, and what would become of it; nothing is changed by looking', async () => {
    const { body: draft } = await test.change(await test.draft(), changed, { migrations });
    const { status, body } = await test.ask<ImpactReport>('first', 'POST', `${at}/impact`, { draft: draft.id });
    expect(status).toBe(200);
    expect(body.counts).toEqual({ unaffected: 0, migratable: 4, manual: 1 });
    const [noted] = body.filings.filter(({ verdict }) => verdict === 'manual');
    expect(noted).toMatchObject({ filing: id(1), revision: 1, stateTitle: '推荐' });
    expect(noted?.reasons[0]?.message).toMatch(/《来函》.*紧急程度.*不会再请申报单位填写/);
    expect(noted?.reasons[0]?.messageEn).toMatch(/will not be asked for again/);
    expect(noted?.reasons[0]).toMatchObject({ form: 'letter', path: 'urgent' });
    const { body: dry } = await test.ask<DryRun>('first', 'POST', `${at}/impact/${id(0)}`, { draft: draft.id });
    expect(dry).toMatchObject({ verdict: 'migratable', forms: [{ form: 'letter', before: { subject: '甲' }, after: { topic: '甲' } }], problems: [] });
    expect((await view(id(0))).forms[0]?.answers).toEqual({ subject: '甲' });
    const plain = await test.change(await test.draft(), (source) => ({ ...source, forms: { ...source.forms, letter: { ...source.forms['letter'], title: '函' } as never } }));
    expect((await test.ask<ImpactReport>('first', 'POST', `${at}/impact`, { draft: plain.body.id })).body.counts).toEqual({ unaffected: 5, migratable: 0, manual: 0 });
  });

  it('moves what can be moved and tells why not', async () => {
    await test.publish(changed, { migrations });
    const before = await view(id(2));
    const { body } = await move([id(0), id(1), id(2), id(0), none, 'x']);
    expect(body.moved).toEqual([id(0), id(2)]);
    expect(body.refused.map(({ filing }) => filing)).toEqual([id(1), none, 'x']);
    expect(body.refused[0]?.message).toMatch(/紧急程度/);
    const moved = await view(id(0));
    expect(moved.forms[0]?.answers).toEqual({ topic: '甲' });
    expect(moved.timeline.at(-1)).toMatchObject({ type: 'migrate', opinion: '落实新通知', office: 'policy-staff' });
    const drafting = await view(id(2));
    expect([drafting.forms[0]?.answers, drafting.forms[0]?.revision, before.forms[0]?.revision]).toEqual([{ topic: '丙' }, 2, 1]);
    const { status, body: stale } = await test.call('school-college', 'PUT', `/api/filings/${id(2)}/drafts/letter`, { answers: { subject: '丙丙' }, revision: 1 });
    expect([status, (stale as unknown as { current: { answers: object } }).current.answers]).toEqual([409, { topic: '丙' }]);
    for (const each of [0, 2]) expect(await whole(id(each))).toEqual(sound);
    expect((await move([id(0)])).body.refused[0]?.message).toMatch(/不必迁移/);
    const { body: list } = await test.ask<{ items: MovedFiling[] }>('first', 'GET', `${at}/migrations`);
    expect(list.items.map(({ filing, from, to, undoable }) => [filing, from, to, undoable]).toSorted()).toEqual([[id(0), 1, 2, true], [id(2), 1, 2, true]].toSorted());
  });

  it('moves the rest with what a person decided', async () => {
    expect((await move([id(1)], { fill })).body.moved).toEqual([id(1)]);
    expect((await view(id(1))).forms[0]?.answers).toEqual({ topic: '乙', note, urgent: '一般' });
    expect(await whole(id(1))).toEqual(sound);
  });

  it('decides later acts under the new revision, and moves back what nobody changed', async () => {
    expect((await test.act(district, id(0), { type: 'approve', opinion: '同意' })).status).toBe(200);
    expect((await view(id(0))).deadlines[0]?.at).toMatch(/^2026-10-05/);
    expect(await whole(id(0))).toEqual(sound);
    expect((await undo([id(0), id(1), id(2)])).body).toEqual({ moved: [id(0), id(1), id(2)], refused: [] });
    const back = await view(id(0));
    expect([back.forms[0]?.answers, back.deadlines[0]?.at.slice(0, 10), back.timeline.at(-1)?.type]).toEqual([{ subject: '甲' }, '2026-09-05', 'unmigrate']);
    expect((await view(id(1))).forms[0]?.answers).toEqual({ subject: '乙', note });
    expect((await view(id(2))).forms[0]).toMatchObject({ answers: { subject: '丙' }, revision: 3 });
    for (const each of [0, 1, 2]) expect(await whole(id(each))).toEqual(sound);
    expect((await undo([id(0)])).body.refused[0]?.message).toMatch(/没有可以撤回/);
  });

  it('does not move back what was changed since, in a draft or handed in', async () => {
    const moved = id(3);
    expect((await move([moved, id(2)])).body.moved).toHaveLength(2);
    await test.call('school-college', 'PUT', `/api/filings/${id(2)}/drafts/letter`, { answers: { topic: '改过' }, revision: 4 });
    await test.act(district, moved, { type: 'return', opinion: '请改', opens: 'all' });
    expect((await test.act('school-college', moved, { type: 'submit', answers: { letter: { topic: '丁丁' } } })).status).toBe(200);
    const { body } = await undo([moved, id(2)]);
    expect(body.moved).toEqual([]);
    expect(body.refused.map(({ message }) => /改动|修改/.test(message))).toEqual([true, true]);
    expect((await view(id(2))).forms[0]?.answers).toEqual({ topic: '改过' });
    expect(await whole(moved)).toEqual(sound);
  });

  it('has one effect however many move it at once, and an act beside it sees one or the other', async () => {
    const filing = id(4);
    const seenVersion = (await view(filing)).version;
    const [one, other, act] = await Promise.all([move([filing]), move([filing]), test.call(district, 'POST', `/api/filings/${filing}/events`, { type: 'approve', opinion: '可', seenVersion, idempotencyKey: 'beside' })]);
    expect([...one.body.moved, ...other.body.moved]).toEqual([filing]);
    expect([200, 409]).toContain(act.status);
    expect(await whole(filing)).toEqual(sound);
  });

  it('refuses everybody else, the silent, and what is not there', async () => {
    for (const [method, url, payload] of [['POST', 'impact', { revision: 2 }], ['POST', `impact/${id(0)}`, { revision: 2 }], ['POST', 'migrations', { revision: 2, filings: [id(0)], reason: 'r' }], ['GET', 'migrations', undefined], ['POST', 'migrations/undo', { filings: [id(0)], reason: 'r' }]] as const) {
      expect((await test.call('school-college', method, `/api${at}/${url}`, payload)).codes).toEqual(['office.wrong']);
      expect((await test.ask('first', method, `/procedures/nothing/${url}`, payload)).status).toBe(404);
    }
    expect((await move([id(0)], { reason: ' ' })).codes).toEqual(['opinion.required']);
    expect((await move([id(0)], { revision: 99 })).status).toBe(404);
    expect((await move([id(0)], { fill: [{ form: 'letter', steps: [{ step: 'explode' }] }] })).codes).toEqual(['format']);
    for (const payload of [{}, { filings: [], reason: 'r' }, { revision: 'x', filings: [id(0)], reason: 'r' }, { revision: 2, filings: Array.from({ length: 501 }, () => none), reason: 'r' }]) expect((await test.ask('first', 'POST', `${at}/migrations`, payload)).status).toBe(400);
    expect((await test.ask('first', 'POST', `${at}/impact/${none}`, { revision: 2 })).codes).toEqual(['filing.not-found']);
    expect((await test.ask('first', 'POST', `${at}/impact`, { draft: none })).status).toBe(404);
    await test.act('school-college', id(0), { type: 'withdraw' });
    expect((await move([id(0)])).body.refused[0]?.message).toMatch(/已经办结/);
    expect((await test.ask('first', 'POST', `${at}/impact/${id(0)}`, { revision: 2 })).status).toBe(409);
  });
});
