import type { Actor, Filing, FilingEvent, Office } from '@filing/filing';
import { explore, mayRead, recountDeadlines, routeTo, taskOf, viewFor } from '@filing/flow-runtime';
import { chainReport, everyOffice, walkFlow, type MayDo, type WalkStep } from '@filing/flow-runtime/testing';
import { readChain } from '@filing/procedures/testing';
import { describe, expect, it } from 'vitest';
import { flow as definition } from './flow.ts';

const { policy, register, sampled } = readChain(import.meta.dirname);
const report = chainReport({ definition, policy, register });
const school = { org: '某校', uscc: '12310000425123452B', district: '310115', authority: 'education', ministryAffiliated: false };
const submission = { application: {}, 'recommendation-table': { phone: '1' }, 'pilot-plan': {}, materials: {} };
const plan = { occupationCode: '4-08-05-04', occupation: '药物检验员', level: '3', major: '合成生物技术' };

const walk = walkFlow({ definition, policy, applicant: school });
const { flow, calendar, begin, wait, ask, go } = walk;

const submit: WalkStep = ['2026-06-05', 'applicant', 'submit', { answers: submission }];
const way: readonly WalkStep[] = [
  submit,
  ['2026-06-08', 'district-hrss', 'approve'], ['2026-06-10', 'industry-authority', 'approve'], ['2026-06-12', 'teacher-education-college', 'approve'], ['2026-06-15', 'appraisal-centre', 'approve'],
  ['2026-06-26T15:00', 'appraisal-centre', 'evaluate', { data: { conclusion: 'pass' } }],
  ['2026-08-20', 'applicant', 'submitProject', { answers: { 'project-plan': [plan, plan] } }],
  ['2026-09-01', 'appraisal-centre', 'evaluate', { data: { project: '1', conclusion: 'pass' } }], ['2026-09-02', 'appraisal-centre', 'evaluate', { data: { conclusion: 'fail' } }],
  ['2026-09-04', 'municipal-hrss', 'approve'],
];
/** The filing as it stands in each state of the main way. */
const standing: Readonly<Record<string, Filing>> = Object.fromEntries(way.map((_, index) => go(begin(), ...way.slice(0, index))).concat(go(begin(), ...way)).map((filing) => [filing.state, filing]));
const notice = standing['publicNotice'] ?? begin();
const objected = go(notice, ['2026-09-08', 'public', 'object', { data: { content: 'c', name: 'n', contact: '1' } }]);
const receipt = wait(notice, '2026-09-12');
const filed = go(receipt, ['2026-09-15', 'appraisal-centre', 'issue']);
const registered = go(filed, ['2026-09-16', 'municipal-hrss', 'publish']);
const suspended = go(registered, ['2027-03-01', 'municipal-hrss', 'suspend', { opinion: '整改' }]);
const at: Readonly<Record<string, Filing>> = { ...standing, drafting: begin(), objectionReview: objected, receipt, publication: filed, registered, suspended };

const returning = { opinion: '请补正', remarks: [{ form: 'recommendation-table', path: 'phone', text: '有误' }] };
const no = { opinion: '不符合条件' };

