import { formTexts } from '@filing/form-engine';
import type { FilingView, FormSchema, Procedure } from '@filing/filing';
import type { ImpactReport, MigrationStep, MoveReport, ProcedureSource } from '@filing/filing/revisions';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDeskServer, type DeskServer } from '../fixtures/deskServer.ts';
import { identified } from '../fixtures/identified.ts';
import { publishableProcedure } from '../fixtures/publishableProcedure.ts';

type Fields = Readonly<Record<string, FormSchema>>;
const text = (title: string, id: string, more: FormSchema = {}): FormSchema => ({ type: 'string', title, 'x-id': id, 'x-component': 'Input', maxLength: 100, ...more });
const document = text('证件号码', 'letter.document', { 'x-masked': true });
const level = (...values: readonly string[]): FormSchema => text('级别', 'letter.level', { 'x-component': 'Select', enum: values });
const others: Fields = { subject: text('事由', 'letter.subject'), note: text('说明', 'letter.note'), remark: text('备注', 'letter.remark') };

/** The letter with these fields, and English for every text. */
const lettered = <T extends Pick<ProcedureSource, 'forms' | 'english'>>(source: T, properties: Fields): T => {
  const { letter } = source.forms;
  if (!letter) throw new Error('no letter');
  const form = { ...letter, properties };
  return { ...source, forms: { ...source.forms, letter: form }, english: { ...source.english, letter: Object.fromEntries(formTexts(form).map(({ key }) => [key, 'Text'])) } };
};
const procedure: Procedure = lettered(identified({ ...publishableProcedure, flow: { ...publishableProcedure.flow, reads: { ...publishableProcedure.flow.reads, expert: { forms: ['letter'] } } } }), { ...others, document, level: level('甲等', '乙等') });
const number = '31011519900101123X';

let test: DeskServer;
let filing = '';
beforeAll(async () => {
  test = await openDeskServer({ procedures: [procedure] });
  ({ id: filing } = await test.start());
  await test.act('school-college', filing, { type: 'submit', answers: { letter: { subject: '甲', document: number, level: '乙等' } } });
}, 60_000);
afterAll(() => test.close());

const answers = async () => (await test.call<FilingView>('school-college', 'GET', `/api/filings/${filing}`)).body.forms[0]?.answers;
const move = async (steps: readonly MigrationStep[], form = 'letter') => (await test.ask<MoveReport>('first', 'POST', '/procedures/letter/migrations', { revision: 2, filings: [filing], reason: '迁移', fill: [{ form, steps }] })).body;

it('a draft carries nothing masked into the open either', async () => {
  const draft = await test.draft();
  const migrations = [{ form: 'letter', steps: [{ step: 'rename', from: 'document', to: 'paper' }] }];
  const sent = async (more: FormSchema) => {
    const { version } = (await test.ask('first', 'GET', `/revision-drafts/${draft.id}`)).body;
    const { body } = await test.change({ ...draft, version }, (source) => lettered(source, { ...others, level: level('甲等', '乙等'), paper: text('证件号', 'letter.paper', more) }), { migrations });
    return test.ask('first', 'POST', `/revision-drafts/${draft.id}/submit`, { version: body.version });
  };
  const { status, body } = await sent({});
  expect([status, body.problems?.map(({ path }) => path)]).toEqual([422, ['migrations.0.steps.0']]);
  for (const step of [{ step: 'rename' }, { step: 'split', from: 'document', into: 'x' }, null, 7]) {
    const { version } = (await test.ask('first', 'GET', `/revision-drafts/${draft.id}`)).body;
    const saved = await test.ask('first', 'PUT', `/revision-drafts/${draft.id}`, { version, migrations: [{ form: 'letter', steps: [step] }, { steps: step }] });
    expect((await test.ask('first', 'POST', `/revision-drafts/${draft.id}/submit`, { version: saved.body.version })).status).toBe(422);
  }
  expect((await sent({ 'x-masked': true })).status).toBe(200);
});

it('what one person decides when moving fills what is empty and what is open; nothing that holds is changed, nothing masked is carried into the open', async () => {
  const before = await answers();
  await test.publish((source) => lettered(source, { ...others, paper: text('证件号码', 'letter.paper'), level: level('甲等', '丙等') }));
  const settled = [{ step: 'drop', path: 'document' } as const, { step: 'map', path: 'level', values: [{ from: '乙等', to: '丙等' }] } as const];
  const hostile: readonly (readonly MigrationStep[])[] = [
    [{ step: 'rename', from: 'document', to: 'paper' }],
    [{ step: 'rename', from: 'document', to: 'remark' }],
    [{ step: 'split', from: 'document', into: ['paper', 'remark'], separator: '9' }],
    [{ step: 'drop', path: 'subject' }],
    [{ step: 'rename', from: 'subject', to: 'note' }],
    [{ step: 'split', from: 'subject', into: ['note'], separator: ' ' }],
    [{ step: 'map', path: 'subject', values: [{ from: '甲', to: '乙' }] }],
    [{ step: 'map', path: 'level', values: [{ from: '甲等', to: '丙等' }] }],
    [{ step: 'default', path: 'nowhere', value: 'x' }],
  ];
  for (const steps of hostile) {
    const { moved, refused } = await move([...settled.filter(({ path }) => !steps.some((step) => 'from' in step && step.from === path)), ...steps]);
    expect([steps, moved, refused[0]?.message.includes('经第二人核准')]).toEqual([steps, [], true]);
  }
  expect((await move([...settled, { step: 'default', path: 'secret', value: 'x' }], 'nothing')).moved).toEqual([]);
  expect(await answers()).toEqual(before);
  expect((await move([...settled, { step: 'default', path: 'subject', value: '别的' }, { step: 'default', path: 'note', value: '补填' }])).moved).toEqual([filing]);
  expect(await answers()).toEqual({ subject: '甲', note: '补填', level: '丙等' });
});

it('a draft that is not fit to be used is not tried on filings: what it holds could stop the server', async () => {
  const { body: draft } = await test.change(await test.draft(), (source) => lettered(source, { ...others, subject: text('事由', 'letter.subject', { pattern: '^(甲+)+$' }) }));
  for (const url of ['impact', `impact/${filing}`]) expect((await test.ask<ImpactReport>('first', 'POST', `/procedures/letter/${url}`, { draft: draft.id })).codes).toEqual(['rule']);
});
