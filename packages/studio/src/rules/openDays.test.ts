import { openSpan, startOfDay, type SubmissionWindow } from '@filing/filing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStretches } from './openDays.ts';

const window = (...spans: SubmissionWindow['spans']): SubmissionWindow => ({ title: '受理', spans, clause: 'c.1' });
const daysIn = (year: number) => (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 864e5;
const middleOf = (index: number, year: number) => ((index + 0.5) / daysIn(year)) * 100;
const drawn = (given: SubmissionWindow, year: number) => {
  const stretches = openStretches(given, year);
  return Array.from({ length: daysIn(year) }, (_, index) => stretches.some(({ left, width }) => left < middleOf(index, year) && middleOf(index, year) < left + width));
};
const taken = (given: SubmissionWindow, year: number) => Array.from({ length: daysIn(year) }, (_, index) => openSpan(given, startOfDay(new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10))) !== null);

describe('the strip of a year', () => {
  it('is filled on the very days on which submissions are taken', () => {
    const two = (value: number) => String(value).padStart(2, '0');
    const day = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })).map(([month, date]) => `${two(month)}-${two(date)}`);
    const yearly = fc.tuple(day, day).map(([from, to]) => (from <= to ? { from, to } : { from: to, to: from }));
    const once = fc.tuple(fc.constantFrom('2025', '2026', '2027', '2028'), yearly.filter(({ from, to }) => [from, to].every((each) => Number(each.slice(3)) <= 28))).map(([year, { from, to }]) => ({ from: `${year}-${from}`, to: `${year}-${to}` }));
    const same = (spans: SubmissionWindow['spans'], extra: readonly { from: string; to: string }[], year: number) => {
      const given = { ...window(...spans), extra: extra.map((each) => ({ ...each, reason: '补报' })) };
      return JSON.stringify(drawn(given, year)) === JSON.stringify(taken(given, year));
    };
    expect(() => fc.assert(fc.property(fc.array(fc.oneof(yearly, once), { maxLength: 3 }), fc.array(once, { maxLength: 2 }), fc.constantFrom(2026, 2028), same), { numRuns: 40 })).not.toThrow();
  });

  it('ends a month on its last day, in leap years too', () => {
    const february = window({ from: '02-01', to: '02-last' });
    expect([2026, 2028].map((year) => drawn(february, year).filter(Boolean).length)).toEqual([28, 29]);
  });

  it('passes over what names no day, and what lies in another year', () => {
    expect(openStretches(window({ from: '', to: '12-31' }, { from: '13-01', to: '14-01' }, { from: 'soon', to: 'later' }, { from: '2025-03-01', to: '2025-03-31' }), 2026)).toEqual([]);
  });
});
