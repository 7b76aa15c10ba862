import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor, Filing, Office } from '@filing/filing';
import { mayRead, taskOf, viewFor } from '@filing/flow-runtime';
import { chainReport, everyOffice, walkFlow, type MayDo, type WalkStep } from '@filing/flow-runtime/testing';
import { readChain } from '@filing/procedures/testing';
import { describe, expect, it } from 'vitest';
import { flow as definition } from './flow.ts';

const { policy, register } = readChain(import.meta.dirname);
const report = chainReport({ definition, policy, register });
const school = { org: '某校', uscc: '12310000425123452B', district: '310115' };
const certificate = { name: 'Web前端开发', level: '中级', bodyName: '某评价公司', bodyCode: '91350100M000100Y43', phone: '1' };
const handIn = { application: { department: '教务处', phone: '1' }, certificate: [certificate, { ...certificate, level: '高级' }] };

const walk = walkFlow({ definition, policy, applicant: school });
const { flow, begin, ask, go } = walk;
const filler = { id: 'filler' };
const gate = { id: 'gate' };
const judgement = (project: string, conclusion: 'pass' | 'fail') => ({ data: { project, conclusion, sitting: '2026年第一批' } });

const submit: WalkStep = ['2026-03-10', 'applicant', 'submit', { answers: handIn }, filler];
const way: readonly WalkStep[] = [
  submit,
  ['2026-03-12', 'applicant', 'approve', { data: { department: '教务处' } }, gate],
  ['2026-04-20', 'x-certificate-committee', 'evaluate', judgement('1', 'pass')],
  ['2026-04-20', 'x-certificate-committee', 'evaluate', judgement('2', 'pass')],
  ['2026-05-18', 'education-commission', 'evaluate', judgement('1', 'pass')],
  ['2026-05-18', 'education-commission', 'evaluate', judgement('2', 'fail')],
];
/** The filing as it first stands in each state of the main way. */
const at: Readonly<Record<string, Filing>> = Object.fromEntries([...way.map((_, index) => go(begin(), ...way.slice(0, index))), go(begin(), ...way)].toReversed().map((filing) => [filing.state, filing]));
const standing = (state: string) => at[state] ?? begin();
const returning = { opinion: '请补正', remarks: [{ form: 'certificate', path: '0.phone', text: '有误' }] };
const no = { opinion: '停止试点' };
const returned = go(standing('committeeReview'), ['2026-04-02', 'x-certificate-committee', 'return', returning]);

describe('the pilot chain of 沪教委高〔2021〕3号', () => {
  it.each<readonly [state: string, step: WalkStep, next: string]>([
    // 2021-3.02 the school's one department gathers and submits
    ['drafting', submit, 'schoolGate'],
    ['drafting', ['2026-03-10', 'applicant', 'submit'], 'answers.missing'],
    ['drafting', ['2026-03-10', 'applicant', 'approve'], 'event.not-permitted'],
    ['drafting', ['2026-03-10', 'x-certificate-committee', 'submit', { answers: handIn }], 'office.wrong'],
    ['drafting', ['2026-03-10', 'applicant', 'withdraw'], 'withdrawn'],
    ['schoolGate', ['2026-03-12', 'applicant', 'approve', {}, gate], 'committeeReview'],
    ['schoolGate', ['2026-03-12', 'applicant', 'approve', {}, filler], 'actor.handed-in'],
    ['schoolGate', ['2026-03-12', 'applicant', 'return', { opinion: '缺少证书', opens: 'all' }, gate], 'returned'],
    ['schoolGate', ['2026-03-12', 'applicant', 'return', { opens: 'all' }, gate], 'opinion.required'],
    ['schoolGate', ['2026-03-12', 'applicant', 'return', { opinion: '缺少证书', opens: 'all' }, filler], 'actor.handed-in'],
    ['schoolGate', ['2026-03-12', 'applicant', 'approve', {}, { ...gate, org: '12310000425006109A' }], 'organisation.wrong'],
    ['schoolGate', ['2026-03-12', 'x-certificate-committee', 'approve'], 'office.wrong'],
    ['schoolGate', ['2026-03-12', 'applicant', 'withdraw', {}, filler], 'withdrawn'],
    // 2021-3.03 the committee with experts, certificate by certificate
    ['committeeReview', ['2026-04-20', 'x-certificate-committee', 'evaluate', judgement('1', 'pass')], 'committeeReview'],
    ['committeeReview', ['2026-04-20', 'x-certificate-committee', 'evaluate', judgement('3', 'pass')], 'project.unknown'],
    ['committeeReview', ['2026-04-20', 'x-certificate-committee', 'evaluate', { data: { conclusion: 'pass' } }], 'required'],
    ['committeeReview', ['2026-04-20', 'expert', 'evaluate', judgement('1', 'fail')], 'committeeReview'],
    ['committeeReview', ['2026-04-20', 'education-commission', 'evaluate', judgement('1', 'pass')], 'office.wrong'],
    ['committeeReview', ['2026-04-20', 'x-certificate-committee', 'evaluate', judgement('1', 'pass'), { uscc: school.uscc }], 'actor.own-organisation'],
    ['committeeReview', ['2026-04-20', 'x-certificate-committee', 'return', returning], 'returned'],
    ['committeeReview', ['2026-04-20', 'x-certificate-committee', 'return', { opinion: '请补正' }], 'required'],
    ['committeeReview', ['2026-04-20', 'applicant', 'withdraw'], 'withdrawn'],
    // 2021-3.04 the platform's result is entered once and holds
    ['ministryFiling', ['2026-05-18', 'education-commission', 'evaluate', judgement('1', 'pass')], 'ministryFiling'],
    ['ministryFiling', ['2026-05-18', 'x-certificate-committee', 'evaluate', judgement('1', 'pass')], 'office.wrong'],
    ['ministryFiling', ['2026-05-18', 'education-commission', 'return', returning], 'event.not-permitted'],
    ['ministryFiling', ['2026-05-18', 'applicant', 'withdraw'], 'event.not-permitted'],
    ['registered', ['2026-06-01', 'education-commission', 'evaluate', judgement('2', 'pass')], 'event.not-permitted'],
    ['registered', ['2026-06-01', 'education-commission', 'suspend', no], 'suspended'],
    ['registered', ['2026-06-01', 'education-commission', 'suspend'], 'opinion.required'],
    ['registered', ['2026-06-01', 'applicant', 'remove', no], 'office.wrong'],
    ['registered', ['2026-06-01', 'education-commission', 'remove', no], 'removed'],
  ])('%s | %j → %s', (state, step, next) => {
    const { decision } = ask(standing(state), step);
    expect(decision.accepted ? decision.filing.state : decision.problems[0]?.code).toBe(next);
  });
});

