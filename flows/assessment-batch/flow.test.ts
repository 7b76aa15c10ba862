import { readFileSync } from 'node:fs';
import type { Effect, Filing, Office, Registration } from '@filing/filing';
import { mayRead, routeTo, taskOf, viewFor } from '@filing/flow-runtime';
import { chainReport, everyOffice, walkFlow, type MayDo, type WalkStep } from '@filing/flow-runtime/testing';
import { readChain } from '@filing/procedures/testing';
import { describe, expect, it } from 'vitest';
import { flow as definition } from './flow.ts';

const { policy, register } = readChain(import.meta.dirname);
const report = chainReport({ definition, policy, register });
const school = { org: '某职业学院', uscc: '12310000425123452B', district: '310110' };
const basis: Registration = {
  procedure: 'vocational-school', number: 'J000031000042', body: school.org, uscc: school.uscc, projects: [{ occupationCode: '4-08-05-04', occupation: '药物检验员', level: '3' }], levels: ['3'],
  validFrom: '2026-07-10', validUntil: '2029-07-10', state: 'valid', issuedAt: '2026-07-10T09:00:00.000+08:00', publishedAt: '2026-07-13T09:00:00.000+08:00',
};
const submission = { plan: { phone: '1', endsOn: '2026-11-08', siteDistrict: '310115' }, candidates: {} };
const row = (holder: string, passed: boolean) => ({ holder, document: `id ${holder}`, occupationCode: '4-08-05-04', occupation: '药物检验员', level: '3', result: passed ? 'passed' : 'failed' });
const results = { answers: { results: { rows: [row('甲', true), row('乙', false), row('丙', true)] } } };
const nobody = { answers: { results: { rows: [row('甲', false)] } } };

const walk = walkFlow({ definition, policy, applicant: school });
const { flow, wait, ask, go } = walk;
const begin = () => walk.begin({}, { basis });

const way: readonly WalkStep[] = [
  ['2026-10-12', 'applicant', 'submit', { answers: submission }],
  ['2026-10-15', 'appraisal-centre', 'approve', { data: {} }],
  ['2026-11-13T23:59:59', 'applicant', 'submit', results],
  ['2026-11-18', 'appraisal-centre', 'approve'],
  ['2026-11-19', 'applicant', 'issue', { data: {} }],
  ['2026-11-20', 'applicant', 'report', { data: {} }],
];
/** The filing as it stands in each state of the main way. */
const at: Readonly<Record<string, Filing>> = Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((count) => go(begin(), ...way.slice(0, count))).map((filing) => [filing.state, filing]));
const standing = (state: string) => at[state] ?? begin();
const returning = { opinion: '请补正', remarks: [{ form: 'plan', path: 'phone', text: '有误' }] };
const returningResults = { opinion: '请更正', opens: ['results'] };
const no = { opinion: '不符合条件' };

