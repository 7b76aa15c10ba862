import type { Filing, FilingEvent, Office } from '@filing/filing';
import { explore, mayRead, taskOf, viewFor } from '@filing/flow-runtime';
import { chainReport, everyOffice, walkFlow, type MayDo, type WalkStep } from '@filing/flow-runtime/testing';
import { readChain } from '@filing/procedures/testing';
import { describe, expect, it } from 'vitest';
import { flow as definition } from './flow.ts';

const { policy, register, sampled } = readChain(import.meta.dirname);
const report = chainReport({ definition, policy, register });
const authority = { org: '某行业主管部门', uscc: '11310000002450136W', district: '310101' };
const body = { bodyName: '某评价公司', bodyCode: '91350100M000100Y43' };
const rows = [{ fieldCode: '4-04-05', fieldName: '软件和信息技术服务人员', project: '人工智能模型运用', ...body }, { fieldCode: '4-04-05', fieldName: '软件和信息技术服务人员', project: '智能体应用', ...body }];
const answers = { 'project-recommendation': { phone: '1', rows }, proposal: [{ project: { name: '人工智能模型运用' } }, { project: { name: '智能体应用' } }], 'assessment-content': [{ capability: '人工智能模型运用' }, { capability: '智能体应用' }] };

const walk = walkFlow({ definition, policy, applicant: authority });
const { flow, begin, wait, ask, go } = walk;
const judged = (project: string, conclusion: string): Partial<FilingEvent> => ({ data: { project, conclusion } });
const submit: WalkStep = ['2026-02-24', 'applicant', 'submit', { answers }];
const way: readonly WalkStep[] = [
  submit,
  ['2026-03-03', 'appraisal-centre', 'evaluate', judged('1', 'pass')], ['2026-03-04', 'appraisal-centre', 'evaluate', judged('2', 'fail')],
  ['2026-03-10', 'national-centre', 'approve'],
];
const standing: Readonly<Record<string, Filing>> = Object.fromEntries(way.map((_, index) => go(begin(), ...way.slice(0, index))).concat(go(begin(), ...way)).map((filing) => [filing.state, filing]));
const notice = standing['projectNotice'] ?? begin();
const objection: Partial<FilingEvent> = { data: { content: 'c', name: 'n', contact: '1' } };
const objected = go(notice, ['2026-03-12', 'public', 'object', objection]);
const listing = wait(notice, '2026-03-18');
const listed = go(listing, ['2026-03-18T10:00', 'appraisal-centre', 'publish']);
const at: Readonly<Record<string, Filing>> = { ...standing, objectionReview: objected, listing, registered: listed };
const returning = { opinion: '请补正', remarks: [{ form: 'project-recommendation', path: 'phone', text: '有误' }] };
const no = { opinion: '不符合条件' };
const when = (time: string): WalkStep => [time, 'applicant', 'submit', { answers }];