describe('the chain of 沪人社职〔2026〕66号', () => {
  it.each<readonly [state: string, step: WalkStep, next: string]>([
    ['drafting', submit, 'districtRecommendation'],
    ['drafting', ['2026-06-05', 'applicant', 'withdraw'], 'withdrawn'],
    ['drafting', ['2026-06-05', 'district-hrss', 'submit', { answers: submission }], 'office.wrong'],
    ['drafting', ['2026-06-05', 'applicant', 'submit'], 'answers.missing'],
    // .38 window
    ['drafting', ['2026-05-31T23:59:59', 'applicant', 'submit', { answers: submission }], 'window.closed'],
    ['drafting', ['2026-07-01', 'applicant', 'submit', { answers: submission }], 'window.closed'],
    ['drafting', ['2026-12-31T23:59:59', 'applicant', 'submit', { answers: submission }], 'districtRecommendation'],
    // .21 .43 district
    ['districtRecommendation', ['2026-06-08', 'district-hrss', 'approve'], 'authorityReview'],
    ['districtRecommendation', ['2026-06-08', 'district-hrss', 'return', returning], 'returned'],
    ['districtRecommendation', ['2026-06-08', 'district-hrss', 'return', { opinion: '请补正' }], 'required'],
    ['districtRecommendation', ['2026-06-08', 'district-hrss', 'reject', no], 'rejected'],
    ['districtRecommendation', ['2026-06-08', 'district-hrss', 'reject'], 'opinion.required'],
    ['districtRecommendation', ['2026-06-08', 'district-hrss', 'approve', {}, { org: '310101' }], 'organisation.wrong'],
    ['districtRecommendation', ['2026-06-08', 'industry-authority', 'approve'], 'office.wrong'],
    ['districtRecommendation', ['2026-06-08', 'applicant', 'withdraw'], 'withdrawn'],
    ['districtRecommendation', ['2026-06-08', 'appraisal-centre', 'issue'], 'event.not-permitted'],
    // .22 .43 authority
    ['authorityReview', ['2026-06-10', 'industry-authority', 'approve'], 'collegeScreening'],
    ['authorityReview', ['2026-06-10', 'industry-authority', 'approve', {}, { org: 'transport' }], 'organisation.wrong'],
    ['authorityReview', ['2026-06-10', 'industry-authority', 'approve', {}, { id: 'district-hrss districtRecommendation' }], 'actor.decided-before'],
    ['authorityReview', ['2026-06-10', 'industry-authority', 'approve', {}, { uscc: school.uscc }], 'actor.own-organisation'],
    ['authorityReview', ['2026-06-10', 'industry-authority', 'return', returning], 'returned'],
    ['authorityReview', ['2026-06-10', 'industry-authority', 'reject', no], 'rejected'],
    // .23 college, .24 intake
    ['collegeScreening', ['2026-06-12', 'teacher-education-college', 'approve'], 'centreIntake'],
    ['collegeScreening', ['2026-06-12', 'teacher-education-college', 'return', returning], 'returned'],
    ['collegeScreening', ['2026-06-12', 'appraisal-centre', 'approve'], 'office.wrong'],
    ['centreIntake', ['2026-06-15', 'appraisal-centre', 'approve'], 'institutionEvaluation'],
    ['centreIntake', ['2026-06-15', 'appraisal-centre', 'return', returning], 'returned'],
    ['centreIntake', ['2026-06-15', 'appraisal-centre', 'reject', no], 'rejected'],
    // .26 institution evaluation
    ['institutionEvaluation', ['2026-06-26', 'appraisal-centre', 'evaluate', { data: { conclusion: 'pass' } }], 'projectPreparation'],
    ['institutionEvaluation', ['2026-06-26', 'appraisal-centre', 'evaluate', { data: { conclusion: 'fail' } }], 'rejected'],
    ['institutionEvaluation', ['2026-06-26', 'expert', 'evaluate', { data: { score: 80, conclusion: 'fail' } }], 'institutionEvaluation'],
    ['institutionEvaluation', ['2026-06-26', 'teacher-education-college', 'evaluate', { data: { conclusion: 'fail' } }], 'institutionEvaluation'],
    ['institutionEvaluation', ['2026-06-26', 'applicant', 'evaluate', { data: { conclusion: 'pass' } }], 'office.wrong'],
    ['institutionEvaluation', ['2026-06-26', 'applicant', 'withdraw'], 'withdrawn'],
    // .27 three months
    ['projectPreparation', ['2026-08-20', 'applicant', 'submitProject', { answers: { 'project-plan': [plan] } }], 'projectEvaluation'],
    ['projectPreparation', ['2026-09-26T23:59:59', 'applicant', 'submitProject', { answers: { 'project-plan': [plan] } }], 'projectEvaluation'],
    ['projectPreparation', ['2026-09-27', 'applicant', 'submitProject', { answers: { 'project-plan': [plan] } }], 'event.not-permitted'],
    ['projectPreparation', ['2026-08-20', 'applicant', 'submitProject'], 'answers.missing'],
    ['projectPreparation', ['2026-08-20', 'applicant', 'withdraw'], 'withdrawn'],
    // .28 project by project
    ['projectEvaluation', ['2026-09-02', 'appraisal-centre', 'evaluate', { data: { conclusion: 'pass' } }], 'bureauConsent'],
    ['projectEvaluation', ['2026-09-02', 'appraisal-centre', 'evaluate', { data: { project: '1', conclusion: 'pass' } }], 'project.judged'],
    ['projectEvaluation', ['2026-09-02', 'appraisal-centre', 'evaluate', { data: { project: '3', conclusion: 'pass' } }], 'project.unknown'],
    ['projectEvaluation', ['2026-09-02', 'expert', 'evaluate', { data: { score: 1 } }], 'projectEvaluation'],
    ['projectEvaluation', ['2026-09-02', 'appraisal-centre', 'return', { opinion: '改', opens: ['project-plan'] }], 'projectPreparation'],
    ['projectEvaluation', ['2026-09-27', 'appraisal-centre', 'return', { opinion: '改', opens: ['project-plan'] }], 'event.not-permitted'],
    ['projectEvaluation', ['2026-09-27', 'appraisal-centre', 'evaluate', { data: { conclusion: 'pass' } }], 'bureauConsent'],
    // .30 consent
    ['bureauConsent', ['2026-09-04', 'municipal-hrss', 'approve'], 'publicNotice'],
    ['bureauConsent', ['2026-09-04', 'municipal-hrss', 'return', { opinion: '再核' }], 'projectEvaluation'],
    ['bureauConsent', ['2026-09-04', 'municipal-hrss', 'reject', no], 'rejected'],
    ['bureauConsent', ['2026-09-04', 'applicant', 'withdraw'], 'withdrawn'],
    // .31 notice
    ['publicNotice', ['2026-09-08', 'public', 'object', { data: { content: 'c', name: 'n', contact: '1' } }], 'objectionReview'],
    ['publicNotice', ['2026-09-12', 'public', 'object', { data: { content: 'c', name: 'n', contact: '1' } }], 'event.not-permitted'],
    ['publicNotice', ['2026-09-08', 'applicant', 'withdraw'], 'event.not-permitted'],
    ['publicNotice', ['2026-09-08', 'appraisal-centre', 'issue'], 'event.not-permitted'],
    ['objectionReview', ['2026-09-09', 'public', 'object', { data: { content: 'd', name: 'm', contact: '2' } }], 'objectionReview'],
    ['objectionReview', ['2026-12-01', 'appraisal-centre', 'resolve', { data: { outcome: 'dismissed' } }], 'publicNotice'],
    ['objectionReview', ['2026-09-09', 'appraisal-centre', 'resolve', { data: { outcome: 'upheld' } }], 'rejected'],
    ['objectionReview', ['2026-09-09', 'municipal-hrss', 'resolve', { data: { outcome: 'upheld' } }], 'office.wrong'],
    // .32 .33 .34 .35 receipt and publication
    ['receipt', ['2026-09-15', 'appraisal-centre', 'issue'], 'publication'],
    ['receipt', ['2026-09-15', 'appraisal-centre', 'issue', { data: { number: 'X31' } }], 'registration.number'],
    ['receipt', ['2026-09-15', 'municipal-hrss', 'issue'], 'office.wrong'],
    ['publication', ['2026-09-16', 'municipal-hrss', 'publish'], 'registered'],
    ['publication', ['2026-09-16', 'appraisal-centre', 'publish'], 'office.wrong'],
    ['registered', ['2026-09-17', 'applicant', 'withdraw'], 'event.not-permitted'],
    // ours: a registration lives on
    ['registered', ['2027-03-01', 'municipal-hrss', 'suspend', { opinion: '整改' }], 'suspended'],
    ['registered', ['2027-03-01', 'municipal-hrss', 'suspend'], 'opinion.required'],
    ['registered', ['2027-03-01', 'appraisal-centre', 'suspend', { opinion: '整改' }], 'office.wrong'],
    ['registered', ['2027-03-01', 'municipal-hrss', 'remove', { opinion: '注销' }], 'removed'],
    ['suspended', ['2027-04-01', 'municipal-hrss', 'resume', { opinion: '整改完成' }], 'registered'],
    ['suspended', ['2027-04-01', 'municipal-hrss', 'suspend', { opinion: '整改' }], 'event.not-permitted'],
    ['suspended', ['2027-04-01', 'municipal-hrss', 'remove', { opinion: '注销' }], 'removed'],
  ])('%s · %j → %s', (state, step, next) => {
    const { decision } = ask(at[state] ?? begin(), step);
    expect(decision.accepted ? decision.filing.state : decision.problems[0]?.code).toBe(next);
  });
});

