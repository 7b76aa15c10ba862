import { describe, expect, it } from 'vitest';
import { at, handedIn, person, school, travel, travelTo, type Traveller } from '../fixtures/travel.ts';
import { mayRead, viewFor } from '../index.ts';
import type { Actor, Office } from '@filing/filing';

const applicant = person('applicant', { id: 'applicant-drafting', org: school.uscc });
const district = person('district-hrss', { org: '310115' });
const centre = person('appraisal-centre');
const see = ({ flow, filing }: Traveller, reader: Actor | null, when = '2026-06-20') => viewFor(flow, filing, reader, { now: at(when) });

const scored = () => travelTo('evaluation')
  .act('2026-06-10', 'expert', { type: 'evaluate', data: { score: 61 }, opinion: '一般' }, { id: 'e1', name: '专家甲' })
  .act('2026-06-10', 'expert', { type: 'evaluate', data: { score: 95 } }, { id: 'e2', name: '专家乙' })
  .act('2026-06-11', 'appraisal-centre', { type: 'evaluate', data: { conclusion: 'pass', experts: [{ name: '专家甲', score: 61 }] } });

describe('mayRead', () => {
  const reached = (stop: Parameters<typeof travelTo>[0], office: Office, org: string | null = null) => {
    const { flow, filing } = travelTo(stop);
    return mayRead(flow, filing, person(office, { org }));
  };

  it('gives a filing to its own school and the auditor only, until it is submitted', () => {
    const { flow, filing } = travel();
    const readers: readonly Actor[] = [applicant, person('applicant', { org: 'other' }), person('auditor'), district, centre, person('municipal-hrss'), person('public'), person('policy-staff'), person('expert'), person('system')];
    expect(readers.filter((reader) => mayRead(flow, filing, reader)).map(({ office, org }) => `${office} ${org}`)).toEqual([`applicant ${school.uscc}`, 'auditor null']);
  });

  it('opens to each office as the chain reaches it, and only to the one routed to', () => {
    expect(reached('review', 'district-hrss', '310115')).toBe(true);
    expect(reached('review', 'district-hrss', '310101')).toBe(false);
    expect(reached('review', 'industry-authority', 'education')).toBe(false);
    expect(reached('intake', 'industry-authority', 'education')).toBe(true);
    expect(reached('intake', 'appraisal-centre')).toBe(false);
    expect(reached('evaluation', 'expert')).toBe(true);
    expect(reached('judging', 'municipal-hrss')).toBe(false);
    expect(reached('consent', 'municipal-hrss')).toBe(true);
    expect(reached('registered', 'district-hrss', '310115')).toBe(true);
    expect(reached('notice', 'public')).toBe(false);
  });

  it('stays open to the district that acted when a correction moves the filing elsewhere', () => {
    const traveller = travelTo('intake').act('2026-06-09', 'industry-authority', { type: 'return', opinion: 'x', opens: 'all' }).act('2026-06-10', 'applicant', { type: 'submit', answers: { letter: { subject: 'a', site: '310101' } } });
    expect(mayRead(traveller.flow, traveller.filing, district)).toBe(true);
    expect(see(traveller, district).permitted).toEqual([]);
  });
});

describe('viewFor: scores, names, contacts', () => {
  const evaluations = (reader: Actor) => see(scored(), reader).timeline.filter(({ type }) => type === 'evaluate').map(({ actorName, opinion, data }) => ({ actorName, opinion, data }));

  it('keeps experts’ scores and names from the school, in their own acts and in the conclusion', () => {
    expect(evaluations(applicant)).toEqual([{ actorName: null, opinion: null, data: null }, { actorName: null, opinion: null, data: null }, { actorName: 'appraisal-centre', opinion: null, data: { conclusion: 'pass' } }]);
    expect(JSON.stringify(see(scored(), applicant))).not.toMatch(/专家[甲乙]|:61|:95/);
  });

  it('shows an expert their own score and nobody else’s', () => {
    expect(evaluations(person('expert', { id: 'e1' }))).toMatchObject([{ actorName: '专家甲', data: { score: 61 } }, { actorName: null, data: null }, { data: { conclusion: 'pass' } }]);
    expect(JSON.stringify(see(scored(), person('expert', { id: 'e1' })))).not.toMatch(/专家乙|95/);
  });

  it('shows the centre and the auditor all of them', () => {
    for (const reader of [centre, person('auditor')]) expect(evaluations(reader)).toMatchObject([{ actorName: '专家甲', opinion: '一般', data: { score: 61 } }, { data: { score: 95 } }, { data: { experts: [{ score: 61 }] } }]);
  });

  it('keeps what an objector said, their name and contact for the office that resolves it', () => {
    const traveller = travelTo('notice').act('2026-09-08', 'public', { type: 'object', data: { content: '场地不实', name: '王女士', contact: '13900000000' } }, { id: 'citizen', name: '王女士' });
    expect(see(traveller, centre).objections).toMatchObject([{ content: '场地不实', name: '王女士', contact: '13900000000' }]);
    for (const reader of [applicant, district, person('municipal-hrss'), person('expert'), null]) expect(JSON.stringify(see(traveller, reader))).not.toMatch(/场地不实|王女士|139/);
    expect(see(traveller, applicant).objections).toMatchObject([{ key: '1', content: '', outcome: null }]);
  });

  it('shows the public nothing but where it stands and what anyone may do', () => {
    expect(see(travelTo('notice'), null)).toMatchObject({ forms: [], timeline: [], projects: [], objections: [], changes: [], returned: null, permitted: [{ type: 'object' }] });
    expect(see(travelTo('review'), person('policy-staff'))).toMatchObject({ forms: [], timeline: [], permitted: [] });
  });
});

