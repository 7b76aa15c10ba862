import type { Actor, Filing, Registration } from '@filing/filing';
import { explore, viewFor } from '@filing/flow-runtime';
import { chainReport, everyOffice, walkFlow, type MayDo, type WalkStep } from '@filing/flow-runtime/testing';
import { readChain } from '@filing/procedures/testing';
import { describe, expect, it } from 'vitest';
import { flow as definition } from './flow.ts';

const { policy, register, sampled } = readChain(import.meta.dirname);
const report = chainReport({ definition, policy, register });
const school = { org: '某校', uscc: '12310000425123452B', district: '310115', schoolKind: 'higher-vocational' } as const;
const submission = { 'project-application': { phone: '1' } };
const plan = { occupationCode: '4-04-05-05', occupation: '人工智能训练师', level: '3', major: '人工智能技术应用', courses: [{ name: '机器学习基础' }, { name: '数据标注与处理' }, { name: '模型训练与调优' }] };
const registration: Registration = {
  procedure: 'course-certificate', number: 'Y000031000001', body: school.org, uscc: school.uscc, levels: ['3'], projects: [{ occupationCode: '4-08-05-04', occupation: '药物检验员', level: '3' }],
  validFrom: '2026-06-21', validUntil: '2029-06-20', state: 'valid', issuedAt: '2026-06-21T09:00:00.000+08:00', publishedAt: '2026-06-22T09:00:00.000+08:00',
};

const walk = walkFlow({ definition, policy, applicant: school });
const { flow, wait, ask, go } = walk;
const begin = (basis: Registration | null = registration) => walk.begin({}, { basis });

const submit: WalkStep = ['2026-08-03', 'applicant', 'submit', { answers: submission }];
const plans = { answers: { 'project-plan': [plan, { ...plan, major: '数据科学' }] } };
const way: readonly WalkStep[] = [
  submit,
  ['2026-08-05', 'appraisal-centre', 'approve'],
  ['2026-08-20', 'applicant', 'submitProject', plans],
  ['2026-09-01', 'appraisal-centre', 'evaluate', { data: { project: '1', conclusion: 'pass' } }], ['2026-09-02', 'appraisal-centre', 'evaluate', { data: { conclusion: 'fail' } }],
  ['2026-09-04', 'municipal-hrss', 'approve'],
];
const standing: Readonly<Record<string, Filing>> = Object.fromEntries(way.map((_, index) => go(begin(), ...way.slice(0, index))).concat(go(begin(), ...way)).map((filing) => [filing.state, filing]));
const notice = standing['publicNotice'] ?? begin();
const objection = { data: { content: 'c', name: 'n', contact: '1' } };
const receipt = wait(notice, '2026-09-12');
const publication = go(receipt, ['2026-09-15', 'appraisal-centre', 'issue']);
const registered = go(publication, ['2026-09-16', 'municipal-hrss', 'publish']);
const at: Readonly<Record<string, Filing>> = { ...standing, drafting: begin(), objectionReview: go(notice, ['2026-09-08', 'public', 'object', objection]), receipt, publication, registered };
const returning = { opinion: '请补正', remarks: [{ form: 'project-application', path: 'phone', text: '有误' }] };
const no = { opinion: '不符合条件' };