describe('the projects of 沪人社职〔2025〕140号', () => {
  it.each<readonly [state: string, step: WalkStep, next: string]>([
    // 2025-140.21: 20 to 30 of February (to its last day), May, August, November
    ['drafting', when('2026-02-20'), 'projectAssessment'],
    ['drafting', when('2026-02-28T23:59:59'), 'projectAssessment'],
    ['drafting', when('2028-02-29T23:59:59'), 'projectAssessment'],
    ['drafting', when('2026-02-19T23:59:59'), 'window.closed'],
    ['drafting', when('2026-03-01'), 'window.closed'],
    ['drafting', when('2026-05-30T23:59:59'), 'projectAssessment'],
    ['drafting', when('2026-05-31'), 'window.closed'],
    ['drafting', when('2026-08-20'), 'projectAssessment'],
    ['drafting', when('2026-08-31'), 'window.closed'],
    ['drafting', when('2026-11-30T23:59:59'), 'projectAssessment'],
    ['drafting', when('2026-12-01'), 'window.closed'],
    ['drafting', when('2026-03-25'), 'window.closed'],
    // 2025-140.10: three annexes, by the authority
    ['drafting', ['2026-02-24', 'applicant', 'submit', { answers: { 'project-recommendation': { rows } } }], 'answers.missing'],
    ['drafting', ['2026-02-24', 'appraisal-centre', 'submit', { answers }], 'office.wrong'],
    ['drafting', ['2026-02-24', 'applicant', 'withdraw'], 'withdrawn'],
    // 2025-140.11: the centre, project by project, with experts
    ['projectAssessment', ['2026-03-04', 'appraisal-centre', 'evaluate', judged('2', 'fail')], 'nationalConsent'],
    ['projectAssessment', ['2026-03-04', 'appraisal-centre', 'evaluate', judged('1', 'pass')], 'project.judged'],
    ['projectAssessment', ['2026-03-03', 'appraisal-centre', 'evaluate', judged('9', 'pass')], 'project.unknown'],
    ['projectAssessment', ['2026-03-03', 'expert', 'evaluate', { data: { score: 1 } }], 'projectAssessment'],
    ['projectAssessment', ['2026-03-03', 'national-centre', 'evaluate', judged('1', 'pass')], 'office.wrong'],
    ['projectAssessment', ['2026-03-03', 'national-centre', 'approve'], 'event.not-permitted'],
    ['projectAssessment', ['2026-03-03', 'appraisal-centre', 'return', returning], 'returned'],
    ['projectAssessment', ['2026-03-03', 'appraisal-centre', 'return'], 'opinion.required'],
    ['projectAssessment', ['2026-03-03', 'appraisal-centre', 'evaluate', judged('1', 'pass'), { uscc: authority.uscc }], 'actor.own-organisation'],
    ['projectAssessment', ['2026-03-03', 'applicant', 'withdraw'], 'withdrawn'],
    // 2025-140.12: the national centre's consent, then the notice
    ['nationalConsent', ['2026-03-10', 'national-centre', 'approve'], 'projectNotice'],
    ['nationalConsent', ['2026-03-10', 'national-centre', 'return', { opinion: '再核' }], 'projectAssessment'],
    ['nationalConsent', ['2026-03-10', 'national-centre', 'reject', no], 'rejected'],
    ['nationalConsent', ['2026-03-10', 'national-centre', 'reject'], 'opinion.required'],
    ['nationalConsent', ['2026-03-10', 'appraisal-centre', 'approve'], 'office.wrong'],
    ['nationalConsent', ['2026-03-10', 'municipal-hrss', 'approve'], 'office.wrong'],
    ['projectNotice', ['2026-03-12', 'public', 'object', objection], 'objectionReview'],
    ['projectNotice', ['2026-03-18', 'public', 'object', objection], 'event.not-permitted'],
    ['projectNotice', ['2026-03-12', 'appraisal-centre', 'publish'], 'event.not-permitted'],
    ['projectNotice', ['2026-03-12', 'applicant', 'withdraw'], 'event.not-permitted'],
    ['objectionReview', ['2026-03-13', 'appraisal-centre', 'resolve', { data: { outcome: 'dismissed' } }], 'projectNotice'],
    ['objectionReview', ['2026-03-13', 'appraisal-centre', 'resolve', { data: { outcome: 'upheld' } }], 'projectAssessment'],
    ['listing', ['2026-03-18T10:00', 'appraisal-centre', 'publish'], 'registered'],
    ['listing', ['2026-03-18T10:00', 'national-centre', 'publish'], 'office.wrong'],
    ['registered', ['2026-06-01', 'appraisal-centre', 'suspend', no], 'suspended'],
    ['registered', ['2026-06-01', 'appraisal-centre', 'remove', no], 'removed'],
    ['registered', ['2026-06-01', 'appraisal-centre', 'remove'], 'opinion.required'],
  ])('%s · %j → %s', (state, step, next) => {
    const { decision } = ask(at[state] ?? begin(), step);
    expect(decision.accepted ? decision.filing.state : decision.problems[0]?.code).toBe(next);
  });
});

