import { describe, expect, it } from 'vitest';
import { nextSpan, openSpan, type SubmissionWindow } from './index.ts';

const window: SubmissionWindow = { title: '集中受理', spans: [{ from: '06-01', to: '06-30' }, { from: '12-01', to: '12-31' }], clause: '2026-66.38' };
const at = (text: string) => new Date(`${text}+08:00`);

describe('the submission window (2026-66.38)', () => {
  it.each([
    ['2026-05-31T23:59:59.999', null, '2026-06-01'],
    ['2026-06-01T00:00:00.000', '2026-06-01', '2026-12-01'],
    ['2026-06-30T23:59:59.999', '2026-06-01', '2026-12-01'],
    ['2026-07-01T00:00:00.000', null, '2026-12-01'],
    ['2026-12-31T23:59:59.999', '2026-12-01', '2027-06-01'],
    ['2027-01-01T00:00:00.000', null, '2027-06-01'],
  ])('at %s is open since %s, next on %s', (now, open, next) => {
    expect(openSpan(window, at(now))?.from ?? null).toBe(open);
    expect(nextSpan(window, at(now))?.from).toBe(next);
  });

  it('opens an extra span', () => {
    const extra = { ...window, extra: [{ from: '2026-08-10', to: '2026-08-12', reason: '系统故障补办' }] };
    expect(openSpan(extra, at('2026-08-11T10:00'))).toEqual({ from: '2026-08-10', to: '2026-08-12' });
    expect(nextSpan(extra, at('2026-07-01T00:00'))?.from).toBe('2026-08-10');
  });

  it('opens a dated span in its own year and never again (2026-12.18)', () => {
    const dated = { ...window, spans: [{ from: '2026-04-20', to: '2026-04-30' }] };
    expect(openSpan(dated, at('2026-04-20T00:00'))).toEqual({ from: '2026-04-20', to: '2026-04-30' });
    expect(openSpan(dated, at('2026-04-30T23:59:59.999'))?.to).toBe('2026-04-30');
    expect(openSpan(dated, at('2027-04-25T12:00'))).toBeNull();
    expect(nextSpan(dated, at('2025-01-01T00:00'))?.from).toBe('2026-04-20');
    expect(nextSpan(dated, at('2026-05-01T00:00'))).toBeNull();
  });

  it('ends February on its last day', () => {
    const february = { ...window, spans: [{ from: '02-20', to: '02-last' }] };
    expect(openSpan(february, at('2026-02-28T23:00'))?.to).toBe('2026-02-28');
    expect(openSpan(february, at('2028-02-29T23:00'))?.to).toBe('2028-02-29');
    expect(openSpan(february, at('2026-03-01T00:00'))).toBeNull();
  });
});