describe('further projects of 沪人社职〔2026〕66号', () => {
  it.each<readonly [state: string, step: WalkStep, next: string]>([
    // .36 any day while the registration holds, straight to the centre
    ['drafting', submit, 'centreIntake'],
    ['drafting', ['2029-06-20T23:59:59', 'applicant', 'submit', { answers: submission }], 'centreIntake'],
    ['drafting', ['2029-06-21', 'applicant', 'submit', { answers: submission }], 'basis.not-in-force'],
    ['drafting', ['2026-08-03', 'applicant', 'submit'], 'answers.missing'],
    ['drafting', ['2026-08-03', 'appraisal-centre', 'submit', { answers: submission }], 'office.wrong'],
    ['drafting', ['2026-08-03', 'applicant', 'withdraw'], 'withdrawn'],
    // .24 intake
    ['centreIntake', ['2026-08-05', 'appraisal-centre', 'approve'], 'projectPreparation'],
    ['centreIntake', ['2026-08-05', 'appraisal-centre', 'return', returning], 'returned'],
    ['centreIntake', ['2026-08-05', 'appraisal-centre', 'reject', no], 'rejected'],
    ['centreIntake', ['2026-08-05', 'appraisal-centre', 'reject'], 'opinion.required'],
    ['centreIntake', ['2026-08-05', 'teacher-education-college', 'approve'], 'office.wrong'],
    ['centreIntake', ['2026-08-05', 'appraisal-centre', 'approve', {}, { uscc: school.uscc }], 'actor.own-organisation'],
    ['centreIntake', ['2026-08-05', 'appraisal-centre', 'evaluate', { data: { conclusion: 'pass' } }], 'event.not-permitted'],
    // .27 three months
    ['projectPreparation', ['2026-11-05T23:59:59', 'applicant', 'submitProject', plans], 'projectEvaluation'],
    ['projectPreparation', ['2026-11-06', 'applicant', 'submitProject', plans], 'event.not-permitted'],
    ['projectPreparation', ['2026-08-20', 'applicant', 'submitProject'], 'answers.missing'],
    // .28 project by project
    ['projectEvaluation', ['2026-09-02', 'appraisal-centre', 'evaluate', { data: { conclusion: 'pass' } }], 'bureauConsent'],
    ['projectEvaluation', ['2026-09-02', 'appraisal-centre', 'evaluate', { data: { project: '1', conclusion: 'pass' } }], 'project.judged'],
    ['projectEvaluation', ['2026-09-02', 'expert', 'evaluate', { data: { score: 1 } }], 'projectEvaluation'],
    ['projectEvaluation', ['2026-09-02', 'appraisal-centre', 'return', { opinion: '改', opens: ['project-plan'] }], 'projectPreparation'],
    ['projectEvaluation', ['2026-11-06', 'appraisal-centre', 'return', { opinion: '改', opens: ['project-plan'] }], 'event.not-permitted'],
    // .30 consent
    ['bureauConsent', ['2026-09-04', 'municipal-hrss', 'return', { opinion: '再核' }], 'projectEvaluation'],
    ['bureauConsent', ['2026-09-04', 'municipal-hrss', 'reject', no], 'rejected'],
    ['bureauConsent', ['2026-09-04', 'appraisal-centre', 'approve'], 'office.wrong'],
    // .31 notice
    ['publicNotice', ['2026-09-08', 'public', 'object', objection], 'objectionReview'],
    ['publicNotice', ['2026-09-11T23:59:59', 'appraisal-centre', 'issue'], 'event.not-permitted'],
    ['publicNotice', ['2026-09-08', 'applicant', 'withdraw'], 'event.not-permitted'],
    ['objectionReview', ['2026-09-09', 'appraisal-centre', 'resolve', { data: { outcome: 'dismissed' } }], 'publicNotice'],
    ['objectionReview', ['2026-09-09', 'appraisal-centre', 'resolve', { data: { outcome: 'upheld' } }], 'rejected'],
    // .32 .35 receipt and publication
    ['receipt', ['2026-09-15', 'appraisal-centre', 'issue'], 'publication'],
    ['receipt', ['2026-09-15', 'municipal-hrss', 'issue'], 'office.wrong'],
    ['publication', ['2026-09-16', 'municipal-hrss', 'publish'], 'registered'],
    ['publication', ['2026-09-16', 'appraisal-centre', 'publish'], 'office.wrong'],
    ['registered', ['2026-09-17', 'municipal-hrss', 'remove', no], 'removed'],
    ['registered', ['2026-09-17', 'municipal-hrss', 'remove'], 'opinion.required'],
  ])('%s · %j → %s', (state, step, next) => {
    const { decision } = ask(at[state] ?? begin(), step);
    expect(decision.accepted ? decision.filing.state : decision.problems[0]?.code).toBe(next);
  });
});

