import type { ProcedureSource } from '@filing/filing/revisions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAt, withValue } from './sourceValue.ts';

const source = { name: 'one', policy: { windows: { submission: { spans: [{ from: '06-01', to: '06-30' }] } } } } as unknown as ProcedureSource;

describe('a value of a source', () => {
  it('is put in without touching what was', () => {
    const before = JSON.stringify(source);
    const next = withValue(source, ['policy', 'windows', 'submission', 'spans', '0', 'to'], '06-20');
    expect(valueAt(next, ['policy', 'windows', 'submission', 'spans', '0', 'to'])).toBe('06-20');
    expect(JSON.stringify(source)).toBe(before);
    expect(withValue(next, ['name'], 'one')).toBe(next);
  });
  it('is taken out of objects and lists, and made where it is missing', () => {
    expect(valueAt(withValue(source, ['policy', 'windows', 'submission', 'spans', '0'], undefined), ['policy', 'windows', 'submission', 'spans'])).toEqual([]);
    expect(withValue(source, ['policy', 'duty', 'due'], ['03-31'])).toMatchObject({ policy: { duty: { due: ['03-31'] } } });
    expect(withValue(source, ['policy', 'windows'], undefined)).toEqual({ name: 'one', policy: {} });
  });
  it('comes back as it was put, and never touches a prototype', () => {
    const path = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 });
    const returns = (at: readonly string[], value: unknown) => at.includes('__proto__') || JSON.stringify(valueAt(withValue({} as ProcedureSource, at, value), at)) === JSON.stringify(value);
    expect(() => fc.assert(fc.property(path, fc.jsonValue(), returns))).not.toThrow();
    withValue(source, ['__proto__', 'polluted'], true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
