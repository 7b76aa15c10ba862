import { describe, expect, it } from 'vitest';
import { handedIn, school, travel, travelTo } from '../fixtures/travel.ts';

const remark = { form: 'letter', path: 'subject', text: '请更正' };

describe('decide: what may be asked', () => {
  it.each(['xstate.init', 'xstate.done.state.x', '__proto__', 'constructor', 'toString', '', 'Submit'])('knows no event %j', (type) => {
    expect(travel().act('2026-06-05', 'applicant', { type }).codes()).toEqual(['event.unknown type']);
  });

  it.each([null, [], 'submit', 7, { type: ['submit'] }, { type: { toString: 'submit' } }])('takes nothing misshapen: %j', (event) => {
    const { last } = travel().act('2026-06-05', 'applicant', event as never);
    expect(last.accepted).toBe(false);
    expect(last.problems[0]?.code).toMatch(/^event\.(malformed|unknown)$/);
  });

  it('lists every misshapen part', () => {
    const event = { type: 'return', opinion: 7, remarks: [{ form: 1 }], opens: 'everything', data: [], answers: 'x', reasons: { a: 1 }, attachments: [1], seal: {} };
    expect(travelTo('review').act('2026-06-08', 'district-hrss', event as never).codes()).toEqual(['answers', 'opinion', 'data', 'remarks', 'opens', 'reasons', 'attachments', 'seal'].map((part) => `event.malformed ${part}`));
    expect(travelTo('review').act('2026-06-08', 'district-hrss', event as never).last.problems[1]?.message).toBe('“意见”的格式不正确，请按接口说明填写。');
  });

  it('says what is possible now, and for whom', () => {
    const { last } = travelTo('review').act('2026-06-08', 'district-hrss', { type: 'publish' });
    expect(last.problems[0]).toMatchObject({ code: 'event.not-permitted', message: expect.stringContaining('推荐（区人社部门）') });
  });

  it('refuses the wrong office, the wrong district, another school, nobody', () => {
    expect(travelTo('review').act('2026-06-08', 'municipal-hrss', { type: 'approve' }).codes()).toEqual(['office.wrong']);
    expect(travelTo('review').act('2026-06-08', 'district-hrss', { type: 'approve' }, { org: '310101' }).codes()).toEqual(['organisation.wrong']);
    expect(travel().act('2026-06-05', 'applicant', { type: 'submit', answers: handedIn }, { org: 'other' }).codes()).toEqual(['organisation.wrong']);
    expect(travelTo('review').act('2026-06-08', 'district-hrss', { type: 'approve' }, { id: '' }).codes()).toEqual(['actor.missing']);
  });

  it('lets nobody but the system say that a deadline passed', () => {
    const preparing = travelTo('preparation');
    expect(preparing.act('2026-06-11', 'applicant', { type: 'deadline.passed', data: { name: 'preparation' } }).codes()).toEqual(['office.wrong']);
    expect(preparing.act('2026-06-11', 'system', { type: 'deadline.passed', data: { name: 'preparation' } }).codes()).toEqual(['deadline.not-due data.name']);
    expect(preparing.act('2026-06-11', 'system', { type: 'deadline.passed', data: { name: 'notice' } }).codes()).toEqual(['deadline.unknown data.name']);
  });
});

describe('decide: the window', () => {
  it.each([['2026-05-31T23:59:59', false], ['2026-06-01T00:00', true], ['2026-06-30T23:59:59.999', true], ['2026-07-01T00:00', false], ['2026-12-15', true]])('at %s takes a submission: %s', (when, taken) => {
    expect(travel().act(when, 'applicant', { type: 'submit', answers: handedIn }).last.accepted).toBe(taken);
  });

  it('names the next window and its clause together with every other problem', () => {
    const traveller = travel().act('2026-07-05', 'applicant', { type: 'submit', answers: { letter: { bad: 1 }, strange: {} } });
    expect(traveller.codes()).toEqual(['window.closed', 'unknown-field strange', 'rule letter/bad', 'required letter/subject', 'answers.missing table']);
    expect(traveller.last.problems[0]).toMatchObject({ clause: 'c.38', params: { from: '2026-12-01', to: '2026-12-31' } });
  });

  it('does not bind a correction', () => {
    const traveller = travelTo('review').act('2026-06-29', 'district-hrss', { type: 'return', opinion: 'x', remarks: [remark] });
    expect(traveller.act('2026-07-20', 'applicant', { type: 'submit', answers: { letter: { subject: 'b', phone: '1' } } }).filing.state).toBe('review');
  });
});

