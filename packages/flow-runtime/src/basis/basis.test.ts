import { englishRefusal, eventTypes, readInstant, supplementedRegistration, type Filing, type FilingEvent, type FormContext, type Office, type Registration } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { permitRegistration as permit } from '../fixtures/permitRegistration.ts';
import { supplementProcedure } from '../fixtures/supplementProcedure.ts';
import { at, calendar, check, person, school } from '../fixtures/travel.ts';
import { basisProblems, createFlow, decide, explore, lintFlow, citedByFlow, startFiling, viewFor, type Decision } from '../index.ts';

const flow = createFlow(supplementProcedure);
const rows = { table: { rows: [{ name: '电工', occupationCode: '6-31-01-03', level: '4', bodyName: '某公司' }, { name: '钳工', level: 4 }] } };
const begin = (basis: Registration = permit) => startFiling(flow, { id: 'f', revision: 'r', applicant: school, basis }, new Date(0));

function act(filing: Filing, when: string, office: Office, event: FilingEvent, basis?: Registration | null, forms: FormContext[] = []): Decision {
  const org = office === 'applicant' ? school.uscc : null;
  return decide(flow, filing, event, { now: at(when), actor: person(office, { id: `${office}-1`, org }), calendar, nextSerial: () => 1, check: (form, answers, context) => (forms.push(context), check(form, answers, context)), ...(basis === undefined ? {} : { basis }) });
}

function done(decision: Decision): Filing {
  if (!decision.accepted) throw new Error(JSON.stringify(decision.problems));
  return decision.filing;
}

const codes = (decision: Decision) => decision.problems.map(({ code, clause }) => `${code} ${clause}`);
const submit: FilingEvent = { type: 'submit', answers: rows };

function replay(whole: Filing, first: Registration): Filing {
  return whole.events.reduce((filing, { event, actor, at: when, basis }) => done(decide(flow, filing, event, { now: readInstant(when) ?? new Date(when), actor, calendar, check, nextSerial: () => 1, ...(basis ? { basis } : {}) })), begin(first));
}

