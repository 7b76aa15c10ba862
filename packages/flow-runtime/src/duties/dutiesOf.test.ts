import type { Registration } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { jointProcedure } from '../fixtures/jointProcedure.ts';
import { at } from '../fixtures/travel.ts';
import { dutiesOf, type DutyFiling } from '../index.ts';

const { policy } = jointProcedure;
const registration: Registration = { procedure: 'permit', number: 'Y1', body: '某校', uscc: '91350100M000100Y43', projects: [], levels: [], validFrom: '2026-03-01', validUntil: '2028-02-29', state: 'valid', issuedAt: '2026-03-01T00:00:00.000+08:00', publishedAt: null };
const filed = (duty: string, handedInAt: string | null, more: Partial<DutyFiling> = {}): DutyFiling => ({ id: `f-${duty}`, registration: 'Y1', duty, tag: handedInAt ? 'review' : 'draft', handedInAt, ...more });
const told = (now: string, filings: readonly DutyFiling[] = [], of: Partial<Registration> = {}) => dutiesOf(policy, [{ ...registration, ...of }], filings, at(now)).map(({ due, state, filing }) => `${due} ${state}${filing ? ` ${filing}` : ''}`);

describe('what a holder has to hand in again and again (2021-3.15)', () => {
  it.each<[string, string, readonly DutyFiling[], readonly string[]]>([
    ['before the first day', '2026-05-01', [], ['2026-06-30 due']],
    ['on the day itself', '2026-06-30T23:59', [], ['2026-06-30 due']],
    ['a day after', '2026-07-01', [], ['2026-06-30 overdue', '2026-12-31 due']],
    ['a year later, nothing done', '2027-07-01', [], ['2026-06-30 overdue', '2026-12-31 overdue', '2027-06-30 overdue', '2027-12-31 due']],
    ['begun, not handed in', '2026-07-01', [filed('2026-06-30', null)], ['2026-06-30 overdue f-2026-06-30', '2026-12-31 due']],
    ['handed in on the last day', '2026-07-01', [filed('2026-06-30', '2026-06-30T23:59:59+08:00')], ['2026-06-30 done f-2026-06-30', '2026-12-31 due']],
    ['handed in late', '2026-07-09', [filed('2026-06-30', '2026-07-01T00:00:00+08:00')], ['2026-06-30 late f-2026-06-30', '2026-12-31 due']],
    ['handed in long before', '2026-05-01', [filed('2026-06-30', '2026-04-01T00:00:00+08:00')], ['2026-06-30 done f-2026-06-30']],
    ['withdrawn: as if never begun', '2026-05-01', [filed('2026-06-30', '2026-04-01T00:00:00+08:00', { tag: 'withdrawn' })], ['2026-06-30 due']],
    ['rejected, and begun again', '2026-05-01', [filed('2026-06-30', '2026-04-01T00:00:00+08:00', { tag: 'rejected' }), filed('2026-06-30', null, { id: 'again' })], ['2026-06-30 due again']],
    ['returned for correction: it was handed in', '2026-07-05', [filed('2026-06-30', '2026-06-29T00:00:00+08:00', { tag: 'returned' })], ['2026-06-30 done f-2026-06-30', '2026-12-31 due']],
    ['of another registration', '2026-05-01', [filed('2026-06-30', null, { registration: 'Y2' })], ['2026-06-30 due']],
    ['for another day', '2026-05-01', [filed('2026-06-29', null)], ['2026-06-30 due']],
  ])('%s', (_what, now, filings, duties) => {
    expect(told(now, filings)).toEqual(duties);
  });

  it.each<[string, string, Partial<Registration>, readonly string[]]>([
    ['that ended before the next day', '2026-07-01', { validUntil: '2026-12-30' }, ['2026-06-30 overdue']],
    ['that began on a due day', '2026-07-01', { validFrom: '2026-06-30' }, ['2026-12-31 due']],
    ['that is not in force yet', '2026-02-01', {}, []],
    ['suspended over a due day', '2027-01-15', { changes: [{ state: 'suspended', reason: '', at: '2026-12-01T10:00:00+08:00' }, { state: 'valid', reason: '', at: '2027-01-10T10:00:00+08:00' }] }, ['2026-06-30 overdue', '2027-06-30 due']],
    ['removed: what was owed before stays', '2027-07-15', { state: 'removed', changes: [{ state: 'removed', reason: '', at: '2026-12-01T10:00:00+08:00' }] }, ['2026-06-30 overdue']],
    ['suspended now, by its state alone', '2026-05-01', { state: 'suspended' }, []],
  ])('of a registration %s', (_what, now, of, duties) => {
    expect(told(now, [], of)).toEqual(duties);
  });

  it('carries the words, the clause and the holder; a procedure without a duty owes nothing', () => {
    expect(dutiesOf(policy, [registration, { ...registration, number: 'Y2', body: '乙校' }], [filed('2026-06-30', '2026-07-02T08:00:00+08:00')], at('2026-07-05'))).toMatchObject([
      { procedure: 'joint', title: '动态报送', registration: 'Y1', body: '某校', handedInOn: '2026-07-02', clause: 'c.15' }, {}, { registration: 'Y2', body: '乙校', state: 'overdue', filing: null, handedInOn: null }, {},
    ]);
    const { duty: _none, ...without } = policy;
    expect(dutiesOf(without, [registration], [], at('2026-07-05'))).toEqual([]);
  });

  it('ends February on its last day', () => {
    const february = { ...policy, duty: { title: 'x', titleEn: 'x', due: ['02-29'], clause: 'c' } };
    expect(dutiesOf(february, [registration], [], at('2028-01-01')).map(({ due }) => due)).toEqual(['2027-02-28', '2028-02-29']);
  });
});