describe('decide: who decides', () => {
  it('lets no one decide two steps, but the same step again', () => {
    const traveller = travelTo('review').act('2026-06-08', 'district-hrss', { type: 'return', opinion: 'x', opens: 'all' }, { id: 'p' });
    traveller.act('2026-06-09', 'applicant', { type: 'submit', answers: handedIn }).act('2026-06-10', 'district-hrss', { type: 'approve' }, { id: 'p' });
    expect(traveller.filing.state).toBe('intake');
    expect(traveller.act('2026-06-11', 'industry-authority', { type: 'approve' }, { id: 'p' }).codes()).toEqual(['actor.decided-before']);
  });

  it('counts a score as no decision and an issue as none', () => {
    const traveller = travelTo('evaluation').act('2026-06-10', 'expert', { type: 'evaluate', data: { score: 1 } }, { id: 'p' });
    expect(traveller.filing).toMatchObject({ state: 'evaluation', version: 4 });
    expect(traveller.act('2026-06-10', 'appraisal-centre', { type: 'evaluate', data: { conclusion: 'pass' } }, { id: 'p' }).last.accepted).toBe(true);
    expect(travelTo('receipt').act('2026-09-14', 'appraisal-centre', { type: 'issue' }, { id: 'appraisal-centre-judging' }).last.accepted).toBe(true);
  });

  it("lets no one act on their own organisation's filing, by code or by person", () => {
    expect(travelTo('review').act('2026-06-08', 'district-hrss', { type: 'approve' }, { uscc: ` ${school.uscc.toLowerCase()} ` }).codes()).toEqual(['actor.own-organisation']);
    expect(travelTo('evaluation').act('2026-06-10', 'expert', { type: 'evaluate', data: {} }, { uscc: school.uscc }).codes()).toEqual(['actor.own-organisation']);
    expect(travelTo('review').act('2026-06-08', 'district-hrss', { type: 'approve' }, { id: 'applicant-drafting' }).codes()).toEqual(['actor.own-organisation']);
  });

  it.each(['return', 'reject'])('asks for an opinion to %s', (type) => {
    expect(travelTo('review').act('2026-06-08', 'district-hrss', { type, opinion: '  ', opens: 'all' }).codes()).toEqual(['opinion.required opinion']);
  });
});

