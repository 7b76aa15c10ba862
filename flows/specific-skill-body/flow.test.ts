import type { Filing, FilingEvent, Office, Registration } from '@filing/filing';
import { explore, mayRead, taskOf, viewFor } from '@filing/flow-runtime';
import { chainReport, everyOffice, walkFlow, type MayDo, type WalkStep } from '@filing/flow-runtime/testing';
import { readChain } from '@filing/procedures/testing';
import { describe, expect, it } from 'vitest';
import { flow as definition } from './flow.ts';

const { policy, register, sampled } = readChain(import.meta.dirname);
const report = chainReport({ definition, policy, register });
const body = { org: '某评价公司', uscc: '91350100M000100Y43', district: '310115' };
const answers = { application: { phone: '1' }, materials: {} };
const project = { fieldCode: '4-04-05', project: '人工智能模型运用' };
const projects = { answers: { 'project-development': [project, { ...project, project: '智能体应用' }] } };
const list: Registration = {
  procedure: 'specific-skill-project', number: 'P000031000001', body: '某行业主管部门', uscc: '11310000002450136W', levels: [''], projects: [{ occupationCode: '4-04-05', occupation: '人工智能模型运用', level: '', bodyName: body.org, bodyCode: body.uscc }],
  validFrom: '2026-03-18', validUntil: '9999-12-31', state: 'valid', issuedAt: '2026-03-18T10:00:00.000+08:00', publishedAt: '2026-03-18T10:00:00.000+08:00',
};

const walk = walkFlow({ definition, policy, applicant: body });
const { flow, wait, ask, go } = walk;
const begin = (basis: Registration | null = list) => walk.begin({}, { basis });
const when = (time: string): WalkStep => [time, 'applicant', 'submit', { answers }];
const pass: Partial<FilingEvent> = { data: { conclusion: 'pass' } };
const way: readonly WalkStep[] = [
  when('2026-03-24'),
  ['2026-04-14T15:00', 'appraisal-centre', 'evaluate', pass],
  ['2026-06-20', 'applicant', 'submitProject', projects],
  ['2026-07-06', 'appraisal-centre', 'evaluate', { data: { project: '1', conclusion: 'pass' } }],
  ['2026-07-07', 'appraisal-centre', 'evaluate', { data: { conclusion: 'fail' } }],
  ['2026-07-10', 'municipal-hrss', 'approve'],
];
const standing: Readonly<Record<string, Filing>> = Object.fromEntries(way.map((_, index) => go(begin(), ...way.slice(0, index))).concat(go(begin(), ...way)).map((filing) => [filing.state, filing]));
const notice = standing['publicNotice'] ?? begin();
const objection: Partial<FilingEvent> = { data: { content: 'c', name: 'n', contact: '1' } };
const objected = go(notice, ['2026-07-14', 'public', 'object', objection]);
const receipt = wait(notice, '2026-07-18');
const publication = go(receipt, ['2026-07-20', 'appraisal-centre', 'issue']);
const nationalReport = go(publication, ['2026-07-21', 'appraisal-centre', 'publish']);
const registered = go(nationalReport, ['2026-07-22', 'appraisal-centre', 'report', { data: { reportedOn: '2026-07-22' } }]);
const at: Readonly<Record<string, Filing>> = { ...standing, objectionReview: objected, receipt, publication, nationalReport, registered };
const returning = { opinion: '请补正', remarks: [{ form: 'application', path: 'phone', text: '有误' }] };
const no = { opinion: '不符合条件' };

