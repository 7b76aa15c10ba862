import type { Actor, Filing, Registration } from '@filing/filing';
import { certificatesOf, mayRead, viewFor } from '@filing/flow-runtime';
import { chainReport, everyOffice, walkFlow, type MayDo, type WalkStep } from '@filing/flow-runtime/testing';
import { readChain } from '@filing/procedures/testing';
import { describe, expect, it } from 'vitest';
import { flow as definition } from './flow.ts';

const { policy, register, sampled } = readChain(import.meta.dirname);
const report = chainReport({ definition, policy, register });
const school = { org: '某校', uscc: '12310000425123452B', district: '310115', schoolKind: 'higher-vocational' } as const;
const registration: Registration = {
  procedure: 'course-certificate', number: 'Y000031000001', body: school.org, uscc: school.uscc, levels: ['3'], projects: [{ occupationCode: '4-08-05-04', occupation: '药物检验员', level: '3' }],
  validFrom: '2026-06-21', validUntil: '2029-06-20', state: 'valid', issuedAt: '2026-06-21T09:00:00.000+08:00', publishedAt: '2026-06-22T09:00:00.000+08:00',
};
const student = (name: string, more: object = {}) => ({ name, document: `31011020060312001${name.length}`, coursesPassed: true, review: 'pass', certify: 'yes', ...more });
const results = (...students: readonly object[]) => ({ results: { occupationCode: '4-08-05-04', occupation: '药物检验员', level: '3', certificatesCount: students.filter((each) => (each as { certify?: string }).certify === 'yes').length, students } });
const submission = results(student('甲'), student('乙乙', { certify: 'no' }), student('丙丙丙'));

const walk = walkFlow({ definition, policy, applicant: school, years: [2026, 2027] });
const { flow, ask, go } = walk;
const begin = (basis: Registration | null = registration) => walk.begin({}, { basis });
const submit: WalkStep = ['2027-06-10', 'applicant', 'submit', { answers: submission }];
const file: WalkStep = ['2027-06-12', 'appraisal-centre', 'approve'];
const issue: WalkStep = ['2027-06-14', 'applicant', 'issue', { data: { confirms: true } }];
const centreFiling = go(begin(), submit);
const issuing = go(centreFiling, file);
const recorded = go(issuing, issue);
const returning = { opinion: '请补正', remarks: [{ form: 'results', path: 'students.0.name', text: '与学籍不符' }] };
const no = { opinion: '成绩与备案方案不符' };
const at: Readonly<Record<string, Filing>> = { drafting: begin(), centreFiling, issuing, recorded, returned: go(centreFiling, ['2027-06-12', 'appraisal-centre', 'return', returning]) };

describe('results and certificates of 沪人社职〔2026〕66号', () => {
  it.each<readonly [state: string, step: WalkStep, next: string]>([
    // .18 .19 the school hands in what its courses came to, on any day
    ['drafting', submit, 'centreFiling'],
    ['drafting', ['2027-06-10', 'applicant', 'submit'], 'answers.missing'],
    ['drafting', ['2027-06-10', 'appraisal-centre', 'submit', { answers: submission }], 'office.wrong'],
    ['drafting', ['2027-06-10', 'applicant', 'withdraw'], 'withdrawn'],
    ['drafting', ['2027-06-10', 'applicant', 'issue'], 'event.not-permitted'],
    // .40 the centre files them
    ['centreFiling', file, 'issuing'],
    ['centreFiling', ['2027-06-12', 'appraisal-centre', 'return', returning], 'returned'],
    ['centreFiling', ['2027-06-12', 'appraisal-centre', 'return', { opinion: '请补正' }], 'required'],
    ['centreFiling', ['2027-06-12', 'appraisal-centre', 'reject', no], 'rejected'],
    ['centreFiling', ['2027-06-12', 'appraisal-centre', 'reject'], 'opinion.required'],
    ['centreFiling', ['2027-06-12', 'teacher-education-college', 'approve'], 'office.wrong'],
    ['centreFiling', ['2027-06-12', 'appraisal-centre', 'approve', {}, { uscc: school.uscc }], 'actor.own-organisation'],
    ['centreFiling', ['2027-06-12', 'applicant', 'issue'], 'event.not-permitted'],
    ['centreFiling', ['2027-06-12', 'applicant', 'withdraw'], 'withdrawn'],
    ['returned', ['2027-06-13', 'applicant', 'submit', { answers: submission }], 'centreFiling'],
    // .20 谁评价、谁发证：the school issues, nobody else
    ['issuing', issue, 'recorded'],
    ['issuing', ['2027-06-14', 'appraisal-centre', 'issue'], 'office.wrong'],
    ['issuing', ['2027-06-14', 'applicant', 'issue', {}, { org: '123101104250010174' }], 'organisation.wrong'],
    ['issuing', ['2027-06-14', 'applicant', 'withdraw'], 'withdrawn'],
    ['recorded', ['2027-06-15', 'applicant', 'issue'], 'event.not-permitted'],
    ['recorded', ['2027-06-15', 'applicant', 'withdraw'], 'event.not-permitted'],
  ])('%s · %j → %s', (state, step, next) => {
    const { decision } = ask(at[state] ?? begin(), step);
    expect(decision.accepted ? decision.filing.state : decision.problems[0]?.code).toBe(next);
  });
});