describe('decide: returns and corrections', () => {
  it('asks a return for its scope, and for forms that were submitted', () => {
    expect(travelTo('review').act('2026-06-08', 'district-hrss', { type: 'return', opinion: 'x' }).codes()).toEqual(['required opens']);
    expect(travelTo('review').act('2026-06-08', 'district-hrss', { type: 'return', opinion: 'x', opens: [] }).codes()).toEqual(['required opens']);
    expect(travelTo('review').act('2026-06-08', 'district-hrss', { type: 'return', opinion: 'x', opens: ['nope/a'], remarks: [{ ...remark, form: 'gone' }] }).codes()).toEqual(['form.not-found opens', 'form.not-found remarks']);
  });

  it('opens what is remarked on and comes back to who returned it', () => {
    const traveller = travelTo('intake').act('2026-06-09', 'industry-authority', { type: 'return', opinion: '更正', remarks: [remark, remark] });
    expect(traveller.filing).toMatchObject({ state: 'returned', tag: 'returned', returned: { from: 'intake', office: 'industry-authority', opens: ['letter/subject'] } });
    const changed = { ...handedIn, letter: { subject: 'b', phone: '2' }, table: { rows: [] } };
    expect(traveller.act('2026-06-10', 'applicant', { type: 'submit', answers: changed }).codes()).toEqual(['field.closed letter/phone', 'field.closed table/rows.0']);
    traveller.act('2026-06-10', 'applicant', { type: 'submit', answers: { letter: { subject: 'b', phone: '1' } } });
    expect(traveller.filing).toMatchObject({ state: 'intake', returned: null, previousAnswers: handedIn, answers: { ...handedIn, letter: { subject: 'b', phone: '1' } } });
  });

  it('lets computed and newly shown fields follow an opened one, but not move alone', () => {
    const back = () => travelTo('review').act('2026-06-08', 'district-hrss', { type: 'return', opinion: 'x', remarks: [remark] });
    expect(back().act('2026-06-09', 'applicant', { type: 'submit', answers: { letter: { subject: 'b', phone: '1', total: 2, extra: 'new' } } }).last.accepted).toBe(true);
    expect(back().act('2026-06-09', 'applicant', { type: 'submit', answers: { letter: { subject: 'a', phone: '1', total: 2, extra: 'new' } } }).codes()).toEqual(['field.closed letter/total', 'field.closed letter/extra']);
  });

  it('sends projects back only while the months run, with a plain reason', () => {
    const early = travelTo('judging', {}, 2).act('2026-06-12', 'appraisal-centre', { type: 'evaluate', data: { project: 1, conclusion: 'pass' } });
    early.act('2026-06-13', 'appraisal-centre', { type: 'return', opinion: '改', remarks: [{ form: 'project', path: '1.level', text: '改' }] });
    expect(early.filing).toMatchObject({ state: 'preparation', returned: { opens: ['project/1.level'] } });
    expect(travelTo('judging').act('2026-06-12', 'appraisal-centre', { type: 'return', opinion: 'x', opens: ['letter/subject', 'project'] }).codes()).toEqual(['form.not-found opens']);
    const [first, second] = early.filing.answers['project'] as readonly object[];
    expect(early.act('2026-06-14', 'applicant', { type: 'submitProject', answers: { project: [{ ...first, level: '1' }, second] as never } }).codes()).toEqual(['field.closed project/0.level']);
    early.act('2026-06-14', 'applicant', { type: 'submitProject', answers: { project: [first, { ...second, level: '1' }] as never } });
    expect(early.filing.projects.map(({ conclusion }) => conclusion)).toEqual(['pass', null]);
    const late = travelTo('judging').act('2026-09-11', 'appraisal-centre', { type: 'return', opinion: '改', opens: 'all' });
    expect(late.filing).toMatchObject({ state: 'judging', deadlines: [{ status: 'passed' }] });
    expect(late.last.problems).toMatchObject([{ code: 'event.not-permitted', message: '期限已满，不能再退回。', clause: 'c.27' }]);
  });

  it('refuses to open or remark on a field that no form has', () => {
    const back = (more: object) => travelTo('review').act('2026-06-08', 'district-hrss', { type: 'return', opinion: 'x', ...more }).codes();
    expect(back({ opens: ['letter/nothing'] })).toEqual(['unknown-field opens']);
    expect(back({ opens: 'all', remarks: [{ form: 'table', path: 'rows.0.nothing', text: 'x' }] })).toEqual(['unknown-field remarks']);
    expect(back({ opens: ['letter', 'table/rows', 'table/rows.0', 'table/rows.3.name'] })).toEqual([]);
  });

  it('judges all anew where a correction leaves no project unjudged', () => {
    const traveller = travelTo('judging', {}, 2).act('2026-06-12', 'appraisal-centre', { type: 'evaluate', data: { project: '1', conclusion: 'fail' } });
    traveller.act('2026-06-13', 'appraisal-centre', { type: 'return', opinion: '改', opens: 'all' });
    const [first] = traveller.filing.answers['project'] as readonly object[];
    traveller.act('2026-06-14', 'applicant', { type: 'submitProject', answers: { project: [first] as never } });
    expect(traveller.filing.projects).toMatchObject([{ key: '1', conclusion: null }]);
    expect(traveller.act('2026-06-15', 'appraisal-centre', { type: 'evaluate', data: { conclusion: 'pass' } }).filing.state).toBe('consent');
  });

  it('names the clause on which a filing ended', () => {
    const lapsed = travelTo('preparation').act('2026-10-01', 'applicant', { type: 'submitProject', answers: { project: [{}] } });
    expect(lapsed.last.problems).toMatchObject([{ code: 'event.not-permitted', clause: 'c.27' }]);
  });

  it('returns from the bureau to the centre without opening anything, and judges anew', () => {
    const traveller = travelTo('consent').act('2026-06-15', 'municipal-hrss', { type: 'return', opinion: '再核' });
    expect(traveller.filing).toMatchObject({ state: 'judging', returned: null, projects: [{ conclusion: null }] });
    expect(traveller.act('2026-06-16', 'appraisal-centre', { type: 'evaluate', data: { conclusion: 'pass' } }, { id: 'appraisal-centre-judging' }).filing.state).toBe('consent');
  });
});