describe('the bodies of 沪人社职〔2025〕140号', () => {
  it.each<readonly [state: string, step: WalkStep, next: string]>([
    // 2025-140.22: 20 to 30 of March, June, September, December
    ['drafting', when('2026-03-20'), 'institutionEvaluation'],
    ['drafting', when('2026-03-30T23:59:59'), 'institutionEvaluation'],
    ['drafting', when('2026-03-19T23:59:59'), 'window.closed'],
    ['drafting', when('2026-03-31'), 'window.closed'],
    ['drafting', when('2026-06-30T23:59:59'), 'institutionEvaluation'],
    ['drafting', when('2026-09-20'), 'institutionEvaluation'],
    ['drafting', when('2026-12-30T23:59:59'), 'institutionEvaluation'],
    ['drafting', when('2026-12-31'), 'window.closed'],
    ['drafting', when('2026-05-24'), 'window.closed'],
    // 2025-140.13: what is asked, by the body itself
    ['drafting', ['2026-03-24', 'applicant', 'submit', { answers: { application: {} } }], 'answers.missing'],
    ['drafting', ['2026-03-24', 'appraisal-centre', 'submit', { answers }], 'office.wrong'],
    ['drafting', ['2026-03-24', 'applicant', 'withdraw'], 'withdrawn'],
    // 2025-140.14 institution evaluation
    ['institutionEvaluation', ['2026-04-14', 'appraisal-centre', 'evaluate', pass], 'projectDevelopment'],
    ['institutionEvaluation', ['2026-04-14', 'appraisal-centre', 'evaluate', { data: { conclusion: 'fail' } }], 'rejected'],
    ['institutionEvaluation', ['2026-04-14', 'expert', 'evaluate', { data: { score: 1 } }], 'institutionEvaluation'],
    ['institutionEvaluation', ['2026-04-14', 'appraisal-centre', 'return', returning], 'returned'],
    ['institutionEvaluation', ['2026-04-14', 'municipal-hrss', 'evaluate', pass], 'office.wrong'],
    ['institutionEvaluation', ['2026-04-14', 'appraisal-centre', 'evaluate', pass, { uscc: body.uscc }], 'actor.own-organisation'],
    ['institutionEvaluation', ['2026-04-14', 'applicant', 'withdraw'], 'withdrawn'],
    // 2025-140.16 three months
    ['projectDevelopment', ['2026-07-14T23:59:59', 'applicant', 'submitProject', projects], 'projectEvaluation'],
    ['projectDevelopment', ['2026-07-15', 'applicant', 'submitProject', projects], 'event.not-permitted'],
    ['projectDevelopment', ['2026-06-20', 'applicant', 'submitProject'], 'answers.missing'],
    ['projectEvaluation', ['2026-07-07', 'appraisal-centre', 'evaluate', { data: { conclusion: 'pass' } }], 'bureauConsent'],
    ['projectEvaluation', ['2026-07-07', 'appraisal-centre', 'evaluate', { data: { project: '1', conclusion: 'pass' } }], 'project.judged'],
    ['projectEvaluation', ['2026-07-07', 'expert', 'evaluate', { data: { score: 1 } }], 'projectEvaluation'],
    ['projectEvaluation', ['2026-07-07', 'appraisal-centre', 'return', { opinion: '改', opens: ['project-development'] }], 'projectDevelopment'],
    ['projectEvaluation', ['2026-07-15', 'appraisal-centre', 'return', { opinion: '改', opens: ['project-development'] }], 'event.not-permitted'],
    // 2025-140.17 consent
    ['bureauConsent', ['2026-07-10', 'municipal-hrss', 'approve'], 'publicNotice'],
    ['bureauConsent', ['2026-07-10', 'municipal-hrss', 'return', { opinion: '再核' }], 'projectEvaluation'],
    ['bureauConsent', ['2026-07-10', 'municipal-hrss', 'reject', no], 'rejected'],
    ['bureauConsent', ['2026-07-10', 'appraisal-centre', 'approve'], 'office.wrong'],
    // 2025-140.18 five working days
    ['publicNotice', ['2026-07-14', 'public', 'object', objection], 'objectionReview'],
    ['publicNotice', ['2026-07-18', 'public', 'object', objection], 'event.not-permitted'],
    ['publicNotice', ['2026-07-14', 'appraisal-centre', 'issue'], 'event.not-permitted'],
    ['publicNotice', ['2026-07-14', 'applicant', 'withdraw'], 'event.not-permitted'],
    ['objectionReview', ['2026-07-15', 'appraisal-centre', 'resolve', { data: { outcome: 'dismissed' } }], 'publicNotice'],
    ['objectionReview', ['2026-07-15', 'appraisal-centre', 'resolve', { data: { outcome: 'upheld' } }], 'rejected'],
    // 2025-140.19 receipt, 2025-140.20 publication and report
    ['receipt', ['2026-07-20', 'appraisal-centre', 'issue'], 'publication'],
    ['receipt', ['2026-07-20', 'appraisal-centre', 'issue', { data: { number: 'X31' } }], 'registration.number'],
    ['receipt', ['2026-07-20', 'municipal-hrss', 'issue'], 'office.wrong'],
    ['publication', ['2026-07-21', 'appraisal-centre', 'publish'], 'nationalReport'],
    ['publication', ['2026-07-21', 'appraisal-centre', 'report'], 'event.not-permitted'],
    ['nationalReport', ['2026-07-22', 'appraisal-centre', 'report', { data: { reportedOn: '2026-07-22' } }], 'registered'],
    ['nationalReport', ['2026-07-22', 'national-centre', 'report'], 'office.wrong'],
    ['registered', ['2026-08-01', 'municipal-hrss', 'suspend', no], 'suspended'],
    ['registered', ['2026-08-01', 'municipal-hrss', 'remove'], 'opinion.required'],
  ])('%s · %j → %s', (state, step, next) => {
    const { decision } = ask(at[state] ?? begin(), step);
    expect(decision.accepted ? decision.filing.state : decision.problems[0]?.code).toBe(next);
  });
});

