import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedCalendar, readInstant, type Actor, type CheckForm, type Clause, type EventType, type Filing, type FilingEvent, type Office, type Policy } from '@filing/filing';
import { citedByFlow, createFlow, decide, explore, fireDueDeadlines, lintFlow, mayRead, routeTo, startFiling, taskOf, viewFor } from '@filing/flow-runtime';
import { describe, expect, it } from 'vitest';
import { flow as definition } from './flow.ts';

const here = import.meta.dirname;
const policy = JSON.parse(readFileSync(join(here, 'policy.json'), 'utf8')) as Policy;
const register = (JSON.parse(readFileSync(join(here, '../clauses.json'), 'utf8')) as { clauses: readonly Clause[] }).clauses;
const flow = createFlow({ flow: JSON.parse(JSON.stringify(definition)) as typeof definition, policy, forms: {} });
const calendar = publishedCalendar([2026]);
const takesAll: CheckForm = (_form, answers) => ({ answers: answers as never, problems: [] });
const school = { org: '某校', uscc: '12310000425123452B', district: '310115', authority: 'education', ministryAffiliated: false };
const submission = { application: {}, 'recommendation-table': { phone: '1' }, 'pilot-plan': {}, materials: {} };
const plan = { occupationCode: '4-08-05-04', occupation: '药物检验员', level: '3', major: '合成生物技术' };

type Step = readonly [when: string, office: Office, event: EventType, more?: Partial<FilingEvent>, who?: Partial<Actor>];
const context = (when: string) => ({ now: readInstant(when) ?? new Date(when), calendar, check: takesAll, nextSerial: () => 7 });
const begin = (applicant: object = {}) => startFiling(flow, { id: '1', revision: 'r', applicant: { ...school, ...applicant } }, new Date(0));
const wait = (filing: Filing, when: string) => fireDueDeadlines(flow, filing, context(when)).filing;

function ask(filing: Filing, [when, office, type, more = {}, who = {}]: Step) {
  const waited = wait(filing, when);
  const actor: Actor = { id: `${office} ${waited.state}`, name: office, office, org: routeTo(flow, waited, office).org, orgName: office, ...who };
  return { waited, decision: decide(flow, waited, { type, ...more }, { ...context(when), actor }) };
}
function go(filing: Filing, ...steps: readonly Step[]): Filing {
  return steps.reduce((current, step) => {
    const { decision } = ask(current, step);
    if (!decision.accepted) throw new Error(`${current.state} ${step.join(' ')}: ${JSON.stringify(decision.problems)}`);
    return decision.filing;
  }, filing);
}

const submit: Step = ['2026-06-05', 'applicant', 'submit', { answers: submission }];
const way: readonly Step[] = [
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
const at: Readonly<Record<string, Filing>> = { ...standing, drafting: begin(), objectionReview: objected, receipt, publication: filed, registered: go(filed, ['2026-09-16', 'municipal-hrss', 'publish']) };

const returning = { opinion: '请补正', remarks: [{ form: 'recommendation-table', path: 'phone', text: '有误' }] };
const no = { opinion: '不符合条件' };

describe('the chain of 沪人社职〔2026〕66号', () => {
  it.each<readonly [state: string, step: Step, next: string]>([
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

  it('.31 counts five working days, stops for an objection and goes on', () => {
    expect(notice.deadlines[1]).toMatchObject({ name: 'publicNotice', days: ['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10', '2026-09-11'] });
    expect(objected.deadlines[1]).toMatchObject({ status: 'paused', remaining: 3 });
    const resumed = go(objected, ['2026-09-11', 'appraisal-centre', 'resolve', { data: { outcome: 'dismissed' } }]);
    expect(wait(resumed, '2026-09-16T23:00').state).toBe('publicNotice');
    expect(wait(resumed, '2026-09-17').state).toBe('receipt');
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
    const cited = new Set(citedByFlow({ flow: definition, policy }).map(({ clause }) => clause));
    const ours = register.filter(({ filing, enforce, id }) => filing === definition.procedure && enforce === 'flow' && id !== '2026-66.36');
    expect(ours.length).toBeGreaterThan(10);
    expect(ours.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
    expect([...cited].filter((id) => !register.some((clause) => clause.id === id))).toEqual([]);
  });
});

describe('its shape', () => {
  it('has no dead end, nothing out of reach, and four ends', () => {
    const { deadEnds, unreachable, shortest } = explore(flow);
    expect({ deadEnds, unreachable, ends: Object.keys(shortest) }).toEqual({ deadEnds: [], unreachable: [], ends: ['registered', 'rejected', 'lapsed', 'withdrawn'] });
  });

  it('lints clean but for the forms, which the command checks', () => {
    const findings = lintFlow({ name: 'course-certificate', flow: definition, policy, forms: {}, english: {}, samples: [] });
    expect(findings.filter(({ message }) => !message.includes('没有表单'))).toEqual([]);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });
});
