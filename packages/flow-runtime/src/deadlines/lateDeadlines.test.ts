import { publishedCalendar, type Procedure } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { jointProcedure } from '../fixtures/jointProcedure.ts';
import { at, calendar, check, handedIn, travel, type Traveller } from '../fixtures/travel.ts';
import { decide, fireDueDeadlines, isOverdue, recountDeadlines, startFiling } from '../index.ts';

const due = '2026-10-13';
const context = (now: string) => ({ now: at(now), calendar, check, nextSerial: () => 1 });

function consented(endsOn: unknown, procedure: Procedure = jointProcedure): Traveller {
  return travel({}, procedure)
    .act('2026-09-01', 'applicant', { type: 'submit', answers: { ...handedIn, letter: { ...handedIn.letter, endsOn } } })
    .act('2026-09-02', 'appraisal-centre', { type: 'approve' })
    .act('2026-09-03', 'municipal-hrss', { type: 'approve' })
    .act('2026-09-04T15:00', 'education-commission', { type: 'approve' });
}

function ending(): Procedure {
  const { passing: _late, ...results } = jointProcedure.policy.deadlines['results'] ?? { period: {} };
  const { states } = jointProcedure.flow.machine;
  const on = { ...states['results']?.on, 'deadline.passed': { target: 'rejected' } };
  return { ...jointProcedure, policy: { ...jointProcedure.policy, deadlines: { results } as never }, flow: { ...jointProcedure.flow, machine: { ...jointProcedure.flow.machine, states: { ...states, results: { ...states['results'], on } } } } };
}

describe('a deadline that counts from a named day (2022-102.32)', () => {
  it.each<[string, unknown, string]>([
    ['a day to come', '2026-09-30', '2026-10-13'],
    ['a day gone by', '2026-08-20', '2026-08-27'],
    ['an instant', '2026-09-30T10:00:00+08:00', '2026-10-13'],
    ['no day: the day it is started', undefined, '2026-09-11'],
    ['a day that is none', '2026-02-30', '2026-09-11'],
    ['no text', 7, '2026-09-11'],
    ['the end of all days', '9999-12-31', '2026-09-11'],
    ['the beginning of all days', '0001-01-01', '2026-09-11'],
  ])('from %s', (_what, endsOn, until) => {
    expect(consented(endsOn).filing.deadlines).toMatchObject([{ name: 'results', at: `${until}T23:59:59.999+08:00`, status: 'running', passing: 'late' }]);
  });

  it('is counted again from that day on a new calendar', () => {
    const { filing } = consented('2027-09-24');
    expect(filing.deadlines).toMatchObject([{ provisional: true, at: '2027-10-01T23:59:59.999+08:00' }]);
    const published = { ...publishedCalendar([2025, 2026]), years: { ...calendar.years, 2027: { status: 'official', off: ['2027-10-01'], work: [] } } };
    expect(recountDeadlines(filing, published).filing.deadlines).toMatchObject([{ provisional: false, at: '2027-10-04T23:59:59.999+08:00', startedAt: '2027-09-24T00:00:00.000+08:00' }]);
  });

  it('where it ends something and its day had gone by, passes after what started it, and folds the same', () => {
    const traveller = consented('2026-08-20', ending());
    expect(traveller.filing.state).toBe('results');
    const { filing } = fireDueDeadlines(traveller.flow, traveller.filing, context('2026-09-05'));
    expect(filing).toMatchObject({ state: 'rejected', deadlines: [{ status: 'passed' }] });
    expect(filing.events.at(-1)?.at).toBe('2026-09-04T15:00:00.000+08:00');
    const again = filing.events.reduce((folded, { event, actor, at: when }) => {
      const decision = decide(traveller.flow, folded, event, { ...context(when), actor });
      return decision.accepted ? decision.filing : folded;
    }, startFiling(traveller.flow, { id: 'f', revision: 'r', applicant: filing.applicant, ...(filing.basis ? { basis: filing.basis } : {}) }, new Date(0)));
    expect(again).toEqual(filing);
  });
});

describe('a deadline whose passing only marks (2022-102.32)', () => {
  it.each<[string, string, string]>([
    ['in time', '2026-10-12', 'met'],
    ['on the last day', `${due}T23:59:59.999`, 'met'],
    ['a millisecond after it', '2026-10-14T00:00', 'late'],
    ['months after it', '2027-03-01', 'late'],
  ])('handed in %s', (_what, when, status) => {
    const traveller = consented('2026-09-30').act(when, 'applicant', { type: 'report' });
    expect(traveller.codes()).toEqual([]);
    expect(traveller.filing).toMatchObject({ state: 'published', deadlines: [{ status }] });
  });

  it('fires nothing, refuses nothing, and is not for the system to pass', () => {
    const traveller = consented('2026-09-30');
    expect(fireDueDeadlines(traveller.flow, traveller.filing, context('2027-01-01'))).toEqual({ filing: traveller.filing, effects: [], fired: [] });
    expect(traveller.act('2026-11-01', 'system', { type: 'deadline.passed', data: { name: 'results' } }).codes()).toEqual(['deadline.unknown data.name']);
  });

  it('is overdue while it runs past its end, never on a calendar that is not published', () => {
    const [deadline] = consented('2026-09-30').filing.deadlines;
    const [provisional] = consented('2027-09-24').filing.deadlines;
    const [hard] = consented('2026-09-30', ending()).filing.deadlines;
    expect([deadline && isOverdue(deadline, at(`${due}T23:59:59.999`)), deadline && isOverdue(deadline, at('2026-10-14'))]).toEqual([false, true]);
    expect(provisional && isOverdue(provisional, at('2028-01-01'))).toBe(false);
    expect(hard && isOverdue(hard, at('2028-01-01'))).toBe(false);
    expect(consented('2027-09-24').act('2027-11-01', 'applicant', { type: 'report' }).filing.deadlines).toMatchObject([{ status: 'met', provisional: true }]);
  });
});