describe('what a filing rests on (c.36)', () => {
  const suspended: Registration = { ...permit, state: 'suspended' };
  const about = (basis: Registration | null | undefined, when = '2026-06-05') => basisProblems(flow, school, basis, at(when));

  it.each<[string, Registration | null | undefined, string, string]>([
    ['none', null, '2026-06-05', 'basis.missing'],
    ['none that was looked up', undefined, '2026-06-05', 'basis.missing'],
    ['somebody else’s', { ...permit, uscc: '91310000MA1FL0000X' }, '2026-06-05', 'basis.missing'],
    ['one of another procedure', { ...permit, procedure: 'other' }, '2026-06-05', 'basis.missing'],
    ['one of no known procedure', { ...permit, procedure: undefined as unknown as string }, '2026-06-05', 'basis.missing'],
    ['a suspended one', suspended, '2026-06-05', 'basis.not-in-force'],
    ['a removed one', { ...permit, state: 'removed' }, '2026-06-05', 'basis.not-in-force'],
    ['one past its last day', permit, '2029-01-11', 'basis.not-in-force'],
  ])('is refused: %s', (_, basis, when, code) => {
    expect(about(basis, when)).toEqual([expect.objectContaining({ code, path: 'basis', clause: 'c.36', severity: 'error', message: expect.stringContaining('须先有有效的备案。') as string })]);
    const [problem] = about(basis, when);
    expect(problem && englishRefusal(problem)).toMatch(/^A registration in force comes first\./);
  });

  it('holds to the end of its last day, by Shanghai’s days, and anyone’s where the rule says so', () => {
    expect(about(permit, '2029-01-10T23:59:59')).toEqual([]);
    const anyone = createFlow({ ...supplementProcedure, flow: { ...supplementProcedure.flow, basis: { ...supplementProcedure.flow.basis, holder: 'anyone' } as never } });
    expect(basisProblems(anyone, { uscc: 'x' }, permit, at('2026-06-05'))).toEqual([]);
    expect(about(suspended)[0]?.message).toBe('须先有有效的备案。备案 Y000031000007 已暂停。');
  });

  it('is looked at again at every submission, at no other act', () => {
    expect(codes(act(begin(), '2026-06-05', 'applicant', submit, suspended))).toEqual(['basis.not-in-force c.36']);
    expect(codes(act(begin(), '2026-06-05', 'applicant', submit, null))).toEqual(['basis.missing c.36']);
    expect(codes(act(begin(), '2029-02-01', 'applicant', submit))).toEqual(['basis.not-in-force c.36']);
    const review = done(act(begin(), '2026-06-05', 'applicant', submit, permit));
    expect(act(review, '2026-06-08', 'appraisal-centre', { type: 'approve' }, suspended).accepted).toBe(true);
    const back = done(act(review, '2026-06-08', 'appraisal-centre', { type: 'return', opinion: '改', opens: 'all' }));
    expect(codes(act(back, '2026-06-09', 'applicant', submit, suspended))).toEqual(['basis.not-in-force c.36']);
    expect(act(back, '2026-06-09', 'applicant', { type: 'withdraw' }, suspended).accepted).toBe(true);
    expect(viewFor(flow, { ...begin(), basis: suspended }, person('applicant', { org: school.uscc }), { now: at('2026-06-05') })).toMatchObject({ basis: { state: 'suspended' }, permitted: [{ type: 'submit', problems: [{ code: 'basis.not-in-force' }] }, { type: 'withdraw', problems: [] }] });
  });

  it('says with it everything else that is wrong', () => {
    expect(codes(act(begin(), '2026-06-05', 'applicant', { type: 'submit', answers: { table: { bad: 1 } } }, suspended))).toEqual(['basis.not-in-force c.36', 'rule null']);
  });

  it('is what forms and guards see, as it stands now', () => {
    const seen: FormContext[] = [];
    const grown = { ...permit, projects: [...permit.projects, { occupationCode: '1', occupation: '新', level: '4' }] };
    const review = done(act(begin(), '2026-06-05', 'applicant', submit, grown, seen));
    expect(seen.at(-1)?.basis).toEqual(grown);
    const bare = done(act(begin(), '2026-06-05', 'applicant', submit, { ...permit, projects: [] }));
    expect(done(act(bare, '2026-06-08', 'appraisal-centre', { type: 'approve' })).state).toBe('rejected');
    expect(done(act(review, '2026-06-08', 'appraisal-centre', { type: 'approve' })).state).toBe('publication');
  });

  it('is kept with the act that found it changed, so that history folds the same', () => {
    const grown = { ...permit, projects: [...permit.projects, { occupationCode: '1', occupation: '新', level: '3' }] };
    const review = done(act(begin(), '2026-06-05', 'applicant', submit, structuredClone(permit)));
    expect(review.events[0]).not.toHaveProperty('basis');
    const back = done(act(review, '2026-06-08', 'appraisal-centre', { type: 'return', opinion: '改', opens: 'all' }));
    const again = done(act(back, '2026-06-09', 'applicant', submit, grown));
    expect(again.events[2]?.basis).toEqual(grown);
    const whole = done(act(done(act(again, '2026-06-10', 'appraisal-centre', { type: 'approve' })), '2026-06-11', 'municipal-hrss', { type: 'publish' }));
    expect(replay(whole, permit)).toEqual(whole);
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
  });
});

