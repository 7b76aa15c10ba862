import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDays, readLimit, readPeriod, readPrefix, readReminders, readSpan, readSpanDay, readText, readWholeDay } from './typed.ts';

const faultOf = (read: object) => ('fault' in read ? (read.fault as { key: string }).key : null);

describe('what was typed for a day of the year', () => {
  it.each([['12-1', '12-01'], ['12月31日', '12-31'], ['6/30', '06-30'], ['02-29', '02-29'], ['2月底', '02-last'], ['2026-4-20', '2026-04-20']])('%s is %s', (typed, value) => {
    expect(readSpanDay(typed, 'to')).toEqual({ value });
  });
  it.each([['', 'empty'], ['   ', 'empty'], ['02-31', 'noSuchDay'], ['2月31日', 'noSuchDay'], ['13-01', 'noSuchDay'], ['00-10', 'noSuchDay'], ['12-00', 'noSuchDay'], ['christmas', 'day'], ['2026-02-30', 'noSuchDay'], ['9'.repeat(5000), 'day']])('%s is refused: %s', (typed, key) => {
    expect(faultOf(readSpanDay(typed, 'to'))).toBe(key);
  });
  it('takes the last day of a month at the end of a span only', () => expect(faultOf(readSpanDay('06-last', 'from'))).toBe('day'));
});

describe('what was typed for a span', () => {
  it('is a span where it ends after it begins', () => expect(readSpan('12-05', '12-25').span).toEqual({ from: '12-05', to: '12-25' }));
  it('is refused reversed, at its end', () => {
    const { from, to, span } = readSpan('12-25', '12-05');
    expect([faultOf(from), faultOf(to), span]).toEqual([null, 'reversed', null]);
  });
  it('is refused where one end names a year', () => expect(faultOf(readSpan('2026-12-01', '12-31').to)).toBe('mixedDays'));
  it('is never reversed, whatever is typed', () => {
    const typed = fc.oneof(fc.string(), fc.tuple(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 })).map((day) => day.join('-')));
    const sound = ({ span }: ReturnType<typeof readSpan>) => span === null || span.from.length > 5 || (span.from <= span.to && !span.from.startsWith('13') && !span.from.endsWith('00'));
    expect(() => fc.assert(fc.property(typed, typed, (from, to) => sound(readSpan(from, to))))).not.toThrow();
  });
});

describe('what was typed for numbers', () => {
  it.each([['0', 'positive'], ['', 'empty'], ['-3', 'whole'], ['2.5', 'whole'], ['五', 'whole'], ['99999', 'huge'], ['9'.repeat(400), 'huge']])('a period of %s is refused: %s', (typed, key) => expect(faultOf(readPeriod(typed, 'workingDays'))).toBe(key));
  it('is a period', () => expect([readPeriod(' 7 ', 'workingDays'), readPeriod('3', 'months')]).toEqual([{ value: { workingDays: 7 } }, { value: { months: 3 } }]));
  it('refuses a reminder longer than the period', () => {
    expect(readReminders('7、3', { workingDays: 5 })).toEqual({ fault: { key: 'remindLong', params: { day: 7, most: 5 } } });
    expect(readReminders('1、30 7', { months: 3 })).toEqual({ value: [30, 7, 1] });
    expect(readReminders('', null)).toEqual({ value: [] });
    expect(faultOf(readReminders('7,7', null))).toBe('twiceDay');
    expect(faultOf(readReminders('soon', null))).toBe('daysList');
  });
  it('is a limit', () => expect([readLimit('3'), faultOf(readLimit('-1')), faultOf(readLimit('1e9')), faultOf(readLimit('99999999')), faultOf(readLimit('three'))]).toEqual([{ value: 3 }, 'negative', 'number', 'huge', 'number']));
  it('is letters of a number', () => expect([readPrefix('Y'), faultOf(readPrefix('y')), faultOf(readPrefix('ABCDEFGHI'))]).toEqual([{ value: 'Y' }, 'prefix', 'prefix']));
  it('is a text, a date, days', () => {
    expect([faultOf(readText(' ')), faultOf(readText('长'.repeat(1_001))), readWholeDay('2028-12-31'), faultOf(readWholeDay('2027-02-29')), readDays('03-31、09-30')]).toEqual(['empty', 'long', { value: '2028-12-31' }, 'noSuchDay', { value: ['03-31', '09-30'] }]);
  });
});