describe('its clauses', () => {
  it('2021-3.02 lets nothing leave the school but by another of its people, a correction neither', () => {
    expect(taskOf(flow, standing('schoolGate'))).toMatchObject({ office: 'applicant', org: school.uscc });
    const see = (who: string) => viewFor(flow, standing('schoolGate'), { id: who, name: '', office: 'applicant', org: school.uscc, orgName: '' }, { now: new Date(0) }).permitted.find(({ type }) => type === 'approve')?.problems.map(({ code, clause }) => `${code} ${clause}`);
    expect([see('filler'), see('gate')]).toEqual([['actor.handed-in 2021-3.02'], []]);
    const corrected = go(returned, ['2026-04-06', 'applicant', 'submit', { answers: { certificate: [{ ...certificate, phone: '2' }, { ...certificate, level: '高级' }] } }, gate]);
    expect(corrected).toMatchObject({ state: 'schoolGate', returned: null });
    expect(ask(corrected, ['2026-04-07', 'applicant', 'approve', {}, gate]).decision.problems[0]?.code).toBe('actor.handed-in');
    expect(go(corrected, ['2026-04-07', 'applicant', 'approve', {}, filler]).state).toBe('committeeReview');
  });

  it('2021-3.03 judges each certificate, keeps experts’ words from the school, and ends where none is agreed to', () => {
    expect(standing('committeeReview').projects).toMatchObject([{ key: '1', conclusion: null }, { key: '2', conclusion: null }]);
    const scored = go(standing('committeeReview'), ['2026-04-18', 'expert', 'evaluate', { data: { project: '1', score: 41 } }]);
    const see = (office: Office, org: string | null = null) => JSON.stringify(viewFor(flow, scored, { id: 'x', name: '', office, org, orgName: '' }, { now: new Date(0) }).timeline);
    expect(see('applicant', school.uscc)).not.toContain('41');
    expect(see('x-certificate-committee')).toContain('41');
    expect(go(standing('committeeReview'), ['2026-04-20', 'x-certificate-committee', 'evaluate', judgement('1', 'fail')], ['2026-04-20', 'x-certificate-committee', 'evaluate', judgement('2', 'fail')])).toMatchObject({ state: 'rejected', registration: null });
  });

  it('2021-3.04 asks the platform’s result of what the committee agreed to only, takes it once, and registers what it filed', () => {
    const one = go(standing('committeeReview'), ['2026-04-20', 'x-certificate-committee', 'evaluate', judgement('1', 'fail')], ['2026-04-20', 'x-certificate-committee', 'evaluate', judgement('2', 'pass')]);
    expect(one).toMatchObject({ state: 'ministryFiling', projects: [{ conclusion: 'fail' }, { conclusion: null }] });
    expect(ask(one, ['2026-05-18', 'education-commission', 'evaluate', judgement('1', 'pass')]).decision.problems[0]?.code).toBe('project.judged');
    expect(go(one, ['2026-05-18', 'education-commission', 'evaluate', judgement('2', 'fail')]).state).toBe('rejected');
    const entered = go(standing('committeeReview'), ...way.slice(2, 5));
    expect(ask(entered, ['2026-05-19', 'education-commission', 'evaluate', judgement('1', 'fail')]).decision.problems[0]).toMatchObject({ code: 'project.judged', clause: '2021-3.04' });
    expect(standing('registered').registration).toMatchObject({ number: 'X000031000007', state: 'valid', validUntil: '9999-12-31', publishedAt: '2026-05-18T00:00:00.000+08:00', projects: [{ occupation: 'Web前端开发', level: '中级', bodyName: '某评价公司' }] });
    expect(standing('registered').registration?.projects).toHaveLength(1);
  });

  it('is read by each office from its step on', () => {
    const readers = (filing: Filing) => (['appraisal-centre', 'x-certificate-committee', 'education-commission', 'expert', 'public', 'auditor'] as const).filter((office) => mayRead(flow, filing, { id: 'x', name: '', office, org: null, orgName: '' } satisfies Actor));
    expect(readers(standing('schoolGate'))).toEqual(['auditor']);
    expect(readers(standing('committeeReview'))).toEqual(['x-certificate-committee', 'expert', 'auditor']);
    expect(readers(standing('ministryFiling'))).toEqual(['x-certificate-committee', 'education-commission', 'expert', 'auditor']);
  });

  it('cites only clauses that are there', () => {
    expect(report.unknown).toEqual([]);
  });
});