describe('its clauses', () => {
  it('2025-140.21 names the window and shows the next', () => {
    const { decision } = ask(begin(), when('2026-03-01'));
    expect(decision.accepted ? [] : decision.problems).toMatchObject([{ code: 'window.closed', clause: '2025-140.21' }]);
    const { window } = viewFor(flow, begin(), { id: 'x', name: '', office: 'applicant', org: authority.uscc, orgName: '' }, { now: new Date('2028-02-21T00:00:00+08:00') });
    expect(window).toEqual({ open: { from: '2028-02-20', to: '2028-02-29' }, next: { from: '2028-05-20', to: '2028-05-30' }, clause: '2025-140.21' });
  });

  it('2025-140.10 is handed in by the authority as three annexes, whose rows are the projects', () => {
    const handedIn = at['projectAssessment'] ?? begin();
    expect(Object.keys(handedIn.answers)).toEqual(['project-recommendation', 'proposal', 'assessment-content']);
    expect(go(begin(), submit).projects).toEqual(rows.map((row, index) => ({ key: String(index + 1), answers: row, conclusion: null })));
  });

  it('2025-140.11 ends when no project is chosen, keeps scores from the authority, and judges anew only what was corrected', () => {
    const none = go(begin(), submit, ['2026-03-03', 'appraisal-centre', 'evaluate', judged('1', 'fail')], ['2026-03-04', 'appraisal-centre', 'evaluate', judged('2', 'fail')]);
    expect(none.state).toBe('rejected');
    const scored = go(begin(), submit, ['2026-03-02', 'expert', 'evaluate', { data: { score: 41 } }], ['2026-03-03', 'appraisal-centre', 'evaluate', judged('1', 'pass')]);
    const see = (office: Office, org: string | null = null) => JSON.stringify(viewFor(flow, scored, { id: 'x', name: '', office, org, orgName: '' }, { now: new Date(0) }).timeline);
    expect(see('applicant', authority.uscc)).not.toContain('41');
    expect(see('appraisal-centre')).toContain('41');
    const seen = viewFor(flow, scored, { id: 'x', name: '', office: 'expert', org: null, orgName: '' }, { now: new Date(0) });
    expect({ are: seen.projectsAre, projects: seen.projects.map((each) => each.answers) }).toEqual({ are: { rows: 'project-recommendation/rows', name: 'project' }, projects: rows });
    const back = go(scored, ['2026-03-04', 'appraisal-centre', 'return', { opinion: '改', opens: ['project-recommendation/rows'] }]);
    const again = go(back, ['2026-03-05', 'applicant', 'submit', { answers: { 'project-recommendation': { phone: '1', rows: [rows[0], { ...rows[1], project: '智能体开发' }] } } }]);
    expect(again.projects.map(({ answers: { project }, conclusion }) => `${String(project)} ${conclusion}`)).toEqual(['人工智能模型运用 pass', '智能体开发 null']);
  });

  it('2025-140.12 waits for the national centre, then announces for five working days; nothing is listed before', () => {
    expect(taskOf(flow, at['nationalConsent'] ?? begin())).toMatchObject({ office: 'national-centre' });
    const ways = explore(flow).transitions;
    expect(ways.filter(({ to, from }) => to === 'projectNotice' && from !== 'objectionReview')).toMatchObject([{ from: 'nationalConsent', event: 'approve' }]);
    expect(ways.filter(({ to }) => to === 'listing')).toMatchObject([{ from: 'projectNotice', event: 'deadline.passed' }]);
    expect(notice.deadlines).toMatchObject([{ name: 'publicNotice', days: ['2026-03-11', '2026-03-12', '2026-03-13', '2026-03-16', '2026-03-17'] }]);
    expect(wait(notice, '2026-03-17T23:59:59').state).toBe('projectNotice');
    expect(objected.deadlines).toMatchObject([{ status: 'paused' }]);
  });

  it('2025-140.12 judges anew what was chosen when an objection is upheld, asks the national centre again and announces again', () => {
    const again = go(objected, ['2026-03-13', 'appraisal-centre', 'resolve', { data: { outcome: 'upheld' } }]);
    expect(again).toMatchObject({ state: 'projectAssessment', notice: { until: '2026-03-13T00:00:00.000+08:00' }, deadlines: [{ status: 'met' }] });
    expect(again.projects.map(({ conclusion }) => conclusion)).toEqual([null, 'fail']);
    expect(go(again, ['2026-03-16', 'appraisal-centre', 'evaluate', judged('1', 'fail'), { id: 'another' }]).state).toBe('rejected');
    const announced = go(again, ['2026-03-16', 'appraisal-centre', 'evaluate', judged('1', 'pass')], ['2026-03-17', 'national-centre', 'approve']);
    expect(announced).toMatchObject({ state: 'projectNotice', notice: { until: null }, deadlines: [{ status: 'running', days: ['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-23', '2026-03-24'] }] });
  });

  it('2025-140.12 lists what was chosen, each with the body named for it, until it is removed', () => {
    expect(listed.registration).toMatchObject({
      procedure: 'specific-skill-project', number: 'P000031000007', uscc: authority.uscc, state: 'valid', validUntil: '9999-12-31', publishedAt: '2026-03-18T10:00:00.000+08:00',
      projects: [{ occupationCode: '4-04-05', occupation: '人工智能模型运用', level: '', bodyName: '某评价公司', bodyCode: '91350100M000100Y43' }],
    });
    expect(listed.registration?.projects).toHaveLength(1);
    expect(go(listed, ['2026-06-01', 'appraisal-centre', 'remove', no]).registration).toMatchObject({ state: 'removed' });
  });

  it('is read by each office from its step on', () => {
    const readers = (filing: Filing) => (['industry-authority', 'appraisal-centre', 'municipal-hrss', 'national-centre', 'expert', 'public', 'auditor'] as const).filter((office) => mayRead(flow, filing, { id: 'x', name: '', office, org: null, orgName: '' }));
    expect(readers(begin())).toEqual(['auditor']);
    expect(readers(go(begin(), submit))).toEqual(['appraisal-centre', 'expert', 'auditor']);
    expect(readers(at['nationalConsent'] ?? begin())).toEqual(['appraisal-centre', 'national-centre', 'expert', 'auditor']);
  });

  it('cites each of its flow clauses, each named above, and none that is not there', () => {
    const { cited, unknown } = report;
    const ours = ['2025-140.10', '2025-140.11', '2025-140.12'];
    expect(register.filter(({ id, enforce }) => ours.includes(id) && enforce === 'flow')).toHaveLength(3);
    expect(ours.filter((id) => !cited.has(id))).toEqual([]);
    expect(unknown).toEqual([]);
  });

  it('has a sample refused or warned of by every clause its forms block or warn of; the window is the flow’s', () => {
    expect(['02', '05', '25', '27', '28', '29', '30', '31', '32', '33'].filter((clause) => !sampled.has(`2025-140.${clause}`))).toEqual([]);
  });
});

