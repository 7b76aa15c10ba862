import { readFileSync } from 'node:fs';
import type { Filing, FilingEvent, Office } from '@filing/filing';
import { mayRead, taskOf, viewFor } from '@filing/flow-runtime';
import { chainReport, everyOffice, walkFlow, type MayDo, type WalkStep } from '@filing/flow-runtime/testing';
import { readChain } from '@filing/procedures/testing';
import { describe, expect, it } from 'vitest';
import { flow as definition } from './flow.ts';

const { policy, register, sampled } = readChain(import.meta.dirname);
const report = chainReport({ definition, policy, register });
const body = { org: '某评价公司', uscc: '91350100M000100Y43', district: '310115' };
const intent = { intent: { phone: '1' }, 'recommendation-summary': {}, 'site-letter': {}, 'data-summary': {} };
const application = { application: { phone: '1' }, 'assessment-plan': {}, materials: {} };
const project = { occupationCode: '4-04-05-05', occupation: '人工智能训练师', level: '3' };
const projects = { 'project-development': [project, { ...project, level: '4' }] };

const walk = walkFlow({ definition, policy, applicant: body });
const { flow, begin, wait, ask, go } = walk;

const way: readonly WalkStep[] = [
  ['2026-04-21', 'applicant', 'submit', { answers: intent }],
  ['2026-05-08', 'appraisal-centre', 'approve'],
  ['2026-06-22', 'applicant', 'submit', { answers: application }],
  ['2026-07-15T15:00', 'appraisal-centre', 'evaluate', { data: { conclusion: 'pass' } }],
  ['2026-09-20', 'applicant', 'submitProject', { answers: projects }],
  ['2026-10-12', 'appraisal-centre', 'evaluate', { data: { project: '1', conclusion: 'pass' } }],
  ['2026-10-13', 'appraisal-centre', 'evaluate', { data: { conclusion: 'fail' } }],
  ['2026-10-16', 'municipal-hrss', 'approve'],
];
/** The filing as it stands in each state of the main way. */
const standing: Readonly<Record<string, Filing>> = Object.fromEntries(way.map((_, index) => go(begin(), ...way.slice(0, index))).concat(go(begin(), ...way)).map((filing) => [filing.state, filing]));
const notice = standing['publicNotice'] ?? begin();
const objection: Partial<FilingEvent> = { data: { content: 'c', name: 'n', contact: '1' } };
const objected = go(notice, ['2026-10-20', 'public', 'object', objection]);
const receipt = wait(notice, '2026-10-24');
const reporting = go(receipt, ['2026-10-26', 'appraisal-centre', 'issue']);
const filed = go(reporting, ['2026-10-27', 'appraisal-centre', 'report', { data: { reportedOn: '2026-10-27' } }]);
const registered = go(filed, ['2026-10-28', 'municipal-hrss', 'publish']);
const suspended = go(registered, ['2027-03-01', 'municipal-hrss', 'suspend', { opinion: '整改' }]);
const at: Readonly<Record<string, Filing>> = { ...standing, objectionReview: objected, receipt, nationalReport: reporting, publication: filed, registered, suspended };

const returning = { opinion: '请补正', remarks: [{ form: 'intent', path: 'phone', text: '有误' }] };
const returningApplication = { opinion: '请补正', remarks: [{ form: 'application', path: 'phone', text: '有误' }] };
const no = { opinion: '不符合条件' };
const submitIntent = { answers: intent };
const submitApplication = { answers: application };