describe('a batch under 沪人社职〔2022〕102号', () => {
  it.each<readonly [state: string, step: WalkStep, next: string]>([
    // 2022-102.29 2022-102.30 the plan, filed before
    ['drafting', ['2026-10-12', 'applicant', 'submit', { answers: submission }], 'planFiling'],
    ['drafting', ['2026-10-12', 'applicant', 'submit', { answers: { plan: {} } }], 'answers.missing'],
    ['drafting', ['2029-07-11', 'applicant', 'submit', { answers: submission }], 'basis.not-in-force'],
    ['drafting', ['2026-10-12', 'appraisal-centre', 'submit', { answers: submission }], 'office.wrong'],
    ['drafting', ['2026-10-12', 'applicant', 'withdraw'], 'withdrawn'],
    ['planFiling', ['2026-10-14', 'education-delegate', 'evaluate', { data: { outcome: 'consistent' } }], 'planFiling'],
    ['planFiling', ['2026-10-15', 'appraisal-centre', 'approve'], 'carryingOut'],
    ['planFiling', ['2026-10-15', 'appraisal-centre', 'return', returning], 'planReturned'],
    ['planFiling', ['2026-10-15', 'appraisal-centre', 'reject', no], 'rejected'],
    ['planFiling', ['2026-10-15', 'education-delegate', 'approve'], 'office.wrong'],
    ['planFiling', ['2026-10-15', 'applicant', 'withdraw'], 'withdrawn'],
    // 2022-102.31 carried out, under supervision
    ['carryingOut', ['2026-11-08', 'district-hrss', 'evaluate', { data: { conclusion: 'in-order' } }], 'carryingOut'],
    ['carryingOut', ['2026-11-08', 'municipal-hrss', 'evaluate', { data: { conclusion: 'in-order' } }], 'carryingOut'],
    ['carryingOut', ['2026-11-08', 'district-hrss', 'evaluate', {}, { org: '310110' }], 'organisation.wrong'],
    ['carryingOut', ['2026-11-08', 'expert', 'evaluate'], 'office.wrong'],
    ['carryingOut', ['2026-11-08', 'applicant', 'issue'], 'event.not-permitted'],
    ['carryingOut', ['2026-10-20', 'applicant', 'withdraw'], 'withdrawn'],
    // 2022-102.32 results, in time or late
    ['carryingOut', ['2026-11-11', 'applicant', 'submit', results], 'resultsFiling'],
    ['carryingOut', ['2026-11-11', 'applicant', 'submit'], 'answers.missing'],
    ['carryingOut', ['2026-12-31', 'applicant', 'submit', results], 'resultsFiling'],
    ['resultsFiling', ['2026-11-18', 'appraisal-centre', 'approve'], 'certification'],
    ['resultsFiling', ['2026-11-18', 'appraisal-centre', 'return', returningResults], 'resultsReturned'],
    ['resultsFiling', ['2026-11-18', 'appraisal-centre', 'reject', no], 'rejected'],
    ['resultsFiling', ['2026-11-18', 'municipal-hrss', 'approve'], 'office.wrong'],
    ['resultsFiling', ['2026-11-18', 'applicant', 'issue'], 'event.not-permitted'],
    // 2022-102.33 certificates by the school, once the results are filed
    ['certification', ['2026-11-19', 'applicant', 'issue', { data: {} }], 'certificateReport'],
    ['certification', ['2026-11-19', 'appraisal-centre', 'issue', { data: {} }], 'office.wrong'],
    ['certification', ['2026-11-19', 'appraisal-centre', 'return', returningResults, { id: 'somebody else' }], 'resultsReturned'],
    ['certification', ['2026-11-19', 'applicant', 'withdraw'], 'event.not-permitted'],
    ['certificateReport', ['2026-11-20', 'applicant', 'report', { data: {} }], 'certified'],
    ['certificateReport', ['2026-11-20', 'appraisal-centre', 'report', { data: {} }], 'office.wrong'],
    ['certificateReport', ['2026-11-20', 'applicant', 'issue', { data: {} }], 'event.not-permitted'],
    ['certified', ['2026-11-21', 'applicant', 'withdraw'], 'event.not-permitted'],
  ])('%s · %j → %s', (state, step, next) => {
    const { decision } = ask(standing(state), step);
    expect(decision.accepted ? decision.filing.state : decision.problems[0]?.code).toBe(next);
  });
});