describe('decide: projects, objections, registration', () => {
  it('judges project by project', () => {
    const traveller = travelTo('judging', {}, 2);
    expect(traveller.act('2026-06-12', 'appraisal-centre', { type: 'evaluate', data: { conclusion: 'pass' } }).codes()).toEqual(['required judgement/project']);
    expect(traveller.act('2026-06-12', 'appraisal-centre', { type: 'evaluate', data: { project: '9', conclusion: 'pass' } }).codes()).toEqual(['project.unknown judgement/project']);
    expect(traveller.act('2026-06-12', 'appraisal-centre', { type: 'evaluate', data: { project: '2', conclusion: 'fail', opinion: '不足' } }).filing).toMatchObject({ state: 'judging', projects: [{ conclusion: null }, { conclusion: 'fail', opinion: '不足' }] });
    expect(traveller.act('2026-06-12', 'appraisal-centre', { type: 'evaluate', data: { project: '2', conclusion: 'pass' } }).codes()).toEqual(['project.judged judgement/project']);
    expect(traveller.act('2026-06-12', 'appraisal-centre', { type: 'evaluate', data: { conclusion: 'fail' } }).filing.state).toBe('rejected');
  });

  it('asks for at least one project, and at most a hundred', () => {
    expect(travelTo('preparation').act('2026-06-11', 'applicant', { type: 'submitProject', answers: { project: [] } }).codes()).toEqual(['answers.missing project']);
    expect(travelTo('preparation').act('2026-06-11', 'applicant', { type: 'submitProject', answers: { project: Array.from({ length: 101 }, () => ({})) } }).codes()).toEqual(['too-many-rows project']);
    expect(travelTo('preparation').act('2026-06-11', 'applicant', { type: 'submitProject', answers: { project: [{}, { bad: 1 }] } }).codes()).toEqual(['rule project/1.bad']);
  });

  it('refuses a project handed in twice, and names both copies', () => {
    const plan = { occupationCode: '4-08-05-04', level: '3', occupation: '药物检验员' };
    const twice = travelTo('preparation').act('2026-06-11', 'applicant', { type: 'submitProject', answers: { project: [plan, { ...plan, level: '4' }, { ...plan, occupation: '药检员' }] } });
    expect(twice.codes()).toEqual(['repeated project/2.occupationCode']);
    expect(twice.last).toMatchObject({ problems: [{ params: { copy: 3, earlier: 1 } }] });
  });

  it('warns of more projects than the policy’s limit, and refuses them where it is hard', () => {
    const four = { type: 'submitProject', answers: { project: [{}, {}, {}, {}] } };
    expect(travelTo('preparation').act('2026-06-11', 'applicant', four).last).toMatchObject({ accepted: true, problems: [{ code: 'items', severity: 'warning', path: 'project', clause: 'c.29' }] });
    const hard = travelTo('preparation');
    const { projects } = hard.flow.policy.limits;
    Object.assign(hard.flow, { policy: { ...hard.flow.policy, limits: { projects: { ...projects, soft: false } } } });
    expect(hard.act('2026-06-11', 'applicant', four).codes()).toEqual(['items project']);
  });

  it('resolves every objection before the clock goes on', () => {
    const traveller = travelTo('notice');
    for (const contact of ['1', '2']) traveller.act('2026-09-08', 'public', { type: 'object', data: { content: 'c', name: 'n', contact } });
    expect(traveller.filing).toMatchObject({ state: 'objections', deadlines: [{}, { status: 'paused', remaining: 3 }] });
    expect(traveller.act('2026-09-09', 'appraisal-centre', { type: 'resolve', data: { outcome: 'dismissed' } }).codes()).toEqual(['required resolution/objection']);
    expect(traveller.act('2026-09-09', 'appraisal-centre', { type: 'resolve', data: { objection: 2, outcome: 'dismissed' } }).filing.state).toBe('objections');
    expect(traveller.act('2026-09-09', 'appraisal-centre', { type: 'resolve', data: { objection: '2', outcome: 'dismissed' } }).codes()).toEqual(['option resolution/objection']);
    expect(traveller.act('2026-09-11', 'appraisal-centre', { type: 'resolve', data: { outcome: 'dismissed' } }).filing).toMatchObject({ state: 'notice', deadlines: [{}, { status: 'running', at: '2026-09-16T23:59:59.999+08:00' }] });
  });

  it('ends on an upheld objection, and stops every clock', () => {
    const traveller = travelTo('notice').act('2026-09-08', 'public', { type: 'object', data: {} }).act('2026-09-09', 'appraisal-centre', { type: 'resolve', data: { outcome: 'upheld' } });
    expect(traveller.filing).toMatchObject({ state: 'rejected', notice: { until: '2026-09-09T00:00:00.000+08:00' } });
    expect(traveller.filing.deadlines.map(({ status }) => status)).toEqual(['met', 'met']);
  });

  it('numbers a registration, or takes a number that begins as the policy says', () => {
    expect(travelTo('receipt').act('2026-09-14', 'appraisal-centre', { type: 'issue', data: { number: 'X1' } }).last.problems).toMatchObject([{ code: 'registration.number', path: 'receipt/number', clause: 'c.34' }]);
    expect(travelTo('receipt').act('2026-09-14', 'appraisal-centre', { type: 'issue', data: { number: 'Y77' } }).filing.registration?.number).toBe('Y77');
    expect(travelTo('registered').filing.registration).toMatchObject({ number: 'Y000031000001', validFrom: '2026-09-14', validUntil: '2029-09-14', levels: ['3'], publishedAt: '2026-09-15T09:00:00.000+08:00' });
  });

  it('keeps warnings and the reasons given', () => {
    const { last } = travel().act('2026-06-05', 'applicant', { type: 'submit', answers: { ...handedIn, letter: { subject: 'a', odd: 1 } }, reasons: { 'rule letter/odd': '因为' } });
    expect(last).toMatchObject({ accepted: true, problems: [{ severity: 'warning', path: 'letter/odd' }], filing: { reasons: { 'rule letter/odd': '因为' }, events: [{ warnings: [{ code: 'rule' }] }] } });
  });

  it('learns what the register did not know, and routes by it', () => {
    const traveller = travel({ authority: undefined }).act('2026-06-05', 'applicant', { type: 'submit', answers: { ...handedIn, letter: { subject: 'a', authority: 'transport', site: '310101' } } });
    expect(traveller.act('2026-06-08', 'district-hrss', { type: 'approve' }, { org: '310115' }).codes()).toEqual(['organisation.wrong']);
    traveller.act('2026-06-08', 'district-hrss', { type: 'approve' }, { org: '310101' });
    expect(traveller.act('2026-06-08', 'industry-authority', { type: 'approve' }, { org: 'education' }).codes()).toEqual(['organisation.wrong']);
    expect(traveller.act('2026-06-08', 'industry-authority', { type: 'approve' }, { org: 'transport' }).last.accepted).toBe(true);
  });

  it('refuses data where nothing is asked', () => {
    expect(travelTo('review').act('2026-06-08', 'district-hrss', { type: 'approve', data: { a: 1 } }).codes()).toEqual(['unknown-field data']);
  });
});