describe('the chain of 沪职鉴中心〔2026〕12号', () => {
  it.each<readonly [state: string, step: WalkStep, next: string]>([
    // 2026-12.09 intent, 2026-12.18 its window: this April and no other
    ['drafting', ['2026-04-20', 'applicant', 'submit', submitIntent], 'intentReview'],
    ['drafting', ['2026-04-30T23:59:59', 'applicant', 'submit', submitIntent], 'intentReview'],
    ['drafting', ['2026-04-19T23:59:59', 'applicant', 'submit', submitIntent], 'window.closed'],
    ['drafting', ['2026-05-01', 'applicant', 'submit', submitIntent], 'window.closed'],
    ['drafting', ['2026-06-22', 'applicant', 'submit', submitIntent], 'window.closed'],
    ['drafting', ['2027-04-25', 'applicant', 'submit', submitIntent], 'window.closed'],
    ['drafting', ['2026-04-21', 'applicant', 'submit', { answers: { intent: {} } }], 'answers.missing'],
    ['drafting', ['2026-04-21', 'appraisal-centre', 'submit', submitIntent], 'office.wrong'],
    ['drafting', ['2026-04-21', 'applicant', 'withdraw'], 'withdrawn'],
    ['intentReview', ['2026-05-08', 'appraisal-centre', 'approve'], 'institutionApplication'],
    ['intentReview', ['2026-05-08', 'appraisal-centre', 'return', returning], 'intentReturned'],
    ['intentReview', ['2026-05-08', 'appraisal-centre', 'return', returningApplication], 'form.not-found'],
    ['intentReview', ['2026-05-08', 'appraisal-centre', 'reject', no], 'rejected'],
    ['intentReview', ['2026-05-08', 'appraisal-centre', 'reject'], 'opinion.required'],
    ['intentReview', ['2026-05-08', 'district-hrss', 'approve'], 'office.wrong'],
    ['intentReview', ['2026-05-08', 'appraisal-centre', 'approve', {}, { uscc: body.uscc }], 'actor.own-organisation'],
    ['intentReview', ['2026-05-08', 'applicant', 'withdraw'], 'withdrawn'],
    // 2026-12.17 materials, 2026-12.19 the application's own window
    ['institutionApplication', ['2026-06-20', 'applicant', 'submit', submitApplication], 'institutionEvaluation'],
    ['institutionApplication', ['2026-06-30T23:59:59', 'applicant', 'submit', submitApplication], 'institutionEvaluation'],
    ['institutionApplication', ['2026-06-19', 'applicant', 'submit', submitApplication], 'window.closed'],
    ['institutionApplication', ['2026-07-01', 'applicant', 'submit', submitApplication], 'window.closed'],
    ['institutionApplication', ['2027-06-22', 'applicant', 'submit', submitApplication], 'window.closed'],
    ['institutionApplication', ['2026-06-22', 'applicant', 'submit', submitIntent], 'unknown-field'],
    ['institutionApplication', ['2026-06-22', 'applicant', 'submit', submitApplication, { org: 'other' }], 'organisation.wrong'],
    ['institutionApplication', ['2026-06-22', 'applicant', 'withdraw'], 'withdrawn'],
    // 2026-12.10 institution evaluation
    ['institutionEvaluation', ['2026-07-15', 'appraisal-centre', 'evaluate', { data: { conclusion: 'pass' } }], 'projectDevelopment'],
    ['institutionEvaluation', ['2026-07-15', 'appraisal-centre', 'evaluate', { data: { conclusion: 'fail' } }], 'rejected'],
    ['institutionEvaluation', ['2026-07-15', 'appraisal-centre', 'evaluate', { data: { conclusion: 'pass' } }, { id: 'appraisal-centre intentReview' }], 'actor.decided-before'],
    ['institutionEvaluation', ['2026-07-15', 'expert', 'evaluate', { data: { score: 1 } }], 'institutionEvaluation'],
    ['institutionEvaluation', ['2026-07-15', 'municipal-hrss', 'evaluate', { data: { conclusion: 'pass' } }], 'office.wrong'],
    ['institutionEvaluation', ['2026-07-15', 'appraisal-centre', 'return', returningApplication], 'applicationReturned'],
    ['institutionEvaluation', ['2026-07-15', 'appraisal-centre', 'return', returning], 'form.not-found'],
    ['institutionEvaluation', ['2026-07-15', 'applicant', 'withdraw'], 'withdrawn'],
    // 2026-12.11 three months, then project by project
    ['projectDevelopment', ['2026-09-20', 'applicant', 'submitProject', { answers: projects }], 'projectEvaluation'],
    ['projectDevelopment', ['2026-10-15T23:59:59', 'applicant', 'submitProject', { answers: projects }], 'projectEvaluation'],
    ['projectDevelopment', ['2026-10-16', 'applicant', 'submitProject', { answers: projects }], 'event.not-permitted'],
    ['projectDevelopment', ['2026-09-20', 'applicant', 'submitProject'], 'answers.missing'],
    ['projectDevelopment', ['2026-09-20', 'applicant', 'withdraw'], 'withdrawn'],
    ['projectEvaluation', ['2026-10-13', 'appraisal-centre', 'evaluate', { data: { conclusion: 'pass' } }], 'bureauConsent'],
    ['projectEvaluation', ['2026-10-13', 'appraisal-centre', 'evaluate', { data: { project: '1', conclusion: 'pass' } }], 'project.judged'],
    ['projectEvaluation', ['2026-10-13', 'appraisal-centre', 'evaluate', { data: { project: '9', conclusion: 'pass' } }], 'project.unknown'],
    ['projectEvaluation', ['2026-10-13', 'expert', 'evaluate', { data: { score: 1 } }], 'projectEvaluation'],
    ['projectEvaluation', ['2026-10-13', 'appraisal-centre', 'return', { opinion: '改', opens: ['project-development'] }], 'projectDevelopment'],
    ['projectEvaluation', ['2026-10-16', 'appraisal-centre', 'return', { opinion: '改', opens: ['project-development'] }], 'event.not-permitted'],
    // 2026-12.12 consent
    ['bureauConsent', ['2026-10-16', 'municipal-hrss', 'approve'], 'publicNotice'],
    ['bureauConsent', ['2026-10-16', 'municipal-hrss', 'return', { opinion: '再核' }], 'projectEvaluation'],
    ['bureauConsent', ['2026-10-16', 'municipal-hrss', 'reject', no], 'rejected'],
    ['bureauConsent', ['2026-10-16', 'appraisal-centre', 'approve'], 'office.wrong'],
    ['bureauConsent', ['2026-10-16', 'applicant', 'withdraw'], 'withdrawn'],
    // 2026-12.13 five working days
    ['publicNotice', ['2026-10-20', 'public', 'object', objection], 'objectionReview'],
    ['publicNotice', ['2026-10-24', 'public', 'object', objection], 'event.not-permitted'],
    ['publicNotice', ['2026-10-20', 'appraisal-centre', 'issue'], 'event.not-permitted'],
    ['publicNotice', ['2026-10-20', 'applicant', 'withdraw'], 'event.not-permitted'],
    ['objectionReview', ['2026-10-21', 'public', 'object', objection], 'objectionReview'],
    ['objectionReview', ['2026-10-21', 'appraisal-centre', 'resolve', { data: { outcome: 'dismissed' } }], 'publicNotice'],
    ['objectionReview', ['2026-10-21', 'appraisal-centre', 'resolve', { data: { outcome: 'upheld' } }], 'rejected'],
    // 2026-12.14 receipt and report, 2026-12.16 publication
    ['receipt', ['2026-10-26', 'appraisal-centre', 'issue'], 'nationalReport'],
    ['receipt', ['2026-10-26', 'appraisal-centre', 'issue', { data: { number: 'X31' } }], 'registration.number'],
    // 2026-12.15 nothing is valid beyond the one last day
    ['receipt', ['2028-12-31', 'appraisal-centre', 'issue'], 'nationalReport'],
    ['receipt', ['2029-01-01', 'appraisal-centre', 'issue'], 'registration.over'],
    ['receipt', ['2026-10-26', 'municipal-hrss', 'publish'], 'event.not-permitted'],
    ['nationalReport', ['2026-10-27', 'appraisal-centre', 'report', { data: { reportedOn: '2026-10-27' } }], 'publication'],
    ['nationalReport', ['2026-10-27', 'municipal-hrss', 'publish'], 'event.not-permitted'],
    ['nationalReport', ['2026-10-27', 'municipal-hrss', 'report'], 'office.wrong'],
    ['publication', ['2026-10-28', 'municipal-hrss', 'publish'], 'registered'],
    ['publication', ['2026-10-28', 'appraisal-centre', 'publish'], 'office.wrong'],
    ['registered', ['2026-10-29', 'applicant', 'withdraw'], 'event.not-permitted'],
    // ours: a registration lives on
    ['registered', ['2027-03-01', 'municipal-hrss', 'suspend', { opinion: '整改' }], 'suspended'],
    ['registered', ['2027-03-01', 'municipal-hrss', 'suspend'], 'opinion.required'],
    ['registered', ['2027-03-01', 'appraisal-centre', 'remove', { opinion: '注销' }], 'office.wrong'],
    ['suspended', ['2027-04-01', 'municipal-hrss', 'resume', { opinion: '整改完成' }], 'registered'],
    ['suspended', ['2027-04-01', 'municipal-hrss', 'remove', { opinion: '注销' }], 'removed'],
  ])('%s · %j → %s', (state, step, next) => {
    const { decision } = ask(at[state] ?? begin(), step);
    expect(decision.accepted ? decision.filing.state : decision.problems[0]?.code).toBe(next);
  });
});