describe('its clauses', () => {
  it('.20 .02 gives certificates to those the school marks who passed every course and the review, and to nobody else', () => {
    const odd = results(student('甲'), student('乙', { document: '2', coursesPassed: false }), student('丙', { document: '3', review: 'fail' }), student('丁', { document: '4', coursesPassed: null }), student('戊', { document: '5', certify: 'no' }));
    expect(certificatesOf(flow, go(begin(), ['2027-06-10', 'applicant', 'submit', { answers: odd }], file, issue)).map(({ holder }) => holder)).toEqual(['甲']);
  });

  it('.20 .03 numbers them under the school’s registration, with project and level', () => {
    expect(certificatesOf(flow, issuing)).toEqual([]);
    expect(certificatesOf(flow, recorded)).toMatchObject([
      { number: 'Y000031000001273000001', registration: registration.number, body: school.org, holder: '甲', occupationCode: '4-08-05-04', occupation: '药物检验员', level: '3', issuedOn: '2027-06-14' },
      { number: 'Y000031000001273000002', holder: '丙丙丙' },
    ]);
  });

  it('.20 ends without the school’s act where nobody gets one', () => {
    const none = go(begin(), ['2027-06-10', 'applicant', 'submit', { answers: results(student('甲', { certify: 'no' })) }], file);
    expect([none.state, certificatesOf(flow, none)]).toEqual(['recorded', []]);
  });

  it('.16 refuses a second certificate for a person’s stage', () => {
    const { decision } = ask(begin(), ['2027-06-10', 'applicant', 'submit', { answers: results(student('甲'), student('乙')) }]);
    expect(decision.accepted ? [] : decision.problems).toMatchObject([{ code: 'certificate.repeated', path: 'results/students.1.document', clause: '2026-66.16' }]);
  });

  it.each<[string, Registration | null, string]>([
    ['none', null, 'basis.missing'],
    ['a suspended one', { ...registration, state: 'suspended' }, 'basis.not-in-force'],
    ['one that ran out', { ...registration, validUntil: '2027-06-09' }, 'basis.not-in-force'],
  ])('.33 asks for a registration in force, not %s', (_, basis, code) => {
    const { decision } = ask(begin(basis), submit);
    expect(decision.accepted ? [] : decision.problems).toMatchObject([{ code, clause: '2026-66.33' }]);
  });

  it('.33 looks at the registration again before anything is issued', () => {
    const { decision } = ask({ ...issuing, basis: { ...registration, state: 'suspended' } }, issue);
    expect(decision.accepted ? [] : decision.problems).toMatchObject([{ code: 'basis.not-in-force' }]);
  });

  it('.15 has the school confirm on a form that knows the graduation year', () => {
    expect(definition.machine.states['issuing']?.meta?.actions.issue).toMatchObject([{ office: 'applicant', form: 'certificate-issue', seal: true }]);
  });

  it('.14 .40 is read by school and centre; certificates only by who may read the students', () => {
    const reader = (office: Actor['office'], org: string | null = null): Actor => ({ id: 'x', name: '', office, org, orgName: '' });
    const see = (actor: Actor) => viewFor(flow, recorded, actor, { now: new Date(0) }).certificates?.length ?? 0;
    expect([see(reader('applicant', school.uscc)), see(reader('appraisal-centre'))]).toEqual([2, 2]);
    expect([reader('expert'), reader('public'), reader('district-hrss', '310115'), reader('applicant', '123101104250010174')].map((actor) => mayRead(flow, recorded, actor))).toEqual([false, false, false, false]);
  });

  it('cites what results rest on, and only what the register holds', () => {
    const { cited, unknown } = report;
    expect([...cited]).toEqual(expect.arrayContaining(['02', '14', '15', '16', '18', '19', '20', '33', '40'].map((clause) => `2026-66.${clause}`)));
    expect(unknown).toEqual([]);
  });

  it('has a sample refused by every clause it records', () => {
    expect(['01', '02', '14', '15', '16', '18', '19', '20', '40'].filter((clause) => !sampled.has(`2026-66.${clause}`))).toEqual([]);
  });
});

/** Who may do what in which state, written from the notice and not from the flow. */
const mayDo: Readonly<Record<string, MayDo>> = {
  drafting: { applicant: ['submit', 'withdraw'] },
  centreFiling: { 'appraisal-centre': ['approve', 'return', 'reject'], applicant: ['withdraw'] },
  returned: { applicant: ['submit', 'withdraw'] },
  issuing: { applicant: ['issue', 'withdraw'] },
  recorded: {}, rejected: {}, withdrawn: {},
};

describe('every office, event and state', () => {
  const everywhere: Readonly<Record<string, Filing>> = {
    ...at,
    rejected: go(centreFiling, ['2027-06-12', 'appraisal-centre', 'reject', no]),
    withdrawn: go(begin(), ['2027-06-10', 'applicant', 'withdraw']),
  };

  it.each(Object.keys(definition.machine.states))('in %s only what the notice gives to an office can be done', (state) => {
    const { found, expected } = everyOffice(walk, { state, filing: everywhere[state], mayDo: mayDo[state], answers: submission });
    expect(found).toEqual(expected);
  });
});

describe('its shape', () => {
  it('has no dead end, nothing out of reach, and lints clean but for the forms, which the command checks', () => {
    expect(report).toMatchObject({ deadEnds: [], unreachable: [], ends: ['recorded', 'rejected', 'withdrawn'] });
    expect(report.findings.filter(({ message }) => !message.includes('students'))).toEqual([]);
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });
});