describe('viewFor: forms', () => {
  it('withholds what the read rule excepts, in rows too', () => {
    expect(see(travelTo('review'), district).forms).toEqual([
      { form: 'letter', answers: { subject: 'a' }, repeatable: false, access: 'read' },
      { form: 'table', answers: { rows: [{ name: 'x' }] }, repeatable: false, access: 'read' },
    ]);
    expect(see(travelTo('intake'), person('industry-authority', { org: 'education' })).forms.map(({ form }) => form)).toEqual(['table']);
    expect(see(travelTo('judging'), district).projects).toEqual([]);
  });

  it('lets the school write its forms, then only what a return opened', () => {
    expect(see(travel(), applicant).forms).toEqual([{ form: 'letter', answers: {}, repeatable: false, access: 'write' }, { form: 'table', answers: {}, repeatable: false, access: 'write' }]);
    expect(see(travelTo('review'), applicant).forms.map(({ access }) => access)).toEqual(['read', 'read']);
    const back = travelTo('review').act('2026-06-08', 'district-hrss', { type: 'return', opinion: 'x', remarks: [{ form: 'letter', path: 'subject', text: 't' }] });
    expect(see(back, applicant).forms).toMatchObject([{ access: 'write', opens: ['subject'] }, { access: 'read', opens: [] }]);
    expect(see(back, applicant).returned).toMatchObject({ opens: ['letter/subject'] });
    expect(see(travelTo('preparation'), applicant).forms.find(({ form }) => form === 'project')).toEqual({ form: 'project', answers: [], repeatable: true, access: 'write' });
  });

  it('shows the returning office what changed, without what it may not read', () => {
    const corrected = travelTo('review').act('2026-06-08', 'district-hrss', { type: 'return', opinion: 'x', opens: 'all' }).act('2026-06-09', 'applicant', { type: 'submit', answers: { ...handedIn, letter: { subject: 'b', phone: '2' } } });
    expect(see(corrected, district).changes).toEqual([{ form: 'letter', path: 'subject', before: 'a', after: 'b' }]);
    expect(see(corrected, applicant).changes).toEqual([]);
    const consent = travelTo('consent').act('2026-06-15', 'municipal-hrss', { type: 'return', opinion: '再核' });
    expect(see(consent, person('municipal-hrss')).changes).toEqual([]);
  });
});

describe('viewFor: what may be done', () => {
  it('says why now is not the time', () => {
    expect(see(travel(), applicant, '2026-07-05')).toMatchObject({ window: { open: null, next: { from: '2026-12-01' }, clause: 'c.38' }, permitted: [{ type: 'submit', forms: ['letter', 'table'], problems: [{ code: 'window.closed' }] }, { type: 'withdraw', problems: [] }] });
    expect(see(travelTo('intake'), person('industry-authority', { id: 'district-hrss-review', org: 'education' })).permitted.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['actor.decided-before'], ['actor.decided-before'], ['actor.decided-before']]);
  });

  it('foresees a return that the months no longer allow', () => {
    const late = travelTo('judging').act('2026-09-11', 'appraisal-centre', { type: 'return', opinion: 'x', opens: 'all' });
    const problems = Object.fromEntries(see(late, centre).permitted.map((each) => [each.type, each.problems.map(({ message }) => message)]));
    expect(problems).toEqual({ evaluate: [], return: ['期限已满，不能再退回。'] });
    expect(see(travelTo('judging'), centre).permitted.map((each) => each.problems)).toEqual([[], []]);
  });

  it('offers nothing to another district, and tells why it lies where it lies', () => {
    expect(see(travelTo('review'), person('district-hrss', { org: '310101' })).permitted).toEqual([]);
    expect(see(travelTo('review'), district).task).toEqual({ office: 'district-hrss', org: '310115', because: '注册地', becauseEn: 'Registered' });
    expect(see(travelTo('registered'), district)).toMatchObject({ task: null, permitted: [] });
  });

  it('names deadlines with their counted days, and every clause it shows', () => {
    const view = see(travelTo('notice'), applicant);
    expect(view.deadlines[1]).toMatchObject({ title: '公示期', clause: 'c.31', days: ['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10', '2026-09-11'] });
    expect(view.cited).toEqual(expect.arrayContaining(['c.31', 'c.27', 'c.38', 'c.1']));
  });
});
