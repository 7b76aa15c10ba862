import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Filing, Office } from '@filing/filing';
import { mayRead, taskOf, viewFor } from '@filing/flow-runtime';
import { chainReport, everyOffice, walkFlow, type MayDo, type WalkStep } from '@filing/flow-runtime/testing';
import { readChain } from '@filing/procedures/testing';
import { describe, expect, it } from 'vitest';
import { flow as definition } from './flow.ts';

const { policy, register, sampled } = readChain(import.meta.dirname);
const report = chainReport({ definition, policy, register });
const school = { org: '某职业学院', uscc: '12310000425123452B', district: '310110', schoolKind: 'higher-vocational' } as const;
const project = { major: '药品生物技术', occupationCode: '4-08-05-04', occupation: '药物检验员', level: '3', standard: '药物检验员国家职业技能标准（2023 年版）' };
const submission = { application: { phone: '1' }, projects: { rows: [project, { ...project, level: '4' }] }, materials: {} };

const walk = walkFlow({ definition, policy, applicant: school });
const { flow, begin, ask, go } = walk;

const way: readonly WalkStep[] = [
  ['2026-06-05', 'applicant', 'submit', { answers: submission }],
  ['2026-06-08', 'education-delegate', 'approve'],
  ['2026-06-22', 'appraisal-centre', 'evaluate', { data: { conclusion: 'pass' } }],
];
/** The filing as it stands in each state of the main way. */
const standing: Readonly<Record<string, Filing>> = Object.fromEntries([0, 1, 2, 3].map((count) => go(begin(), ...way.slice(0, count))).map((filing) => [filing.state, filing]));
const consents = standing['consents'] ?? begin();
const half = go(consents, ['2026-06-24', 'municipal-hrss', 'approve']);
const reporting = go(half, ['2026-06-26', 'education-commission', 'approve']);
const receipt = go(reporting, ['2026-07-08', 'appraisal-centre', 'report', { data: { reportedOn: '2026-07-08' } }]);
const publication = go(receipt, ['2026-07-10', 'appraisal-centre', 'issue']);
const registered = go(publication, ['2026-07-13', 'municipal-hrss', 'publish']);
const why = { opinion: '考评人员违纪，限期整改' };
const suspended = go(registered, ['2026-09-01', 'municipal-hrss', 'suspend', why]);
const at: Readonly<Record<string, Filing>> = { ...standing, nationalReport: reporting, receipt, publication, registered, suspended };
const returning = { opinion: '请补正', remarks: [{ form: 'application', path: 'phone', text: '有误' }] };
const no = { opinion: '不符合条件' };
const correction = { answers: { application: { phone: '2' } } };

