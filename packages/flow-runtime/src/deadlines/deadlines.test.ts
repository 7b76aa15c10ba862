import { addDays, isWorkingDay, publishedCalendar, workingDaysAfter, type Deadline, type Filing, type WorkingCalendar } from '@filing/filing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, calendar, check, person, travelTo } from '../fixtures/travel.ts';
import { decide, fireDueDeadlines, recountDeadlines } from '../index.ts';
import { pauseDeadline, resumeDeadline, startDeadline } from './moveDeadline.ts';

const five = { workingDays: 5 };
const start = (day: string, with_: WorkingCalendar = calendar) => startDeadline('notice', { period: five }, at(`${day}T09:00`), with_);
const whole: WorkingCalendar = { edition: 'all', years: Object.fromEntries(['2026', '2027', '2028'].map((year) => [year, { status: 'official', off: calendar.years[year]?.off ?? [], work: calendar.years[year]?.work ?? [] }])) };

describe('periods', () => {
  it.each([['2026-06-15', '2026-09-15'], ['2026-11-30', '2027-02-28'], ['2027-11-30', '2028-02-29']])('three months from %s end with %s, never provisional', (from, until) => {
    expect(startDeadline('p', { period: { months: 3 } }, at(`${from}T23:59`), calendar)).toMatchObject({ at: `${until}T23:59:59.999+08:00`, days: [], provisional: false });
  });

  it('counts five working days from the next day on, over a festival', () => {
    expect(start('2026-09-30')).toMatchObject({ days: ['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12', '2026-10-13'], at: '2026-10-13T23:59:59.999+08:00', provisional: false });
  });

  it('is provisional where a counted day, a day in between or the start lies in a year not yet published', () => {
    expect(start('2026-12-25').provisional).toBe(true);
    expect(start('2026-12-24').provisional).toBe(false);
    expect(start('2027-03-01').provisional).toBe(true);
  });
});

describe('pausing and going on', () => {
  it('never loses or wins a working day, however often it is paused', () => {
    fc.assert(fc.property(fc.nat(200), fc.array(fc.tuple(fc.nat(4), fc.nat(12)), { maxLength: 4 }), (offset, breaks) => {
      const first = addDays('2026-01-05', offset);
      let deadline = start(first, whole);
      const standing = new Set<string>();
      let day = first;
      for (const [wait, rest] of breaks) {
        const pausedOn = addDays(day, wait);
        if (`${pausedOn}T09:00` > deadline.at) break;
        deadline = pauseDeadline(deadline, at(`${pausedOn}T09:00`));
        day = addDays(pausedOn, rest);
        for (let each = addDays(pausedOn, 1); each <= day; each = addDays(each, 1)) standing.add(each);
        deadline = resumeDeadline(deadline, at(`${day}T15:00`), whole);
      }
      expect(deadline.days).toHaveLength(5);
      expect(new Set(deadline.days).size).toBe(5);
      expect(deadline.days.every((each) => isWorkingDay(whole, each) && each > first && !standing.has(each))).toBe(true);
      expect(deadline.days).toEqual([...deadline.days].toSorted());
      expect(deadline.at.slice(0, 10)).toBe((deadline.days.at(-1) ?? '') > day ? deadline.days.at(-1) : day);
    }));
  });

  it('ends on the day it goes on when it was paused on the last', () => {
    const paused = pauseDeadline(start('2026-09-04'), at('2026-09-11T23:00'));
    expect(paused).toMatchObject({ status: 'paused', remaining: 0, at: '2026-09-11T23:59:59.999+08:00' });
    expect(resumeDeadline(paused, at('2026-09-21T10:00'), calendar)).toMatchObject({ status: 'running', at: '2026-09-21T23:59:59.999+08:00' });
  });
});

