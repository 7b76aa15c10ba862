import { describe, expect, it } from 'vitest';
import type { FlowDefinition, StateConfig } from '@filing/filing';
import { permitProcedure } from '../fixtures/permitProcedure.ts';
import { handedIn, person, school, travel } from '../fixtures/travel.ts';
import { mayRead } from '../views/mayRead.ts';

const { machine } = permitProcedure.flow;
const withFlow = (change: Partial<FlowDefinition>) => ({ ...permitProcedure, flow: { ...permitProcedure.flow, ...change } });
const gate: StateConfig = {
  meta: { title: '把关', titleEn: 'Gate', tag: 'review', office: 'applicant', clauses: [], actions: { approve: [{ office: 'applicant', anotherPerson: true, title: '报送', titleEn: 'Send', clauses: ['c.2'] }], return: [{ office: 'applicant', anotherPerson: true, title: '退回', titleEn: 'Return', clauses: ['c.2'] }] } },
  on: { approve: { target: 'intake' }, return: { target: 'drafting' } },
};
const gated = withFlow({ machine: { ...machine, states: { ...machine.states, review: gate } } });
const code = ({ last }: ReturnType<typeof travel>) => (last.accepted ? last.filing.state : `${last.problems[0]?.code} ${last.problems[0]?.clause}`);

describe('an act only another person may do', () => {
  const submitted = () => travel({}, gated).act('2026-06-05', 'applicant', { type: 'submit', answers: handedIn }, { id: 'a' });

  it('is refused to who handed in what lies there, and open to a colleague', () => {
    expect(code(submitted().act('2026-06-06', 'applicant', { type: 'approve' }, { id: 'a' }))).toBe('actor.handed-in c.2');
    expect(code(submitted().act('2026-06-06', 'applicant', { type: 'approve' }, { id: 'b' }))).toBe('intake');
  });

  it('asks who handed in last, not who ever did', () => {
    const again = () => submitted().act('2026-06-06', 'applicant', { type: 'return', opinion: 'x', opens: 'all' }, { id: 'b' }).act('2026-06-07', 'applicant', { type: 'submit', answers: handedIn }, { id: 'b' });
    expect(code(again().act('2026-06-08', 'applicant', { type: 'approve' }, { id: 'b' }))).toBe('actor.handed-in c.2');
    expect(code(again().act('2026-06-08', 'applicant', { type: 'approve' }, { id: 'a' }))).toBe('intake');
  });
});

describe('an organisation a filing is about', () => {
  const reported = '91310115MA1K4R7X72';
  const about = { letter: { ...handedIn.letter, about: `${reported.slice(0, 8)} ${reported.slice(8)}`.toLowerCase() }, table: handedIn.table };
  const filed = () => travel({}, withFlow({ barred: ['answers.letter.about'] })).act('2026-06-05', 'applicant', { type: 'submit', answers: about });

  it('has nobody who may read it, whatever office they act for', () => {
    const { flow, filing } = filed();
    const officer = person('district-hrss', { org: school.district });
    expect(mayRead(flow, filing, officer)).toBe(true);
    expect(mayRead(flow, filing, { ...officer, uscc: reported })).toBe(false);
    expect(mayRead(flow, filing, person('auditor', { uscc: reported }))).toBe(false);
    expect(mayRead(flow, filing, person('applicant', { org: reported }))).toBe(false);
    expect(mayRead(flow, filing, person('applicant', { org: school.uscc }))).toBe(true);
  });

  it('has nobody who may decide on it', () => {
    expect(code(filed().act('2026-06-08', 'district-hrss', { type: 'approve' }, { uscc: reported }))).toBe('actor.own-organisation null');
    expect(code(filed().act('2026-06-08', 'district-hrss', { type: 'approve' }, { uscc: '12310000425123452B' }))).toBe('intake');
  });

  it('bars nobody while nobody is named', () => {
    const { flow, filing } = travel({}, withFlow({ barred: ['answers.letter.about'] })).act('2026-06-05', 'applicant', { type: 'submit', answers: handedIn });
    expect(mayRead(flow, filing, person('district-hrss', { org: school.district, uscc: reported }))).toBe(true);
  });
});

describe('projects judged by two offices one after the other', () => {
  it('opens again what passed, and leaves what failed', () => {
    const consent = machine.states['consent'];
    const judging = machine.states['judging'];
    if (!consent || !judging) throw new Error('the example has changed');
    const states = { ...machine.states, judging: { ...judging, on: { ...judging.on, evaluate: [{ guard: 'left' }, { guard: 'some', target: 'consent', actions: [{ type: 'judgePassedAnew' as const }] }, { target: 'rejected' }] } } };
    const way = travel({ ministryAffiliated: true }, withFlow({ machine: { ...machine, states } }));
    way.act('2026-06-05', 'applicant', { type: 'submit', answers: handedIn }).act('2026-06-08', 'district-hrss', { type: 'approve' });
    if (way.filing.state === 'intake') way.act('2026-06-09', 'industry-authority', { type: 'approve' });
    way.act('2026-06-10', 'appraisal-centre', { type: 'evaluate', data: { conclusion: 'pass' } }).act('2026-06-12', 'applicant', { type: 'submitProject', answers: { project: [{ a: 1 }, { a: 2 }] } });
    way.act('2026-06-15', 'appraisal-centre', { type: 'evaluate', data: { project: '1', conclusion: 'pass' } }).act('2026-06-15', 'appraisal-centre', { type: 'evaluate', data: { project: '2', conclusion: 'fail' } });
    expect(way.filing).toMatchObject({ state: 'consent', projects: [{ key: '1', conclusion: null }, { key: '2', conclusion: 'fail' }] });
  });
});