describe('its clauses', () => {
  it('.25 takes 部属院校 straight to the centre, by the registered district or the site’s', () => {
    const ministry = go(begin({ ministryAffiliated: true }), ['2026-06-05', 'applicant', 'submit', { answers: { ...submission, application: { siteDistrict: '310112' } } }]);
    expect(taskOf(flow, ministry)).toMatchObject({ office: 'district-hrss', org: '310112', because: '考核点所在区' });
    expect(go(ministry, ['2026-06-08', 'district-hrss', 'approve']).state).toBe('centreIntake');
    expect(taskOf(flow, go(begin({ ministryAffiliated: true }), submit))).toMatchObject({ org: '310115', because: '注册地所在区' });
  });

  it('.27 lapses at the end of the same day three months on, whoever looks when', () => {
    const preparing = at['projectPreparation'] ?? begin();
    expect(preparing.deadlines).toMatchObject([{ name: 'projectPreparation', at: '2026-09-26T23:59:59.999+08:00', provisional: false }]);
    expect(wait(preparing, '2026-09-26T23:59:59').state).toBe('projectPreparation');
    expect(wait(preparing, '2027-05-01')).toMatchObject({ state: 'lapsed', tag: 'lapsed' });
  });

  it('.21 .22 .43 records the recommendation and the agreement with seal and date, each at its office', () => {
    const seal = (name: string) => ({ seal: { name, at: '2026-06-08T10:00:00+08:00' } });
    const reviewed = go(at['districtRecommendation'] ?? begin(), ['2026-06-08', 'district-hrss', 'approve', { data: { signedOn: '2026-06-08' }, ...seal('区人社部门') }], ['2026-06-10', 'industry-authority', 'approve', { data: { signedOn: '2026-06-10' }, ...seal('主管部门') }]);
    const college: Actor = { id: 'x', name: '', office: 'teacher-education-college', org: null, orgName: '' };
    expect(viewFor(flow, reviewed, college, { now: new Date(0) }).timeline.slice(1)).toMatchObject([
      { office: 'district-hrss', title: '推荐', seal: { name: '区人社部门' }, data: { signedOn: '2026-06-08' }, clauses: ['2026-66.21', '2026-66.25', '2026-66.43'] },
      { office: 'industry-authority', title: '同意', seal: { name: '主管部门' }, data: { signedOn: '2026-06-10' }, clauses: ['2026-66.22', '2026-66.43'] },
    ]);
    expect(definition.machine.states['districtRecommendation']?.meta?.actions.approve).toMatchObject([{ form: 'district-recommendation', seal: true }]);
    expect(definition.machine.states['authorityReview']?.meta?.actions.approve).toMatchObject([{ form: 'authority-review', seal: true }]);
  });

  it('.23 lets only the college pass a filing on to the centre, but for 部属院校', () => {
    const into = explore(flow).transitions.filter(({ to }) => to === 'centreIntake').map(({ from, event, guard }) => [from, event, guard]);
    expect(into).toEqual([['districtRecommendation', 'approve', 'ministryAffiliated'], ['collegeScreening', 'approve', null], ['returned', 'submit', 'returnedFrom.centreIntake']]);
  });

  it('.28 .29 concludes each project by itself: one passed is enough, none ends it, a fourth is warned of', () => {
    const judging = (count: number, ...conclusions: readonly ('pass' | 'fail')[]) => go(at['projectPreparation'] ?? begin(), ['2026-08-20', 'applicant', 'submitProject', { answers: { 'project-plan': Array.from({ length: count }, () => plan) } }], ...conclusions.map((conclusion, index): WalkStep => ['2026-09-01', 'appraisal-centre', 'evaluate', { data: { project: String(index + 1), conclusion } }]));
    expect(judging(3, 'fail', 'pass').state).toBe('projectEvaluation');
    expect(judging(3, 'fail', 'pass', 'fail').state).toBe('bureauConsent');
    expect(judging(2, 'fail', 'fail').state).toBe('rejected');
    expect(judging(4).events.at(-1)?.warnings).toMatchObject([{ severity: 'warning', clause: '2026-66.29' }]);
    expect(judging(3).events.at(-1)?.warnings).toEqual([]);
  });

  it('.28 is never left with nothing to judge by a correction that drops a project', () => {
    const judged = go(at['projectPreparation'] ?? begin(), ['2026-08-20', 'applicant', 'submitProject', { answers: { 'project-plan': [plan, { ...plan, major: '另一专业' }] } }], ['2026-08-21', 'appraisal-centre', 'evaluate', { data: { project: '1', conclusion: 'pass' } }]);
    const again = go(judged, ['2026-08-22', 'appraisal-centre', 'return', { opinion: '改', opens: 'all' }], ['2026-08-23', 'applicant', 'submitProject', { answers: { 'project-plan': [plan] } }]);
    expect(go(again, ['2026-08-24', 'appraisal-centre', 'evaluate', { data: { project: '1', conclusion: 'pass' } }]).state).toBe('bureauConsent');
  });

  it('.30 .32 opens no notice without the bureau’s consent, and issues no receipt before the notice is over', () => {
    const ways = explore(flow).transitions;
    expect(ways.filter(({ to, from }) => to === 'publicNotice' && from !== 'objectionReview')).toMatchObject([{ from: 'bureauConsent', event: 'approve' }]);
    expect(ways.filter(({ to }) => to === 'receipt')).toMatchObject([{ from: 'publicNotice', event: 'deadline.passed' }]);
    expect(ask(notice, ['2026-09-11T23:59:59.999', 'appraisal-centre', 'issue']).decision.problems[0]?.code).toBe('event.not-permitted');
    expect(ask(notice, ['2026-09-12', 'appraisal-centre', 'issue']).decision.accepted).toBe(true);
  });

  it('.31 counts five working days, stops for an objection and goes on', () => {
    expect(notice.deadlines[1]).toMatchObject({ name: 'publicNotice', days: ['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10', '2026-09-11'] });
    expect(objected.deadlines[1]).toMatchObject({ status: 'paused', remaining: 3 });
    const resumed = go(objected, ['2026-09-11', 'appraisal-centre', 'resolve', { data: { outcome: 'dismissed' } }]);
    expect(wait(resumed, '2026-09-16T23:00').state).toBe('publicNotice');
    expect(wait(resumed, '2026-09-17').state).toBe('receipt');
  });

  it('.31 ends at the end of the day an objection of the last day is dismissed, runs on over the holidays, and never on an unpublished year', () => {
    const last = go(notice, ['2026-09-11T14:00', 'public', 'object', { data: { content: 'c', name: 'n', contact: '1' } }], ['2026-09-14T10:00', 'appraisal-centre', 'resolve', { data: { outcome: 'dismissed' } }]);
    expect(last.deadlines[1]).toMatchObject({ status: 'running', at: '2026-09-14T23:59:59.999+08:00' });
    const consent = at['bureauConsent'] ?? begin();
    const golden = go(consent, ['2026-09-30', 'municipal-hrss', 'approve'], ['2026-10-03', 'public', 'object', { data: { content: 'c', name: 'n', contact: '1' } }], ['2026-10-05', 'appraisal-centre', 'resolve', { data: { outcome: 'dismissed' } }]);
    expect(golden.deadlines[1]?.days).toEqual(['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12', '2026-10-13']);
    const yearEnd = go(consent, ['2026-12-28', 'municipal-hrss', 'approve']);
    expect(yearEnd.deadlines[1]).toMatchObject({ provisional: true });
    expect(wait(yearEnd, '2027-06-01').state).toBe('publicNotice');
    const published = recountDeadlines(yearEnd, { ...calendar, years: { ...calendar.years, 2027: { status: 'official', off: ['2027-01-01'], work: [] } } });
    expect(wait(published.filing, '2027-01-05T23:59:59.999').state).toBe('publicNotice');
    expect(wait(published.filing, '2027-01-06').state).toBe('receipt');
  });

  it('.27 .31 takes what comes at the last millisecond, and nothing after', () => {
    const plans = { answers: { 'project-plan': [plan] } };
    const november = go(begin(), ['2026-12-31', 'applicant', 'submit', { answers: submission }], ['2027-01-04', 'district-hrss', 'approve'], ['2027-01-05', 'industry-authority', 'approve'], ['2027-01-06', 'teacher-education-college', 'approve'], ['2027-01-07', 'appraisal-centre', 'approve'], ['2027-11-30T09:00', 'appraisal-centre', 'evaluate', { data: { conclusion: 'pass' } }]);
    expect(ask(november, ['2028-02-29T23:59:59.999', 'applicant', 'submitProject', plans]).decision.accepted).toBe(true);
    expect(ask(november, ['2028-03-01T00:00:00.000', 'applicant', 'submitProject', plans])).toMatchObject({ waited: { state: 'lapsed' }, decision: { problems: [{ code: 'event.not-permitted', clause: '2026-66.27' }] } });
    const objecting: Partial<FilingEvent> = { data: { content: 'c', name: 'n', contact: '1' } };
    expect(ask(notice, ['2026-09-11T23:59:59.999', 'public', 'object', objecting]).decision.accepted).toBe(true);
    expect(ask(notice, ['2026-09-12T00:00:00.000', 'public', 'object', objecting]).decision.accepted).toBe(false);
  });

  it('.33 .34 .35 registers the passed project for three years under a number with Y', () => {
    expect(at['registered']?.registration).toMatchObject({ number: 'Y000031000007', validFrom: '2026-09-15', validUntil: '2029-09-15', levels: ['3'], projects: [{ occupationCode: '4-08-05-04', major: '合成生物技术' }], publishedAt: '2026-09-16T00:00:00.000+08:00' });
  });

  it('returns to whoever returned it, and opens only what was remarked on', () => {
    for (const [state, office] of [['districtRecommendation', 'district-hrss'], ['authorityReview', 'industry-authority'], ['collegeScreening', 'teacher-education-college'], ['centreIntake', 'appraisal-centre']] as const) {
      const back = go(at[state] ?? begin(), ['2026-06-20', office, 'return', returning]);
      expect(go(back, ['2026-07-20', 'applicant', 'submit', { answers: { 'recommendation-table': { phone: '2' } } }])).toMatchObject({ state, previousAnswers: submission });
      expect(ask(back, ['2026-07-20', 'applicant', 'submit', { answers: { application: { contact: 'x' } } }]).decision.problems[0]?.code).toBe('field.closed');
    }
  });

  it('.26 keeps experts’ scores from the school', () => {
    const scored = go(at['institutionEvaluation'] ?? begin(), ['2026-06-25', 'expert', 'evaluate', { data: { score: 41 } }], ['2026-06-26', 'appraisal-centre', 'evaluate', { data: { conclusion: 'pass', experts: [{ name: '甲', score: 41 }] } }]);
    const see = (office: Office, org: string | null = null) => JSON.stringify(viewFor(flow, scored, { id: 'x', name: '', office, org, orgName: '' }, { now: new Date(0) }).timeline);
    expect(see('applicant', school.uscc)).not.toContain('41');
    expect(see('district-hrss', school.district)).not.toContain('41');
    expect(see('appraisal-centre')).toContain('41');
  });

  it('is read by each office from its step on', () => {
    const readers = (filing: Filing) => (['district-hrss', 'industry-authority', 'teacher-education-college', 'appraisal-centre', 'municipal-hrss', 'expert', 'public', 'auditor'] as const).filter((office) => mayRead(flow, filing, { id: 'x', name: '', office, org: routeTo(flow, filing, office).org, orgName: '' }));
    expect(readers(at['districtRecommendation'] ?? begin())).toEqual(['district-hrss', 'auditor']);
    expect(readers(at['collegeScreening'] ?? begin())).toEqual(['district-hrss', 'industry-authority', 'teacher-education-college', 'auditor']);
    expect(readers(at['bureauConsent'] ?? begin())).toEqual(['district-hrss', 'industry-authority', 'teacher-education-college', 'appraisal-centre', 'municipal-hrss', 'expert', 'auditor']);
  });

  it('cites every clause the register gives to the flow, and none that is not there', () => {
    const { cited, unknown } = report;
    const ours = register.filter(({ filing, enforce, id }) => filing === definition.procedure && enforce === 'flow' && id !== '2026-66.36');
    expect(ours.length).toBeGreaterThan(10);
    expect(ours.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
    expect(unknown).toEqual([]);
  });
});

/** Who may do what in which state, written from the notice and not from the flow. */
const mayDo: Readonly<Record<string, MayDo>> = {
  drafting: { applicant: ['submit', 'withdraw'] },
  districtRecommendation: { 'district-hrss': ['approve', 'return', 'reject'], applicant: ['withdraw'] },
  authorityReview: { 'industry-authority': ['approve', 'return', 'reject'], applicant: ['withdraw'] },
  collegeScreening: { 'teacher-education-college': ['approve', 'return', 'reject'], applicant: ['withdraw'] },
  centreIntake: { 'appraisal-centre': ['approve', 'return', 'reject'], applicant: ['withdraw'] },
  returned: { applicant: ['submit', 'withdraw'] },
  institutionEvaluation: { 'appraisal-centre': ['evaluate'], 'teacher-education-college': ['evaluate'], expert: ['evaluate'], applicant: ['withdraw'] },
  projectPreparation: { applicant: ['submitProject', 'withdraw'] },
  projectEvaluation: { 'appraisal-centre': ['evaluate', 'return'], expert: ['evaluate'], applicant: ['withdraw'] },
  bureauConsent: { 'municipal-hrss': ['approve', 'return', 'reject'], applicant: ['withdraw'] },
  publicNotice: { public: ['object'] },
  objectionReview: { public: ['object'], 'appraisal-centre': ['resolve'] },
  receipt: { 'appraisal-centre': ['issue'] },
  publication: { 'municipal-hrss': ['publish'] },
  registered: { 'municipal-hrss': ['suspend', 'remove'] }, suspended: { 'municipal-hrss': ['resume', 'remove'] },
  removed: {}, rejected: {}, lapsed: {}, withdrawn: {},
};

describe('its forms', () => {
  it('have a sample refused or warned of by every clause the register says blocks, warns or asks for a declaration; the window is the flow’s', () => {
    const ours = register.filter(({ filing, enforce }) => filing === definition.procedure && ['block', 'warn', 'declare'].includes(enforce)).map(({ id }) => id);
    expect(ours.length).toBeGreaterThan(20);
    expect(ours.filter((id) => !sampled.has(id))).toEqual(['2026-66.38']);
  });
});

describe('every office, event and state', () => {
  const everywhere: Readonly<Record<string, Filing>> = {
    ...at,
    returned: go(at['districtRecommendation'] ?? begin(), ['2026-06-08', 'district-hrss', 'return', returning]),
    removed: go(suspended, ['2027-04-01', 'municipal-hrss', 'remove', no]),
    rejected: go(at['districtRecommendation'] ?? begin(), ['2026-06-08', 'district-hrss', 'reject', no]),
    lapsed: wait(at['projectPreparation'] ?? begin(), '2026-09-27'),
    withdrawn: go(begin(), ['2026-06-08', 'applicant', 'withdraw']),
  };

  it.each(Object.keys(definition.machine.states))('in %s only what the notice gives to an office can be done', (state) => {
    const { found, expected } = everyOffice(walk, { state, filing: everywhere[state], mayDo: mayDo[state], answers: submission });
    expect(found).toEqual(expected);
  });
});

describe('its shape', () => {
  it('has no dead end, nothing out of reach, and an end for every way', () => {
    expect(report).toMatchObject({ deadEnds: [], unreachable: [], ends: ['lapsed', 'registered', 'rejected', 'removed', 'suspended', 'withdrawn'] });
  });

  it('lints clean but for the forms, which the command checks', () => {
    expect(report.findings.filter(({ path }) => !path.startsWith('registers'))).toEqual([]);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });
});
