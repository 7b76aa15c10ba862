import { describe, expect, it } from 'vitest';
import { readExtra } from './readExtra.ts';

const keys = (from: string, to: string, reason: string) => Object.fromEntries(Object.entries(readExtra({ from, to, reason }).faults).map(([part, fault]) => [part, fault.key]));

describe('what was typed for a span that is opened once', () => {
  it('is a span of whole dates with its reason', () => {
    expect(readExtra({ from: '2026年9月1日', to: ' 2026-9-1 ', reason: ' 系统停机补报 ' })).toEqual({ span: { from: '2026-09-01', to: '2026-09-01', reason: '系统停机补报' }, faults: {} });
  });
  it('tells everything that is wrong at once, at its place', () => {
    expect(keys('', '2026-02-30', ' ')).toEqual({ from: 'empty', to: 'noSuchDay', reason: 'empty' });
    expect(keys('09-01', '2026-09-02', '补'.repeat(201))).toEqual({ from: 'noDay', reason: 'long' });
  });
  it('does not end before it begins', () => {
    expect(keys('2026-09-02', '2026-09-01', '补报')).toEqual({ to: 'reversed' });
    expect(readExtra({ from: '2026-09-02', to: '2026-09-01', reason: '补报' }).span).toBeNull();
  });
});