describe('a supplement and the life of a registration', () => {
  const registered = () => {
    const review = done(act(begin(), '2026-06-05', 'applicant', submit, permit));
    return done(act(done(act(review, '2026-06-10T10:00', 'appraisal-centre', { type: 'approve' })), '2026-06-11', 'municipal-hrss', { type: 'publish' }));
  };

  it('registers the rows the flow names under the number it rests on, whose days it keeps', () => {
    expect(registered().registration).toEqual({
      procedure: 'supplement', number: permit.number, supplements: true, body: school.org, uscc: school.uscc, levels: ['4'], validFrom: '2026-01-10', validUntil: '2029-01-10', state: 'valid',
      projects: [{ occupationCode: '6-31-01-03', occupation: '电工', level: '4', bodyName: '某公司' }, { occupationCode: '', occupation: '钳工', level: '4' }],
      issuedAt: '2026-06-10T10:00:00.000+08:00', publishedAt: '2026-06-11T00:00:00.000+08:00',
    });
  });

  it('adds to the registration once it is published, and no longer when it is suspended or removed', () => {
    const supplement = registered().registration as Registration;
    const whole = supplementedRegistration(permit, [supplement, { ...supplement, projects: permit.projects }]);
    expect(whole).toEqual({ ...permit, levels: ['3', '4'], projects: [...permit.projects, ...supplement.projects] });
    for (const off of [{ state: 'suspended' }, { state: 'removed' }, { publishedAt: null }] as const) expect(supplementedRegistration(permit, [{ ...supplement, ...off }])).toBe(permit);
  });

  it.each<[readonly FilingEvent['type'][], string, string]>([
    [['suspend'], 'suspended', 'suspended'], [['suspend', 'resume'], 'registered', 'valid'], [['suspend', 'resume', 'suspend', 'remove'], 'removed', 'removed'], [['remove'], 'removed', 'removed'],
  ])('%j leads to %s', (acts, state, standing) => {
    const filing = acts.reduce((before, type, index) => done(act(before, `2026-07-0${index + 1}`, 'appraisal-centre', { type, opinion: `因${index}` })), registered());
    expect([filing.state, filing.registration?.state]).toEqual([state, standing]);
    expect(filing.registration?.changes).toEqual(acts.map((type, index) => ({ state: { suspend: 'suspended', resume: 'valid', remove: 'removed' }[type as 'remove'], reason: `因${index}`, at: `2026-07-0${index + 1}T00:00:00.000+08:00` })));
    expect(replay(filing, permit)).toEqual(filing);
  });

  it('asks for a reason, of the right office, and ends with the removal', () => {
    expect(codes(act(registered(), '2026-07-01', 'appraisal-centre', { type: 'suspend' }))).toEqual(['opinion.required c.8']);
    expect(codes(act(registered(), '2026-07-01', 'municipal-hrss', { type: 'remove', opinion: 'x' }))).toEqual(['office.wrong null']);
    expect(codes(act(registered(), '2026-07-01', 'appraisal-centre', { type: 'resume', opinion: 'x' }))).toEqual(['event.not-permitted null']);
    const removed = done(act(registered(), '2026-07-01', 'appraisal-centre', { type: 'remove', opinion: 'x' }));
    for (const type of eventTypes.filter((each) => each !== 'deadline.passed')) expect(act(removed, '2026-07-02', 'appraisal-centre', { type, opinion: 'x' }).accepted).toBe(false);
  });
});

describe('lint of what a flow rests on and registers', () => {
  const found = (edit: (copy: typeof supplementProcedure) => void) => {
    const copy = structuredClone(supplementProcedure);
    edit(copy);
    return lintFlow(copy).map(({ path, message }) => `${path}: ${message}`).join('\n');
  };
  const write = (target: object | undefined, more: object) => Object.assign(target ?? {}, more);

  it('finds nothing wrong with a sound one, walks every way and cites its clause', () => {
    expect(lintFlow({ ...supplementProcedure, flow: { ...supplementProcedure.flow, registers: { rows: 'table/rows' } } })).toEqual([]);
    expect(explore(flow).shortest).toHaveProperty('removed');
    expect(citedByFlow(supplementProcedure)).toContainEqual({ clause: 'c.36', path: 'basis' });
  });

  it('knows the procedures there are, where they are named', () => {
    const named = (...procedures: string[]) => lintFlow(supplementProcedure, { procedures: new Set(procedures) }).filter(({ path }) => path === 'basis.procedures');
    expect(named('supplement', 'permit')).toEqual([]);
    expect(named('supplement')).toMatchObject([{ severity: 'error', message: '没有事项“permit”。' }]);
  });

  it.each<[string, (copy: typeof supplementProcedure) => void, RegExp]>([
    ['a supplement to nothing', ({ flow: each }) => delete (each as { basis?: unknown }).basis, /basis: 补充备案/],
    ['a supplement to anyone’s', ({ flow: each }) => write(each.basis, { holder: 'anyone' }), /basis\.holder: 补充备案/],
    ['no procedures', ({ flow: each }) => write(each.basis, { procedures: [] }), /basis\.procedures/],
    ['an unknown holder', ({ flow: each }) => write(each.basis, { holder: 'x' }), /basis\.holder: holder/],
    ['no sentence', ({ flow: each }) => write(each.basis, { message: '' }), /basis: 缺少/],
    ['rows that are not there', ({ flow: each }) => write(each, { registers: { rows: 'table/gone' } }), /registers\.rows/],
    ['fields that are not there', ({ flow: each }) => write(each, { registers: { rows: 'table/rows', fields: { occupation: 'gone' } } }), /registers\.fields.*gone/],
    ['a project field nobody knows', ({ flow: each }) => write(each, { registers: { rows: 'table/rows', fields: { colour: 'name' } } }), /registers\.fields.*colour/],
  ])('sees %s', (_, edit, told) => {
    expect(found(edit)).toMatch(told);
  });
});