describe('its clauses', () => {
  it('2026-12.18 2026-12.19 name the window that is closed', () => {
    const refusal = (state: string, when: string, answers: FilingEvent['answers']) => {
      const { decision } = ask(at[state] ?? begin(), [when, 'applicant', 'submit', answers ? { answers } : {}]);
      return decision.accepted ? [] : decision.problems.map(({ code, clause }) => `${code} ${clause}`);
    };
    expect(refusal('drafting', '2026-05-01', intent)).toEqual(['window.closed 2026-12.18']);
    expect(refusal('institutionApplication', '2026-07-01', application)).toEqual(['window.closed 2026-12.19']);
    const see = (state: string) => viewFor(flow, at[state] ?? begin(), { id: 'x', name: '', office: 'applicant', org: body.uscc, orgName: '' }, { now: new Date('2026-06-01T00:00:00+08:00') }).window;
    expect(see('drafting')).toEqual({ open: null, next: null, clause: '2026-12.18' });
    expect(see('institutionApplication')).toEqual({ open: null, next: { from: '2026-06-20', to: '2026-06-30' }, clause: '2026-12.19' });
  });

  it('2026-12.09 goes to the centre, and stays written while the application is added', () => {
    expect(taskOf(flow, at['intentReview'] ?? begin())).toMatchObject({ office: 'appraisal-centre', org: null });
    expect(taskOf(flow, at['institutionApplication'] ?? begin())).toMatchObject({ office: 'applicant', org: body.uscc });
    expect(Object.keys(at['institutionEvaluation']?.answers ?? {})).toEqual([...Object.keys(intent), ...Object.keys(application)]);
  });

  it('returns each of the two submissions by itself, whatever the window', () => {
    const back = go(at['intentReview'] ?? begin(), ['2026-05-08', 'appraisal-centre', 'return', returning]);
    expect(go(back, ['2026-05-20', 'applicant', 'submit', { answers: { intent: { phone: '2' } } }])).toMatchObject({ state: 'intentReview', returned: null });
    expect(ask(back, ['2026-05-20', 'applicant', 'submit', { answers: { 'site-letter': { siteName: 'x' } } }]).decision.problems[0]?.code).toBe('field.closed');
    const later = go(at['institutionEvaluation'] ?? begin(), ['2026-07-08', 'appraisal-centre', 'return', returningApplication]);
    expect(go(later, ['2026-07-20', 'applicant', 'submit', { answers: { application: { phone: '2' } } }])).toMatchObject({ state: 'institutionEvaluation', previousAnswers: { ...intent, ...application } });
    expect(ask(later, ['2026-07-20', 'applicant', 'submit', { answers: { intent: { phone: '2' } } }]).decision.problems[0]?.code).toBe('unknown-field');
  });

  it('2026-12.10 keeps experts’ scores from the body', () => {
    const scored = go(at['institutionEvaluation'] ?? begin(), ['2026-07-10', 'expert', 'evaluate', { data: { score: 41 } }], ['2026-07-15', 'appraisal-centre', 'evaluate', { data: { conclusion: 'pass', experts: [{ name: '甲', score: 41 }] } }]);
    const see = (office: Office, org: string | null = null) => JSON.stringify(viewFor(flow, scored, { id: 'x', name: '', office, org, orgName: '' }, { now: new Date(0) }).timeline);
    expect(see('applicant', body.uscc)).not.toContain('41');
    expect(see('appraisal-centre')).toContain('41');
  });

  it('2026-12.11 lapses at the end of the same day three months on', () => {
    const developing = at['projectDevelopment'] ?? begin();
    expect(developing.deadlines).toMatchObject([{ name: 'projectDevelopment', at: '2026-10-15T23:59:59.999+08:00', provisional: false }]);
    expect(wait(developing, '2026-10-15T23:59:59').state).toBe('projectDevelopment');
    expect(wait(developing, '2027-05-01')).toMatchObject({ state: 'lapsed', tag: 'lapsed' });
  });

  it('2026-12.12 waits for the bureau once one project has passed, and 2026-12.13 counts five working days', () => {
    expect(taskOf(flow, at['bureauConsent'] ?? begin())).toMatchObject({ office: 'municipal-hrss' });
    expect(notice.deadlines[1]).toMatchObject({ name: 'publicNotice', days: ['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-22', '2026-10-23'] });
    expect(objected.deadlines[1]).toMatchObject({ status: 'paused', remaining: 3 });
    const resumed = go(objected, ['2026-10-23', 'appraisal-centre', 'resolve', { data: { outcome: 'dismissed' } }]);
    expect(wait(resumed, '2026-10-28T23:00').state).toBe('publicNotice');
    expect(wait(resumed, '2026-10-29').state).toBe('receipt');
  });

  it('2026-12.14 2026-12.15 2026-12.16 registers the passed project to the end of 2028, reports and publishes it', () => {
    expect(at['registered']?.registration).toMatchObject({ number: 'S000031000007', validFrom: '2026-10-26', validUntil: '2028-12-31', levels: ['3'], projects: [{ occupationCode: '4-04-05-05' }], publishedAt: '2026-10-28T00:00:00.000+08:00' });
    expect(at['registered']?.events.map(({ event }) => event.type).slice(-3)).toEqual(['issue', 'report', 'publish']);
  });

  it('2026-12.15 holds to the same day whenever it was filed', () => {
    expect(go(receipt, ['2027-11-02', 'appraisal-centre', 'issue']).registration).toMatchObject({ validFrom: '2027-11-02', validUntil: '2028-12-31' });
  });

  it('is read by each office from its step on', () => {
    const readers = (filing: Filing) => (['district-hrss', 'industry-authority', 'appraisal-centre', 'municipal-hrss', 'national-centre', 'expert', 'public', 'auditor'] as const).filter((office) => mayRead(flow, filing, { id: 'x', name: '', office, org: null, orgName: '' }));
    expect(readers(begin())).toEqual(['auditor']);
    expect(readers(at['intentReview'] ?? begin())).toEqual(['appraisal-centre', 'auditor']);
    expect(readers(at['bureauConsent'] ?? begin())).toEqual(['appraisal-centre', 'municipal-hrss', 'expert', 'auditor']);
  });

  it('cites every clause the register gives to the flow, each named above, and none that is not there', () => {
    const { cited, unknown } = report;
    const ours = register.filter(({ filing, enforce }) => filing === definition.procedure && enforce === 'flow').map(({ id }) => id);
    expect(ours).toHaveLength(8);
    expect(ours.filter((id) => !cited.has(id))).toEqual([]);
    expect(unknown).toEqual([]);
    const tests = readFileSync(import.meta.filename, 'utf8');
    expect(ours.filter((id) => !tests.includes(id))).toEqual([]);
  });
});