describe('the chain of 沪人社职〔2022〕102号', () => {
  it.each<readonly [state: string, step: WalkStep, next: string]>([
    // 2022-102.21 to the department the education commission named
    ['drafting', ['2026-06-05', 'applicant', 'submit', { answers: submission }], 'delegateIntake'],
    ['drafting', ['2026-06-05', 'applicant', 'submit', { answers: { application: {} } }], 'answers.missing'],
    ['drafting', ['2026-06-05', 'education-delegate', 'submit', { answers: submission }], 'office.wrong'],
    ['drafting', ['2026-06-05', 'applicant', 'withdraw'], 'withdrawn'],
    ['delegateIntake', ['2026-06-08', 'education-delegate', 'approve'], 'technicalEvaluation'],
    ['delegateIntake', ['2026-06-08', 'education-delegate', 'return', returning], 'returned'],
    ['delegateIntake', ['2026-06-08', 'education-delegate', 'reject', no], 'rejected'],
    ['delegateIntake', ['2026-06-08', 'education-delegate', 'reject'], 'opinion.required'],
    ['delegateIntake', ['2026-06-08', 'appraisal-centre', 'approve'], 'office.wrong'],
    ['delegateIntake', ['2026-06-08', 'applicant', 'withdraw'], 'withdrawn'],
    // 2022-102.23 technical evaluation: experts and department give opinions, the centre concludes
    ['technicalEvaluation', ['2026-06-15', 'expert', 'evaluate', { data: { conclusion: 'fail' } }], 'technicalEvaluation'],
    ['technicalEvaluation', ['2026-06-15', 'education-delegate', 'evaluate', { data: { conclusion: 'pass' } }], 'technicalEvaluation'],
    ['technicalEvaluation', ['2026-06-22', 'appraisal-centre', 'evaluate', { data: { conclusion: 'pass' } }], 'consents'],
    ['technicalEvaluation', ['2026-06-22', 'appraisal-centre', 'evaluate', { data: { conclusion: 'fail' } }], 'rejected'],
    ['technicalEvaluation', ['2026-06-22', 'appraisal-centre', 'return', returning], 'returned'],
    ['technicalEvaluation', ['2026-06-22', 'education-delegate', 'return', returning], 'office.wrong'],
    ['technicalEvaluation', ['2026-06-22', 'municipal-hrss', 'approve'], 'event.not-permitted'],
    ['technicalEvaluation', ['2026-06-22', 'applicant', 'withdraw'], 'withdrawn'],
    // 2022-102.24 both consents
    ['consents', ['2026-06-24', 'municipal-hrss', 'approve'], 'consents'],
    ['consents', ['2026-06-24', 'education-commission', 'approve'], 'consents'],
    ['consents', ['2026-06-24', 'education-commission', 'reject', no], 'rejected'],
    ['consents', ['2026-06-24', 'municipal-hrss', 'reject', no], 'rejected'],
    ['consents', ['2026-06-24', 'municipal-hrss', 'return', returning], 'returned'],
    ['consents', ['2026-06-24', 'education-delegate', 'approve'], 'office.wrong'],
    ['consents', ['2026-06-24', 'appraisal-centre', 'report'], 'event.not-permitted'],
    ['consents', ['2026-06-24', 'applicant', 'withdraw'], 'withdrawn'],
    // 2022-102.25 report, 2022-102.26 receipt, 2022-102.28 directory
    ['nationalReport', ['2026-07-08', 'appraisal-centre', 'report', { data: { reportedOn: '2026-07-08' } }], 'receipt'],
    ['nationalReport', ['2026-07-08', 'appraisal-centre', 'issue'], 'event.not-permitted'],
    ['nationalReport', ['2026-07-08', 'applicant', 'withdraw'], 'event.not-permitted'],
    ['receipt', ['2026-07-10', 'appraisal-centre', 'issue'], 'publication'],
    ['receipt', ['2026-07-10', 'appraisal-centre', 'issue', { data: { number: 'Y000031000001' } }], 'registration.number'],
    ['receipt', ['2026-07-10', 'municipal-hrss', 'issue'], 'office.wrong'],
    ['publication', ['2026-07-13', 'municipal-hrss', 'publish'], 'registered'],
    ['publication', ['2026-07-13', 'appraisal-centre', 'publish'], 'office.wrong'],
    // 2022-102.08 the directory moves
    ['registered', ['2026-09-01', 'municipal-hrss', 'suspend', why], 'suspended'],
    ['registered', ['2026-09-01', 'municipal-hrss', 'suspend'], 'opinion.required'],
    ['registered', ['2026-09-01', 'appraisal-centre', 'remove', why], 'office.wrong'],
    ['registered', ['2026-09-01', 'municipal-hrss', 'resume', why], 'event.not-permitted'],
    ['suspended', ['2026-10-01', 'municipal-hrss', 'resume', why], 'registered'],
    ['suspended', ['2026-10-01', 'municipal-hrss', 'remove', why], 'removed'],
    ['suspended', ['2026-10-01', 'municipal-hrss', 'suspend', why], 'event.not-permitted'],
  ])('%s · %j → %s', (state, step, next) => {
    const { decision } = ask(at[state] ?? begin(), step);
    expect(decision.accepted ? decision.filing.state : decision.problems[0]?.code).toBe(next);
  });
});