describe('its clauses', () => {
  it.each<[string, Registration | null, string]>([
    ['none', null, 'basis.missing'],
    ['another school’s', { ...registration, uscc: '123101104250010174' }, 'basis.missing'],
    ['one of another notice', { ...registration, procedure: 'vocational-school' }, 'basis.missing'],
    ['a suspended one', { ...registration, state: 'suspended' }, 'basis.not-in-force'],
    ['a removed one', { ...registration, state: 'removed' }, 'basis.not-in-force'],
    ['one that ran out', { ...registration, validUntil: '2026-08-02' }, 'basis.not-in-force'],
  ])('.36 asks for a registration in force of the school’s own, not %s', (_, basis, code) => {
    const { decision } = ask(begin(basis), submit);
    expect(decision.accepted ? '' : decision.problems).toMatchObject([{ code, clause: '2026-66.36', message: expect.stringContaining('方可申请新增评价项目') as string }]);
  });

  it('.36 .33 .34 adds what passed to the registration, whose number and last day stay', () => {
    expect(registered.registration).toEqual({
      procedure: definition.procedure, supplements: true, number: 'Y000031000001', body: school.org, uscc: school.uscc, levels: ['3'], projects: [{ ...plan, courses: ['机器学习基础', '数据标注与处理', '模型训练与调优'] }],
      validFrom: '2026-06-21', validUntil: '2029-06-20', state: 'valid', issuedAt: '2026-09-15T00:00:00.000+08:00', publishedAt: '2026-09-16T00:00:00.000+08:00',
    });
  });

  it('.36 evaluates projects only: no recommendation, no institution evaluation', () => {
    const offices = new Set(Object.values(definition.machine.states).flatMap(({ meta }) => Object.values(meta?.actions ?? {}).flat().map(({ office }) => office)));
    expect([...offices].toSorted()).toEqual(['applicant', 'appraisal-centre', 'expert', 'municipal-hrss', 'public']);
  });

  it('.27 counts three months from acceptance, then the filing counts as given up', () => {
    const preparing = at['projectPreparation'] ?? begin();
    expect(preparing.deadlines).toMatchObject([{ name: 'projectPreparation', at: '2026-11-05T23:59:59.999+08:00' }]);
    expect(wait(preparing, '2026-11-05T23:59:59').state).toBe('projectPreparation');
    expect(wait(preparing, '2026-11-06')).toMatchObject({ state: 'lapsed', tag: 'lapsed' });
  });

  it('.28 none passed ends it, .30 .31 .32 nothing is issued before consent and five working days of notice', () => {
    expect(go(at['projectPreparation'] ?? begin(), ['2026-08-20', 'applicant', 'submitProject', { answers: { 'project-plan': [plan] } }], ['2026-09-01', 'appraisal-centre', 'evaluate', { data: { project: '1', conclusion: 'fail' } }]).state).toBe('rejected');
    const ways = explore(flow).transitions;
    expect(ways.filter(({ to, from }) => to === 'publicNotice' && from !== 'objectionReview')).toMatchObject([{ from: 'bureauConsent', event: 'approve' }]);
    expect(ways.filter(({ to }) => to === 'receipt')).toMatchObject([{ from: 'publicNotice', event: 'deadline.passed' }]);
    expect(notice.deadlines[1]).toMatchObject({ days: ['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10', '2026-09-11'] });
  });

  it('keeps experts’ scores from the school, and the school’s phone from experts', () => {
    const scored = go(at['projectEvaluation'] ?? begin(), ['2026-08-25', 'expert', 'evaluate', { data: { score: 41 } }]);
    const see = (office: Actor['office'], org: string | null = null) => viewFor(flow, scored, { id: 'x', name: '', office, org, orgName: '' }, { now: new Date(0) });
    expect(JSON.stringify(see('applicant', school.uscc).timeline)).not.toContain('41');
    expect(JSON.stringify(see('municipal-hrss').timeline)).toContain('41');
    expect(definition.reads.expert?.except).toContain('project-application/phone');
  });

  it('cites .36 and only what the register holds', () => {
    const { cited, unknown } = report;
    expect([...cited]).toEqual(expect.arrayContaining(['2026-66.24', '2026-66.27', '2026-66.28', '2026-66.30', '2026-66.31', '2026-66.32', '2026-66.33', '2026-66.34', '2026-66.35', '2026-66.36']));
    expect(unknown).toEqual([]);
  });

  it('has a sample refused by every clause its forms block', () => {
    expect(['01', '03', '05', '10', '11', '12', '13', '17', '18', '24', '28', '36', '42', '45', '46'].filter((clause) => !sampled.has(`2026-66.${clause}`))).toEqual([]);
  });
});

/** Who may do what in which state, written from the notice and not from the flow. */
const mayDo: Readonly<Record<string, MayDo>> = {
  drafting: { applicant: ['submit', 'withdraw'] },
  centreIntake: { 'appraisal-centre': ['approve', 'return', 'reject'], applicant: ['withdraw'] },
  returned: { applicant: ['submit', 'withdraw'] },
  projectPreparation: { applicant: ['submitProject', 'withdraw'] },
  projectEvaluation: { 'appraisal-centre': ['evaluate', 'return'], expert: ['evaluate'], applicant: ['withdraw'] },
  bureauConsent: { 'municipal-hrss': ['approve', 'return', 'reject'], applicant: ['withdraw'] },
  publicNotice: { public: ['object'] },
  objectionReview: { public: ['object'], 'appraisal-centre': ['resolve'] },
  receipt: { 'appraisal-centre': ['issue'] },
  publication: { 'municipal-hrss': ['publish'] },
  registered: { 'municipal-hrss': ['suspend', 'remove'] },
  suspended: { 'municipal-hrss': ['resume', 'remove'] },
  removed: {}, rejected: {}, lapsed: {}, withdrawn: {},
};

describe('every office, event and state', () => {
  const everywhere: Readonly<Record<string, Filing>> = {
    ...at,
    returned: go(at['centreIntake'] ?? begin(), ['2026-08-05', 'appraisal-centre', 'return', returning]),
    rejected: go(at['centreIntake'] ?? begin(), ['2026-08-05', 'appraisal-centre', 'reject', no]),
    lapsed: wait(at['projectPreparation'] ?? begin(), '2026-11-06'),
    withdrawn: go(begin(), ['2026-08-03', 'applicant', 'withdraw']),
    suspended: go(registered, ['2026-10-08', 'municipal-hrss', 'suspend', no]),
    removed: go(registered, ['2026-10-08', 'municipal-hrss', 'remove', no]),
  };

  it.each(Object.keys(definition.machine.states))('in %s only what the notice gives to an office can be done', (state) => {
    const { found, expected } = everyOffice(walk, { state, filing: everywhere[state], mayDo: mayDo[state], answers: submission });
    expect(found).toEqual(expected);
  });
});

describe('its shape', () => {
  it('has no dead end, nothing out of reach, and lints clean but for the forms, which the command checks', () => {
    expect(report).toMatchObject({ deadEnds: [], unreachable: [], ends: ['lapsed', 'registered', 'rejected', 'removed', 'suspended', 'withdrawn'] });
    expect(report.findings.filter(({ path }) => !path.startsWith('registers'))).toEqual([]);
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });
});