/** Who may do what in which state, written from the notice and not from the flow. */
const mayDo: Readonly<Record<string, MayDo>> = {
  drafting: { applicant: ['submit', 'withdraw'] },
  intentReview: { 'appraisal-centre': ['approve', 'return', 'reject'], applicant: ['withdraw'] },
  intentReturned: { applicant: ['submit', 'withdraw'] },
  institutionApplication: { applicant: ['submit', 'withdraw'] },
  institutionEvaluation: { 'appraisal-centre': ['evaluate', 'return'], expert: ['evaluate'], applicant: ['withdraw'] },
  applicationReturned: { applicant: ['submit', 'withdraw'] },
  projectDevelopment: { applicant: ['submitProject', 'withdraw'] },
  projectEvaluation: { 'appraisal-centre': ['evaluate', 'return'], expert: ['evaluate'], applicant: ['withdraw'] },
  bureauConsent: { 'municipal-hrss': ['approve', 'return', 'reject'], applicant: ['withdraw'] },
  publicNotice: { public: ['object'] },
  objectionReview: { public: ['object'], 'appraisal-centre': ['resolve'] },
  receipt: { 'appraisal-centre': ['issue'] },
  nationalReport: { 'appraisal-centre': ['report'] },
  publication: { 'municipal-hrss': ['publish'] },
  registered: { 'municipal-hrss': ['suspend', 'remove'] }, suspended: { 'municipal-hrss': ['resume', 'remove'] },
  removed: {}, rejected: {}, lapsed: {}, withdrawn: {},
};

