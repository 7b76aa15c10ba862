import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, isOfficial, isWorkingDay, publishedCalendar, readCalendar, readInstant, shanghaiDay, shanghaiInstant, workingDaysAfter, workingDaysBetween } from './index.ts';

const calendar = publishedCalendar([2025, 2026, 2027]);

describe('the published calendar', () => {
  it('has the 33 days off and 6 make-up days of 2026, and no 2027', () => {
    expect(calendar.years['2026']?.off).toHaveLength(33);
    expect(calendar.years['2026']?.work).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
    expect(isOfficial(calendar, '2027-01-04')).toBe(false);
  });

  it('works on a make-up Sunday and rests on a weekday of the festival', () => {
    expect(isWorkingDay(calendar, '2026-09-20')).toBe(true);
    expect(isWorkingDay(calendar, '2026-10-05')).toBe(false);
  });
});

describe('workingDaysAfter (2026-66.31)', () => {
  it('does not count the day of publication and jumps the National Day week', () => {
    expect(workingDaysAfter(calendar, '2026-09-30', 5)).toEqual({ days: ['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12', '2026-10-13'], provisional: false });
  });

  it('is provisional as soon as one day of an unpublished year is looked at', () => {
    expect(workingDaysAfter(calendar, '2026-12-28', 3).provisional).toBe(false);
    expect(workingDaysAfter(calendar, '2026-12-28', 4).provisional).toBe(true);
    expect(workingDaysAfter(calendar, '2027-03-01', 1).provisional).toBe(true);
  });

  it('agrees with counting back, for any day and length', () => {
    fc.assert(fc.property(fc.nat(300), fc.integer({ min: 1, max: 30 }), (start, count) => {
      const day = addDays('2026-01-01', start);
      const { days } = workingDaysAfter(calendar, day, count);
      expect(workingDaysBetween(calendar, day, days.at(-1) ?? day)).toEqual(days);
    }));
  });
});

describe('periods in months (2026-66.27)', () => {
  it.each([['2026-06-15', 3, '2026-09-15'], ['2026-11-30', 3, '2027-02-28'], ['2027-11-30', 3, '2028-02-29'], ['2026-12-31', 36, '2029-12-31'], ['2026-10-31', 1, '2026-11-30']])('%s and %i months is %s', (day, months, until) => {
    expect(addMonths(day, months)).toBe(until);
  });
});

describe('Shanghai time', () => {
  it('reads days, local times and instants, and nothing else', () => {
    expect(readInstant('2026-06-01')?.toISOString()).toBe('2026-05-31T16:00:00.000Z');
    expect(readInstant('2026-06-01T09:30')?.toISOString()).toBe('2026-06-01T01:30:00.000Z');
    expect(readInstant('2026-06-01T01:30:00Z')?.toISOString()).toBe('2026-06-01T01:30:00.000Z');
    for (const wrong of ['', 'yesterday', '2026-13-01', '2026-02-30', '2026-06-01T25:00', '20260601']) expect(readInstant(wrong)).toBeNull();
  });

  it('turns the day at midnight in Shanghai', () => {
    expect(shanghaiDay(new Date('2026-06-30T15:59:59.999Z'))).toBe('2026-06-30');
    expect(shanghaiDay(new Date('2026-06-30T16:00:00Z'))).toBe('2026-07-01');
    expect(shanghaiInstant(new Date('2026-06-30T16:00:00Z'))).toBe('2026-07-01T00:00:00.000+08:00');
  });
});

describe('readCalendar', () => {
  it('reads a file of years', () => {
    const read = readCalendar({ 2028: { status: 'official', off: ['2028-01-03'], work: [] } }, 'test');
    expect(isOfficial(read, '2028-01-03')).toBe(true);
    expect(isWorkingDay(read, '2028-01-03')).toBe(false);
  });

  it.each([null, [], {}, { 2026: { off: [] } }, { year: { status: 'official', off: [], work: [] } }])('refuses %j', (wrong) => {
    expect(() => readCalendar(wrong, 'test')).toThrow(TypeError);
  });
});