describe('fireDueDeadlines', () => {
  const context = (now: string) => ({ now: at(now), calendar, check, nextSerial: () => 1 });

  it('lapses once, at the instant itself, and only after the last millisecond', () => {
    const { flow, filing } = travelTo('preparation');
    expect(fireDueDeadlines(flow, filing, context('2026-09-10T23:59:59.999')).fired).toEqual([]);
    const fired = fireDueDeadlines(flow, filing, context('2026-12-01'));
    expect(fired).toMatchObject({ fired: ['preparation'], filing: { state: 'lapsed', tag: 'lapsed', deadlines: [{ status: 'passed' }], events: { length: filing.events.length + 1 } } });
    expect(fired.filing.events.at(-1)).toMatchObject({ at: '2026-09-10T23:59:59.999+08:00', actor: { office: 'system' } });
    expect(fireDueDeadlines(flow, fired.filing, context('2027-01-01'))).toEqual({ filing: fired.filing, effects: [], fired: [] });
  });

  it('only notes that the months have passed while projects are judged', () => {
    const { flow, filing } = travelTo('judging');
    expect(fireDueDeadlines(flow, filing, context('2026-09-11'))).toMatchObject({ fired: ['preparation'], filing: { state: 'judging', deadlines: [{ status: 'passed' }] } });
  });

  it('ends nothing on a provisional deadline, and everything once it is certain', () => {
    const { flow, filing } = travelTo('notice');
    const provisional: Filing = { ...filing, deadlines: [start('2026-12-28')] };
    expect(fireDueDeadlines(flow, provisional, context('2027-03-01')).fired).toEqual([]);
    const recounted = recountDeadlines(provisional, whole);
    expect(recounted.changes).toMatchObject([{ before: { provisional: true }, after: { provisional: false } }]);
    expect(fireDueDeadlines(flow, recounted.filing, context('2027-03-01'))).toMatchObject({ fired: ['notice'], filing: { state: 'receipt' } });
  });

  it('refuses acts on a filing whose deadline nobody fired yet', () => {
    const { flow, filing } = travelTo('preparation');
    const asked = decide(flow, filing, { type: 'submitProject', answers: { project: [{}] } }, { ...context('2026-10-01'), actor: person('applicant', { org: filing.applicant.uscc }) });
    expect(asked).toMatchObject({ accepted: false, problems: [{ code: 'deadline.passed', clause: 'c.27', params: { day: '2026-09-10' } }] });
  });
});

describe('recountDeadlines', () => {
  const filing = (deadline: Deadline) => ({ ...travelTo('notice').filing, deadlines: [deadline] });
  const published: WorkingCalendar = { edition: '2027', years: { ...calendar.years, 2027: { status: 'official', off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'], work: [] } } };

  it('counts what was started before as if the new calendar had always stood', () => {
    const { filing: after } = recountDeadlines(filing(start('2026-12-28')), published);
    expect(after.deadlines).toEqual([start('2026-12-28', published)]);
  });

  it('counts a resumed one from the day it went on, and a paused one up to its pause', () => {
    const pauseAndGo = (with_: WorkingCalendar) => resumeDeadline(pauseDeadline(start('2026-12-24', with_), at('2026-12-28T09:00')), at('2026-12-31T09:00'), with_);
    expect(recountDeadlines(filing(pauseAndGo(calendar)), published).filing.deadlines).toEqual([pauseAndGo(published)]);
    const pauseLate = (with_: WorkingCalendar) => pauseDeadline(start('2026-12-29', with_), at('2027-01-04T09:00'));
    expect(recountDeadlines(filing(pauseLate(calendar)), published).filing.deadlines).toEqual([pauseLate(published)]);
  });

  it('leaves months, met deadlines and an unchanged calendar alone', () => {
    const { filing: same, changes } = recountDeadlines(travelTo('notice').filing, publishedCalendar([2026]));
    expect(changes).toEqual([]);
    expect(same.deadlines).toHaveLength(2);
    expect(workingDaysAfter(calendar, '2026-09-04', 5).days).toEqual(same.deadlines[1]?.days);
  });
});