describe('the notice as a whole', () => {
  const flows = join(import.meta.dirname, '..');
  const procedures = ['x-certificate-pilot', 'exam-site', 'pilot-report', 'violation-report'];
  const ours = (enforce: string) => register.filter(({ filing, enforce: how }) => filing === 'one-plus-x' && how === enforce).map(({ id }) => id);

  it('has a flow test that names every clause of the flow', () => {
    const tests = procedures.map((name) => readFileSync(join(flows, name, 'flow.test.ts'), 'utf8')).join('');
    expect(ours('flow')).toEqual(['2021-3.02', '2021-3.03', '2021-3.04', '2021-3.10', '2021-3.13', '2021-3.15', '2021-3.16']);
    expect(ours('flow').filter((id) => !tests.includes(`${id} `))).toEqual([]);
  });

  it('has a sample refused or warned of by every clause that blocks or is recorded', () => {
    const named = new Set(procedures.flatMap((name) => [...readChain(join(flows, name)).sampled]));
    expect(ours('block')).toEqual(['2021-3.06', '2021-3.07', '2021-3.11', '2021-3.14']);
    expect([...ours('block'), ...ours('record')].filter((id) => !named.has(id))).toEqual([]);
  });
});

/** Who may do what in which state, written from the notice and not from the flow. */
const mayDo: Readonly<Record<string, MayDo>> = {
  drafting: { applicant: ['submit', 'withdraw'] },
  schoolGate: { applicant: ['approve', 'return', 'withdraw'] },
  returned: { applicant: ['submit', 'withdraw'] },
  committeeReview: { 'x-certificate-committee': ['evaluate', 'return'], expert: ['evaluate'], applicant: ['withdraw'] },
  ministryFiling: { 'education-commission': ['evaluate'] },
  registered: { 'education-commission': ['suspend', 'remove'] },
  suspended: { 'education-commission': ['resume', 'remove'] },
  removed: {}, rejected: {}, withdrawn: {},
};

describe('every office, event and state', () => {
  const suspended = go(standing('registered'), ['2026-06-01', 'education-commission', 'suspend', no]);
  const filings: Readonly<Record<string, Filing>> = {
    ...at, returned, suspended,
    removed: go(suspended, ['2026-06-02', 'education-commission', 'remove', no]),
    rejected: go(standing('committeeReview'), ['2026-04-20', 'x-certificate-committee', 'evaluate', judgement('1', 'fail')], ['2026-04-20', 'x-certificate-committee', 'evaluate', judgement('2', 'fail')]),
    withdrawn: go(begin(), ['2026-03-10', 'applicant', 'withdraw']),
  };

  it.each(Object.keys(definition.machine.states))('in %s only what the notice gives to an office can be done', (state) => {
    const { found, expected } = everyOffice(walk, { state, filing: filings[state], mayDo: mayDo[state], answers: handIn });
    expect(found).toEqual(expected);
  });
});

describe('its shape', () => {
  it('has no dead end and nothing out of reach', () => {
    expect(report).toMatchObject({ deadEnds: [], unreachable: [] });
  });

  it('lints clean but for the forms, which the command checks', () => {
    expect(report.findings.filter(({ path }) => path !== 'registers.fields')).toEqual([]);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });
});