/** Who may do what in which state, written from the notice and not from the flow. */
const mayDo: Readonly<Record<string, MayDo>> = {
  drafting: { applicant: ['submit', 'withdraw'] },
  projectAssessment: { 'appraisal-centre': ['evaluate', 'return'], expert: ['evaluate'], applicant: ['withdraw'] },
  returned: { applicant: ['submit', 'withdraw'] },
  nationalConsent: { 'national-centre': ['approve', 'return', 'reject'], applicant: ['withdraw'] },
  projectNotice: { public: ['object'] },
  objectionReview: { public: ['object'], 'appraisal-centre': ['resolve'] },
  listing: { 'appraisal-centre': ['publish'] },
  registered: { 'appraisal-centre': ['suspend', 'remove'] },
  suspended: { 'appraisal-centre': ['resume', 'remove'] },
  removed: {}, rejected: {}, withdrawn: {},
};

describe('every office, event and state', () => {
  const suspended = go(listed, ['2026-06-01', 'appraisal-centre', 'suspend', no]);
  const everywhere: Readonly<Record<string, Filing>> = {
    ...at, suspended,
    returned: go(begin(), submit, ['2026-03-03', 'appraisal-centre', 'return', returning]),
    removed: go(suspended, ['2026-06-02', 'appraisal-centre', 'remove', no]),
    rejected: go(at['nationalConsent'] ?? begin(), ['2026-03-10', 'national-centre', 'reject', no]),
    withdrawn: go(begin(), ['2026-02-22', 'applicant', 'withdraw']),
  };

  it.each(Object.keys(definition.machine.states))('in %s only what the notice gives to an office can be done', (state) => {
    const { found, expected } = everyOffice(walk, { state, filing: everywhere[state], mayDo: mayDo[state], answers });
    expect(found).toEqual(expected);
  });
});

describe('its shape', () => {
  it('has no dead end, nothing out of reach, and its ends', () => {
    expect(report).toMatchObject({ deadEnds: [], unreachable: [], ends: ['registered', 'rejected', 'removed', 'suspended', 'withdrawn'] });
  });

  it('lints clean but for the forms, which the command checks, and is plain JSON', () => {
    expect(report.findings.filter(({ message }) => !/没有“|没有列表/.test(message))).toEqual([]);
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });
});