describe('its clauses', () => {
  it('2022-102.21 goes to the education department first, and back to whoever returned it', () => {
    expect(taskOf(flow, at['delegateIntake'] ?? begin())).toMatchObject({ office: 'education-delegate', org: null });
    for (const [state, step] of [['delegateIntake', ['2026-06-08', 'education-delegate', 'return', returning]], ['technicalEvaluation', ['2026-06-22', 'appraisal-centre', 'return', returning]]] as const) {
      expect(go(at[state] ?? begin(), step, ['2026-06-29', 'applicant', 'submit', correction])).toMatchObject({ state, returned: null });
    }
  });

  it('2022-102.23 keeps the experts’ opinions among those who evaluate', () => {
    const heard = go(at['technicalEvaluation'] ?? begin(), ['2026-06-15', 'expert', 'evaluate', { data: { opinion: '站点不足' } }], ['2026-06-22', 'appraisal-centre', 'evaluate', { data: { conclusion: 'pass', experts: [{ name: '甲', opinion: '站点不足' }] } }]);
    const see = (office: Office, org: string | null = null) => JSON.stringify(viewFor(flow, heard, { id: 'x', name: '', office, org, orgName: '' }, { now: new Date(0) }).timeline);
    expect(see('applicant', school.uscc)).not.toContain('站点不足');
    expect(see('education-delegate')).toContain('站点不足');
  });

  it('2022-102.24 asks both at once, goes on with the second, in either order', () => {
    expect(half).toMatchObject({ state: 'consents', consents: [{ office: 'municipal-hrss' }] });
    expect(ask(half, ['2026-06-25', 'municipal-hrss', 'approve']).decision.accepted).toBe(false);
    expect(reporting.state).toBe('nationalReport');
    expect(go(consents, ['2026-06-24', 'education-commission', 'approve'], ['2026-06-26', 'municipal-hrss', 'approve']).state).toBe('nationalReport');
    expect(ask(half, ['2026-06-25', 'education-commission', 'reject', no]).decision).toMatchObject({ accepted: true, filing: { state: 'rejected' } });
  });

  it('2022-102.24 keeps the consent given while the other’s return is corrected, and asks only that office again', () => {
    const back = go(half, ['2026-06-25', 'education-commission', 'return', returning], ['2026-06-30', 'applicant', 'submit', correction]);
    expect(back).toMatchObject({ state: 'consents', consents: [{ office: 'municipal-hrss' }] });
    expect(taskOf(flow, back)).toMatchObject({ office: 'education-commission' });
    expect(go(back, ['2026-07-01', 'education-commission', 'approve']).state).toBe('nationalReport');
  });

  it('2022-102.25 2022-102.26 2022-102.27 gives a receipt after the report, with every project, for three years', () => {
    expect(publication.events.map(({ event }) => event.type).slice(-2)).toEqual(['report', 'issue']);
    expect(publication.registration).toMatchObject({ procedure: 'vocational-school', number: 'J000031000007', validFrom: '2026-07-10', validUntil: '2029-07-10', levels: ['3', '4'], projects: [project, { ...project, level: '4' }], state: 'valid', publishedAt: null });
  });

  it('2022-102.06 2022-102.28 is in the directory once published, and 2022-102.08 is suspended, resumed and removed there with the reason', () => {
    expect(registered).toMatchObject({ tag: 'published', registration: { state: 'valid', publishedAt: '2026-07-13T00:00:00.000+08:00' } });
    expect(suspended.registration).toMatchObject({ state: 'suspended', changes: [{ state: 'suspended', reason: why.opinion }] });
    const resumed = go(suspended, ['2026-10-01', 'municipal-hrss', 'resume', { opinion: '整改完成' }]);
    expect(resumed).toMatchObject({ state: 'registered', registration: { state: 'valid', changes: [{}, { reason: '整改完成' }] } });
    expect(go(resumed, ['2027-01-04', 'municipal-hrss', 'remove', why])).toMatchObject({ state: 'removed', tag: 'closed', registration: { state: 'removed' } });
  });

  it('is read by each office from its step on', () => {
    const readers = (filing: Filing) => (['district-hrss', 'education-delegate', 'appraisal-centre', 'municipal-hrss', 'education-commission', 'expert', 'public', 'auditor'] as const).filter((office) => mayRead(flow, filing, { id: 'x', name: '', office, org: null, orgName: '' }));
    expect(readers(begin())).toEqual(['auditor']);
    expect(readers(at['delegateIntake'] ?? begin())).toEqual(['education-delegate', 'auditor']);
    expect(readers(consents)).toEqual(['education-delegate', 'appraisal-centre', 'municipal-hrss', 'education-commission', 'expert', 'auditor']);
  });

  it('cites only clauses of the register, and names here every one the register gives to this chain', () => {
    const { cited, unknown } = report;
    expect(unknown).toEqual([]);
    const ours = register.filter(({ filing, enforce, at: where }) => filing === 'vocational-school' && enforce === 'flow' && !where.startsWith('附四')).map(({ id }) => id);
    expect(ours).toHaveLength(9);
    expect(ours.filter((id) => !cited.has(id))).toEqual([]);
    const tests = readFileSync(import.meta.filename, 'utf8');
    expect(ours.filter((id) => !tests.includes(id))).toEqual([]);
  });
});