describe('its forms', () => {
  it('have a sample refused or warned of by every clause the register says blocks, warns or asks for a declaration; the windows are the flow’s', () => {
    const ours = register.filter(({ filing, enforce }) => filing === definition.procedure && ['block', 'warn', 'declare'].includes(enforce)).map(({ id }) => id);
    expect(ours).toHaveLength(17);
    expect(ours.filter((id) => !sampled.has(id))).toEqual(['2026-12.18', '2026-12.19']);
  });
});

describe('every office, event and state', () => {
  const everywhere: Readonly<Record<string, Filing>> = {
    ...at,
    intentReturned: go(at['intentReview'] ?? begin(), ['2026-05-08', 'appraisal-centre', 'return', returning]),
    applicationReturned: go(at['institutionEvaluation'] ?? begin(), ['2026-07-08', 'appraisal-centre', 'return', returningApplication]),
    removed: go(suspended, ['2027-04-01', 'municipal-hrss', 'remove', no]),
    rejected: go(at['intentReview'] ?? begin(), ['2026-05-08', 'appraisal-centre', 'reject', no]),
    lapsed: wait(at['projectDevelopment'] ?? begin(), '2026-10-16'),
    withdrawn: go(begin(), ['2026-04-22', 'applicant', 'withdraw']),
  };

  it.each(Object.keys(definition.machine.states))('in %s only what the notice gives to an office can be done', (state) => {
    const { found, expected } = everyOffice(walk, { state, filing: everywhere[state], mayDo: mayDo[state], answers: intent });
    expect(found).toEqual(expected);
  });
});

describe('its shape', () => {
  it('has no dead end, nothing out of reach, and an end for every way', () => {
    expect(report).toMatchObject({ deadEnds: [], unreachable: [], ends: ['lapsed', 'registered', 'rejected', 'removed', 'suspended', 'withdrawn'] });
  });

  it('lints clean but for the forms, which the command checks', () => {
    expect(report.findings).toEqual([]);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });
});
