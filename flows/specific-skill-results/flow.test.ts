import type { Filing, Registration } from '@filing/filing';
import { chainReport, everyOffice, walkFlow, type MayDo, type WalkStep } from '@filing/flow-runtime/testing';
import { readChain } from '@filing/procedures/testing';
import { describe, expect, it } from 'vitest';
import { flow as definition } from './flow.ts';

const { policy, register, sampled } = readChain(import.meta.dirname);
const report = chainReport({ definition, policy, register });
const body = { org: '某评价公司', uscc: '91350100M000100Y43', district: '310115' };
const registration: Registration = {
  procedure: 'specific-skill-body', number: 'Z000031000007', body: body.org, uscc: body.uscc, levels: [''], projects: [{ occupationCode: '4-04-05', occupation: '人工智能模型运用', level: '' }],
  validFrom: '2026-07-20', validUntil: '2029-07-20', state: 'valid', issuedAt: '2026-07-20T10:00:00.000+08:00', publishedAt: '2026-07-21T10:00:00.000+08:00',
};
const person = (name: string, document: string, score: number) => ({ name, document, score, passed: score >= 60 });
const results = (...rows: readonly object[]) => ({ answers: { results: { project: '人工智能模型运用', fieldCode: '4-04-05', rows } } });
const both = results(person('张晓明', '1', 86), person('李文静', '2', 60), person('王小伟', '3', 59));

const walk = walkFlow({ definition, policy, applicant: body });
const { ask, go } = walk;
const begin = (basis: Registration | null = registration) => walk.begin({}, { basis });
const submit: WalkStep = ['2026-09-02', 'applicant', 'submit', both];
const resultsFiling = go(begin(), submit);
const certification = go(resultsFiling, ['2026-09-04', 'appraisal-centre', 'approve']);
const certified = go(certification, ['2026-09-05', 'applicant', 'issue']);
const at: Readonly<Record<string, Filing>> = { drafting: begin(), resultsFiling, certification, certified };
const returning = { opinion: '请补正', remarks: [{ form: 'results', path: 'site', text: '有误' }] };
const no = { opinion: '成绩有误' };

describe('results and certificates of 沪人社职〔2025〕140号', () => {
  it.each<readonly [state: string, step: WalkStep, next: string]>([
    // 2025-140.23 results, any day while the registration holds
    ['drafting', submit, 'resultsFiling'],
    ['drafting', ['2029-07-20T23:59:59', 'applicant', 'submit', both], 'resultsFiling'],
    ['drafting', ['2029-07-21', 'applicant', 'submit', both], 'basis.not-in-force'],
    ['drafting', ['2026-09-02', 'applicant', 'submit'], 'answers.missing'],
    ['drafting', ['2026-09-02', 'appraisal-centre', 'submit', both], 'office.wrong'],
    ['drafting', ['2026-09-02', 'applicant', 'withdraw'], 'withdrawn'],
    ['resultsFiling', ['2026-09-04', 'appraisal-centre', 'approve'], 'certification'],
    ['resultsFiling', ['2026-09-04', 'appraisal-centre', 'return', returning], 'returned'],
    ['resultsFiling', ['2026-09-04', 'appraisal-centre', 'reject', no], 'rejected'],
    ['resultsFiling', ['2026-09-04', 'appraisal-centre', 'reject'], 'opinion.required'],
    ['resultsFiling', ['2026-09-04', 'municipal-hrss', 'approve'], 'office.wrong'],
    ['resultsFiling', ['2026-09-04', 'applicant', 'issue'], 'event.not-permitted'],
    // 2025-140.24 certificates, by the body itself
    ['certification', ['2026-09-05', 'applicant', 'issue'], 'certified'],
    ['certification', ['2026-09-05', 'appraisal-centre', 'issue'], 'office.wrong'],
    ['certification', ['2026-09-05', 'applicant', 'withdraw'], 'event.not-permitted'],
    ['certified', ['2026-09-06', 'applicant', 'issue'], 'event.not-permitted'],
  ])('%s · %j → %s', (state, step, next) => {
    const { decision } = ask(at[state] ?? begin(), step);
    expect(decision.accepted ? decision.filing.state : decision.problems[0]?.code).toBe(next);
  });
});