describe('its clauses', () => {
  it.each<[string, Registration | null, string]>([
    ['none', null, 'basis.missing'],
    ['a body’s registration', { ...list, procedure: 'specific-skill-body' }, 'basis.missing'],
    ['a suspended list', { ...list, state: 'suspended' }, 'basis.not-in-force'],
    ['a removed list', { ...list, state: 'removed' }, 'basis.not-in-force'],
  ])('2025-140.13 rests on listed projects, anyone’s, not on %s', (_, basis, code) => {
    const { decision } = ask(begin(basis), when('2026-03-24'));
    expect(decision.accepted ? '' : decision.problems).toMatchObject([{ code, clause: '2025-140.13', message: expect.stringContaining('立项评估通过') as string }]);
  });

  it('2025-140.22 names the window', () => {
    const { decision } = ask(begin(), when('2026-05-24'));
    expect(decision.accepted ? [] : decision.problems).toMatchObject([{ code: 'window.closed', clause: '2025-140.22' }]);
  });

  it('2025-140.14 goes to the centre, keeps experts’ scores from the body and the body’s phone from experts', () => {
    expect(taskOf(flow, at['institutionEvaluation'] ?? begin())).toMatchObject({ office: 'appraisal-centre' });
    const scored = go(at['institutionEvaluation'] ?? begin(), ['2026-04-10', 'expert', 'evaluate', { data: { score: 41 } }], ['2026-04-14', 'appraisal-centre', 'evaluate', { data: { conclusion: 'pass', experts: [{ name: '甲', score: 41 }] } }]);
    const see = (office: Office, org: string | null = null) => JSON.stringify(viewFor(flow, scored, { id: 'x', name: '', office, org, orgName: '' }, { now: new Date(0) }).timeline);
    expect(see('applicant', body.uscc)).not.toContain('41');
    expect(see('appraisal-centre')).toContain('41');
    expect(definition.reads.expert?.except).toContain('application/phone');
  });

  it('2025-140.16 lapses at the end of the same day three months on, and judges what was handed in even later', () => {
    const developing = at['projectDevelopment'] ?? begin();
    expect(developing.deadlines).toMatchObject([{ name: 'projectDevelopment', at: '2026-07-14T23:59:59.999+08:00', provisional: false }]);
    expect(wait(developing, '2026-07-14T23:59:59').state).toBe('projectDevelopment');
    expect(wait(developing, '2026-07-15')).toMatchObject({ state: 'lapsed', tag: 'lapsed' });
    expect(wait(at['projectEvaluation'] ?? begin(), '2026-09-01').state).toBe('projectEvaluation');
  });

  it('2025-140.17 waits for the bureau once one project passed, 2025-140.18 counts five working days and stops for an objection', () => {
    expect(taskOf(flow, at['bureauConsent'] ?? begin())).toMatchObject({ office: 'municipal-hrss' });
    expect(notice.deadlines[1]).toMatchObject({ name: 'publicNotice', days: ['2026-07-13', '2026-07-14', '2026-07-15', '2026-07-16', '2026-07-17'] });
    expect(objected.deadlines[1]).toMatchObject({ status: 'paused', remaining: 3 });
    expect(explore(flow).transitions.filter(({ to }) => to === 'receipt')).toMatchObject([{ from: 'publicNotice', event: 'deadline.passed' }]);
  });

  it('2025-140.19 registers the passed project for three years, 2025-140.20 publishes and reports it', () => {
    expect(registered.registration).toMatchObject({
      procedure: 'specific-skill-body', number: 'Z000031000007', body: body.org, validFrom: '2026-07-20', validUntil: '2029-07-20', state: 'valid', publishedAt: '2026-07-21T00:00:00.000+08:00',
      projects: [{ occupationCode: '4-04-05', occupation: '人工智能模型运用', level: '' }],
    });
    expect(registered.registration?.projects).toHaveLength(1);
    expect(registered.events.map(({ event }) => event.type).slice(-3)).toEqual(['issue', 'publish', 'report']);
  });

  it('is read by each office from its step on', () => {
    const readers = (filing: Filing) => (['industry-authority', 'district-hrss', 'appraisal-centre', 'municipal-hrss', 'national-centre', 'expert', 'public', 'auditor'] as const).filter((office) => mayRead(flow, filing, { id: 'x', name: '', office, org: null, orgName: '' }));
    expect(readers(begin())).toEqual(['auditor']);
    expect(readers(at['institutionEvaluation'] ?? begin())).toEqual(['appraisal-centre', 'expert', 'auditor']);
    expect(readers(at['bureauConsent'] ?? begin())).toEqual(['appraisal-centre', 'municipal-hrss', 'expert', 'auditor']);
  });

  it('cites each of its flow clauses, each named above, and none that is not there', () => {
    const { cited, unknown } = report;
    const ours = ['13', '14', '16', '17', '18', '19', '20'].map((clause) => `2025-140.${clause}`);
    expect(register.filter(({ id, enforce }) => ours.includes(id) && enforce === 'flow')).toHaveLength(ours.length);
    expect(ours.filter((id) => !cited.has(id))).toEqual([]);
    expect(unknown).toEqual([]);
  });

  it('has a sample refused by every clause its forms block or ask to declare; the window is the flow’s', () => {
    expect(['04', '05', '06', '07', '08', '09', '13', '15', '16'].filter((clause) => !sampled.has(`2025-140.${clause}`))).toEqual([]);
  });
});