describe('its clauses', () => {
  it('2022-102.27 rests on the school’s registration in force, on every day something is handed in', () => {
    const refusal = (filing: Filing, step: WalkStep) => {
      const { decision } = ask(filing, step);
      return decision.accepted ? [] : decision.problems.map(({ code, clause }) => `${code} ${clause}`);
    };
    const planning: WalkStep = ['2026-10-12', 'applicant', 'submit', { answers: submission }];
    expect(refusal(walk.begin(), planning)).toEqual(['basis.missing 2022-102.27']);
    expect(refusal(walk.begin({}, { basis: { ...basis, state: 'suspended' } }), planning)).toEqual(['basis.not-in-force 2022-102.27']);
    expect(refusal({ ...standing('carryingOut'), basis: { ...basis, state: 'removed' } }, ['2026-11-11', 'applicant', 'submit', results])).toEqual(['basis.not-in-force 2022-102.27']);
    for (const state of ['suspended', 'removed'] as const) expect(refusal({ ...standing('certification'), basis: { ...basis, state } }, ['2026-11-19', 'applicant', 'issue', { data: {} }])).toEqual(['basis.not-in-force 2022-102.27']);
  });

  it('2022-102.29 goes to the centre, and a corrected plan comes back to it', () => {
    expect(taskOf(flow, standing('planFiling'))).toMatchObject({ office: 'appraisal-centre' });
    expect(go(standing('planFiling'), ['2026-10-13', 'appraisal-centre', 'return', returning], ['2026-10-14', 'applicant', 'submit', { answers: { plan: { ...submission.plan, phone: '2' } } }])).toMatchObject({ state: 'planFiling', returned: null });
  });

  it('2022-102.31 is supervised by the district of the site and by the bureau, as often as they like', () => {
    expect(routeTo(flow, standing('carryingOut'), 'district-hrss')).toMatchObject({ org: '310115', because: '考核站点所在区' });
    const seen = go(standing('carryingOut'), ['2026-11-07', 'district-hrss', 'evaluate', { data: {} }], ['2026-11-08', 'municipal-hrss', 'evaluate', { data: {} }], ['2026-11-08', 'district-hrss', 'evaluate', { data: {} }]);
    expect(seen).toMatchObject({ state: 'carryingOut', version: 5 });
  });

  it('2022-102.32 counts five working days from the planned end, whenever the plan was filed', () => {
    expect(standing('carryingOut').deadlines).toMatchObject([{ name: 'results', status: 'running', at: '2026-11-13T23:59:59.999+08:00', days: ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13'], provisional: false }]);
    expect(standing('resultsFiling').deadlines).toMatchObject([{ status: 'met' }]);
  });

  it('2022-102.32 records results that come late, ends nothing, and shows it', () => {
    const overdue = wait(standing('carryingOut'), '2026-11-30');
    expect(overdue.state).toBe('carryingOut');
    const late = go(overdue, ['2026-11-30', 'applicant', 'submit', results]);
    expect(late).toMatchObject({ state: 'resultsFiling', deadlines: [{ status: 'late' }] });
    const view = viewFor(flow, late, { id: 'x', name: '', office: 'appraisal-centre', org: null, orgName: '' }, { now: new Date('2026-12-01T00:00:00+08:00') });
    expect(view.deadlines).toMatchObject([{ status: 'late', title: '报送评价结果', clause: '2022-102.32' }]);
    expect(go(late, ['2026-12-02', 'appraisal-centre', 'return', returningResults], ['2026-12-03', 'applicant', 'submit', results]).deadlines).toMatchObject([{ status: 'late' }]);
  });

  it('2022-102.33 files corrected results anew before anything is certified', () => {
    const back = go(standing('certification'), ['2026-11-19', 'appraisal-centre', 'return', returningResults, { id: 'somebody else' }], ['2026-11-23', 'applicant', 'submit', results]);
    expect(back).toMatchObject({ state: 'resultsFiling', returned: null });
  });

  it('2022-102.33 numbers a certificate of 22 characters for each who passed, and 2022-102.34 hands them to the lookup', () => {
    const { decision } = ask(standing('certification'), ['2026-11-19', 'applicant', 'issue', { data: {} }]);
    const issued = (decision.accepted ? decision.effects : []).find((effect): effect is Extract<Effect, { kind: 'certificates' }> => effect.kind === 'certificates');
    expect(issued?.certificates.map(({ number, holder, registration, issuedOn }) => ({ number, holder, registration, issuedOn }))).toEqual([
      { number: 'J000031000042263000001', holder: '甲', registration: basis.number, issuedOn: '2026-11-19' },
      { number: 'J000031000042263000002', holder: '丙', registration: basis.number, issuedOn: '2026-11-19' },
    ]);
    expect(standing('certified')).toMatchObject({ tag: 'published', certificates: { first: 1, count: 2 } });
  });

  it('2022-102.33 certifies nobody where nobody passed', () => {
    expect(go(standing('carryingOut'), ['2026-11-11', 'applicant', 'submit', nobody], ['2026-11-18', 'appraisal-centre', 'approve'])).toMatchObject({ state: 'concluded', tag: 'closed' });
  });

  it('is read by each office from its step on, the students by no district', () => {
    const reader = (office: Office, org: string | null = null) => ({ id: 'x', name: '', office, org, orgName: '' });
    const readers = (filing: Filing) => (['district-hrss', 'education-delegate', 'appraisal-centre', 'municipal-hrss', 'expert', 'public', 'auditor'] as const).filter((office) => mayRead(flow, filing, reader(office, office === 'district-hrss' ? '310115' : null)));
    expect(readers(begin())).toEqual(['auditor']);
    expect(readers(standing('planFiling'))).toEqual(['education-delegate', 'appraisal-centre', 'auditor']);
    expect(readers(standing('carryingOut'))).toEqual(['district-hrss', 'education-delegate', 'appraisal-centre', 'municipal-hrss', 'auditor']);
    const seen = (office: Office, org: string | null) => viewFor(flow, standing('certified'), reader(office, org), { now: new Date(0) });
    expect([seen('district-hrss', '310115').forms.map(({ form }) => form), seen('district-hrss', '310115').certificates]).toEqual([['plan'], []]);
    expect(seen('applicant', school.uscc).certificates).toHaveLength(2);
  });

  it('cites only clauses of the register, and names here every one the register gives to this chain', () => {
    const { cited, unknown } = report;
    expect(unknown).toEqual([]);
    const ours = register.filter(({ filing, at: where }) => filing === 'vocational-school' && where.startsWith('附四')).map(({ id }) => id);
    expect(ours).toHaveLength(6);
    expect(ours.filter((id) => !cited.has(id))).toEqual([]);
    const tests = readFileSync(import.meta.filename, 'utf8');
    expect(ours.filter((id) => !tests.includes(id))).toEqual([]);
  });
});

/** Who may do what in which state, written from the notice and not from the flow. */
const mayDo: Readonly<Record<string, MayDo>> = {
  drafting: { applicant: ['submit', 'withdraw'] },
  planFiling: { 'appraisal-centre': ['approve', 'return', 'reject'], 'education-delegate': ['evaluate'], applicant: ['withdraw'] },
  planReturned: { applicant: ['submit', 'withdraw'] },
  carryingOut: { applicant: ['submit', 'withdraw'], 'district-hrss': ['evaluate'], 'municipal-hrss': ['evaluate'] },
  resultsFiling: { 'appraisal-centre': ['approve', 'return', 'reject'], applicant: ['withdraw'] },
  resultsReturned: { applicant: ['submit', 'withdraw'] },
  certification: { applicant: ['issue'], 'appraisal-centre': ['return'] },
  certificateReport: { applicant: ['report'] },
  certified: {}, concluded: {}, rejected: {}, withdrawn: {},
};

describe('every office, event and state', () => {
  const everywhere: Readonly<Record<string, Filing>> = {
    ...at,
    planReturned: go(standing('planFiling'), ['2026-10-15', 'appraisal-centre', 'return', returning]),
    resultsReturned: go(standing('resultsFiling'), ['2026-11-18', 'appraisal-centre', 'return', returningResults]),
    concluded: go(standing('carryingOut'), ['2026-11-11', 'applicant', 'submit', nobody], ['2026-11-18', 'appraisal-centre', 'approve']),
    rejected: go(standing('planFiling'), ['2026-10-15', 'appraisal-centre', 'reject', no]),
    withdrawn: go(begin(), ['2026-10-12', 'applicant', 'withdraw']),
  };

  it.each(Object.keys(definition.machine.states))('in %s only what the notice gives to an office can be done', (state) => {
    const { found, expected } = everyOffice(walk, { state, filing: everywhere[state], mayDo: mayDo[state], answers: submission });
    expect(found).toEqual(expected);
  });
});

describe('its shape', () => {
  it('has no dead end, nothing out of reach, and its ends', () => {
    expect(report).toMatchObject({ deadEnds: [], unreachable: [], ends: ['certified', 'concluded', 'rejected', 'withdrawn'] });
  });

  it('lints clean but for the forms, which the command checks', () => {
    expect(report.findings.filter(({ path }) => !path.startsWith('certificates.') && path !== 'policy.deadlines.results.from')).toEqual([]);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });
});