describe('its clauses', () => {
  it.each<[string, Registration | null, string]>([
    ['none', null, 'basis.missing'],
    ['another body’s', { ...registration, uscc: '91310115MA1K4R7X72' }, 'basis.missing'],
    ['a list of projects', { ...registration, procedure: 'specific-skill-project' }, 'basis.missing'],
    ['a suspended one', { ...registration, state: 'suspended' }, 'basis.not-in-force'],
  ])('2025-140.24 asks for a registration in force of the body’s own, not %s', (_, basis, code) => {
    const { decision } = ask(begin(basis), submit);
    expect(decision.accepted ? '' : decision.problems).toMatchObject([{ code, clause: '2025-140.24' }]);
  });

  it.each(['suspended', 'removed'] as const)('2025-140.24 lets no body issue certificates that has been %s since its results were filed', (state) => {
    const { decision } = ask({ ...certification, basis: { ...registration, state } }, ['2026-09-05', 'applicant', 'issue']);
    expect(decision.accepted ? '' : decision.problems).toMatchObject([{ code: 'basis.not-in-force', clause: '2025-140.24' }]);
  });

  it('2025-140.23 a pass is from the policy’s 60 on, and nobody passed ends it without a certificate', () => {
    expect(policy.limits['passMark']).toMatchObject({ value: 60, clause: '2025-140.23' });
    const none = go(begin(), ['2026-09-02', 'applicant', 'submit', results(person('王小伟', '3', 59))], ['2026-09-04', 'appraisal-centre', 'approve']);
    expect(none).toMatchObject({ state: 'concluded', tag: 'closed' });
    expect(none.certificates ?? null).toBeNull();
  });

  it('2025-140.24 gives a certificate to each who passed and to nobody else', () => {
    const { decision } = ask(certification, ['2026-09-05', 'applicant', 'issue']);
    const issued = decision.accepted ? decision.effects.flatMap((effect) => (effect.kind === 'certificates' ? effect.certificates : [])) : [];
    expect(issued.map(({ holder, number, occupation, occupationCode, level }) => ({ holder, number, occupation, occupationCode, level }))).toEqual([
      { holder: '张晓明', number: 'Z000031000007260000001', occupation: '人工智能模型运用', occupationCode: '4-04-05', level: '' },
      { holder: '李文静', number: 'Z000031000007260000002', occupation: '人工智能模型运用', occupationCode: '4-04-05', level: '' },
    ]);
    expect(certified.certificates).toMatchObject({ first: 1, count: 2 });
  });

  it('2025-140.24 refuses the same person twice in a list', () => {
    const { decision } = ask(begin(), ['2026-09-02', 'applicant', 'submit', results(person('张晓明', '1', 86), person('张晓明', '1', 90))]);
    expect(decision.accepted ? [] : decision.problems).toMatchObject([{ code: 'certificate.repeated', clause: '2025-140.24' }]);
  });

  it('cites its clauses, each named above, and none that is not there', () => {
    const { cited, unknown } = report;
    expect(['2025-140.23', '2025-140.24'].filter((id) => !cited.has(id))).toEqual([]);
    expect(unknown).toEqual([]);
    expect([...sampled].toSorted()).toEqual(['2025-140.23', '2025-140.24']);
  });
});

/** Who may do what in which state, written from the notice and not from the flow. */
const mayDo: Readonly<Record<string, MayDo>> = {
  drafting: { applicant: ['submit', 'withdraw'] },
  resultsFiling: { 'appraisal-centre': ['approve', 'return', 'reject'], applicant: ['withdraw'] },
  returned: { applicant: ['submit', 'withdraw'] },
  certification: { applicant: ['issue'] },
  certified: {}, concluded: {}, rejected: {}, withdrawn: {},
};

describe('every office, event and state', () => {
  const everywhere: Readonly<Record<string, Filing>> = {
    ...at,
    returned: go(resultsFiling, ['2026-09-04', 'appraisal-centre', 'return', returning]),
    concluded: go(begin(), ['2026-09-02', 'applicant', 'submit', results(person('王小伟', '3', 59))], ['2026-09-04', 'appraisal-centre', 'approve']),
    rejected: go(resultsFiling, ['2026-09-04', 'appraisal-centre', 'reject', no]),
    withdrawn: go(begin(), ['2026-09-02', 'applicant', 'withdraw']),
  };

  it.each(Object.keys(definition.machine.states))('in %s only what the notice gives to an office can be done', (state) => {
    const { found, expected } = everyOffice(walk, { state, filing: everywhere[state], mayDo: mayDo[state], answers: both.answers });
    expect(found).toEqual(expected);
  });
});

describe('its shape', () => {
  it('has no dead end, nothing out of reach, and its ends', () => {
    expect(report).toMatchObject({ deadEnds: [], unreachable: [], ends: ['certified', 'concluded', 'rejected', 'withdrawn'] });
  });

  it('lints clean but for the forms, which the command checks, and is plain JSON', () => {
    expect(report.findings.filter(({ message }) => !/没有“|没有列表|中没有/.test(message))).toEqual([]);
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });
});