/** Who may do what in which state, written from the notice and not from the flow. */
const mayDo: Readonly<Record<string, MayDo>> = {
  drafting: { applicant: ['submit', 'withdraw'] },
  institutionEvaluation: { 'appraisal-centre': ['evaluate', 'return'], expert: ['evaluate'], applicant: ['withdraw'] },
  returned: { applicant: ['submit', 'withdraw'] },
  projectDevelopment: { applicant: ['submitProject', 'withdraw'] },
  projectEvaluation: { 'appraisal-centre': ['evaluate', 'return'], expert: ['evaluate'], applicant: ['withdraw'] },
  bureauConsent: { 'municipal-hrss': ['approve', 'return', 'reject'], applicant: ['withdraw'] },
  publicNotice: { public: ['object'] },
  objectionReview: { public: ['object'], 'appraisal-centre': ['resolve'] },
  receipt: { 'appraisal-centre': ['issue'] },
  publication: { 'appraisal-centre': ['publish'] },
  nationalReport: { 'appraisal-centre': ['report'] },
  registered: { 'municipal-hrss': ['suspend', 'remove'] },
  suspended: { 'municipal-hrss': ['resume', 'remove'] },
  removed: {}, rejected: {}, lapsed: {}, withdrawn: {},
};

describe('every office, event and state', () => {
  const suspended = go(registered, ['2026-08-01', 'municipal-hrss', 'suspend', no]);
  const everywhere: Readonly<Record<string, Filing>> = {
    ...at, suspended,
    returned: go(at['institutionEvaluation'] ?? begin(), ['2026-04-08', 'appraisal-centre', 'return', returning]),
    removed: go(suspended, ['2026-08-02', 'municipal-hrss', 'remove', no]),
    rejected: go(at['bureauConsent'] ?? begin(), ['2026-07-10', 'municipal-hrss', 'reject', no]),
    lapsed: wait(at['projectDevelopment'] ?? begin(), '2026-07-15'),
    withdrawn: go(begin(), ['2026-03-22', 'applicant', 'withdraw']),
  };

  it.each(Object.keys(definition.machine.states))('in %s only what the notice gives to an office can be done', (state) => {
    const { found, expected } = everyOffice(walk, { state, filing: everywhere[state], mayDo: mayDo[state], answers });
    expect(found).toEqual(expected);
  });
});

describe('its shape', () => {
  it('has no dead end, nothing out of reach, and its ends', () => {
    expect(report).toMatchObject({ deadEnds: [], unreachable: [], ends: ['lapsed', 'registered', 'rejected', 'removed', 'suspended', 'withdrawn'] });
  });

  it('lints clean but for the forms, which the command checks, and is plain JSON', () => {
    expect(report.findings.filter(({ message }) => !/没有“|没有列表/.test(message))).toEqual([]);
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });
});