/** Who may do what in which state, written from the notice and not from the flow. */
const mayDo: Readonly<Record<string, MayDo>> = {
  drafting: { applicant: ['submit', 'withdraw'] },
  delegateIntake: { 'education-delegate': ['approve', 'return', 'reject'], applicant: ['withdraw'] },
  technicalEvaluation: { 'appraisal-centre': ['evaluate', 'return'], 'education-delegate': ['evaluate'], expert: ['evaluate'], applicant: ['withdraw'] },
  consents: { 'municipal-hrss': ['approve', 'return', 'reject'], 'education-commission': ['approve', 'return', 'reject'], applicant: ['withdraw'] },
  returned: { applicant: ['submit', 'withdraw'] },
  nationalReport: { 'appraisal-centre': ['report'] },
  receipt: { 'appraisal-centre': ['issue'] },
  publication: { 'municipal-hrss': ['publish'] },
  registered: { 'municipal-hrss': ['suspend', 'remove'] },
  suspended: { 'municipal-hrss': ['resume', 'remove'] },
  removed: {}, rejected: {}, withdrawn: {},
};

describe('every office, event and state', () => {
  const everywhere: Readonly<Record<string, Filing>> = {
    ...at,
    returned: go(at['delegateIntake'] ?? begin(), ['2026-06-08', 'education-delegate', 'return', returning]),
    removed: go(registered, ['2026-09-01', 'municipal-hrss', 'remove', why]),
    rejected: go(at['delegateIntake'] ?? begin(), ['2026-06-08', 'education-delegate', 'reject', no]),
    withdrawn: go(begin(), ['2026-06-05', 'applicant', 'withdraw']),
  };

  it.each(Object.keys(definition.machine.states))('in %s only what the notice gives to an office can be done', (state) => {
    const { found, expected } = everyOffice(walk, { state, filing: everywhere[state], mayDo: mayDo[state], answers: submission });
    expect(found).toEqual(expected);
  });
});

describe('its forms', () => {
  it('and the batch’s have a sample refused by every clause the register says blocks or asks for a declaration', () => {
    const named = new Set([...sampled, ...readChain(join(import.meta.dirname, '../assessment-batch')).sampled]);
    const ours = register.filter(({ filing, enforce }) => filing === 'vocational-school' && ['block', 'warn', 'declare', 'record'].includes(enforce)).map(({ id }) => id);
    expect(ours).toHaveLength(19);
    expect(ours.filter((id) => !named.has(id))).toEqual([]);
  });
});

describe('its shape', () => {
  it('has no dead end, nothing out of reach, and its ends', () => {
    expect(report).toMatchObject({ deadEnds: [], unreachable: [], ends: ['registered', 'rejected', 'removed', 'suspended', 'withdrawn'] });
  });

  it('lints clean but for the forms, which the command checks', () => {
    expect(report.findings.filter(({ message }) => !message.includes('projects'))).toEqual([]);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });
});
