import { describe, expect, it } from 'vitest';
import { compileExpression, evaluate } from './index.ts';

const value = (source: string, scope: Readonly<Record<string, unknown>> = {}) => evaluate(compileExpression(source), scope);

describe('the safe language', () => {
  it('mixes whole numbers and answers', () => {
    expect(value('a + 1', { a: 2 })).toBe(3);
    expect(value('3 * a - 0.5', { a: 1 })).toBe(2.5);
    expect(value('a % 2 == 0', { a: 4 })).toBe(true);
    expect(value('count(a) + 1', { a: ['x'] })).toBe(2);
    expect(value('size(a)', { a: ['x'] })).toBe(1);
    expect(value('a / 0', { a: 1 })).toBeNull();
  });

  it('has the functions staff use', () => {
    const rows = [{ n: 1, k: 'a' }, { n: 2.5, k: 'a' }, { k: 'b' }];
    expect(value('sum(rows, "n")', { rows })).toBe(3.5);
    expect(value('sum([1, 2])')).toBe(3);
    expect(value('sum(rows, "a.n")', { rows: [{ a: { n: 1 } }, { a: { n: 2.5 } }, { a: null }, {}] })).toBe(3.5);
    expect([value('round(n * 100 / m, 2)', { n: 2, m: 3 }), value('round(1.005, 2)'), value('round(2.5, 0)'), value('round(7, 2)'), value('round(n, 1)', { n: 1e21 })]).toEqual([66.67, 1.01, 3, 7, 1e21]);
    expect(value('distinct(rows, "k")', { rows })).toBe(false);
    expect(value('distinct(rows, "n", "k")', { rows })).toBe(true);
    expect(value('rows.map(each, once(rows, "k", each.k))', { rows: [...rows, { n: 9, k: 'only here' }] })).toEqual([false, false, true, true]);
    expect(value('once(rows, "n", 3)', { rows: [{ n: 3 }, { n: 3 }] })).toBe(false);
    expect(value('contains(rows, "k", "b") && contains(rows, "n", 1)', { rows })).toBe(true);
    expect(value('contains(rows, "n", 1, "k", "b") || contains(rows, "toString", null)', { rows })).toBe(false);
    expect(value('filled(a) || filled(b)', { a: '', b: [] })).toBe(false);
    expect(value('known(a.b.c, d, 3)', { a: {} })).toBe(3);
    expect(value('known(a.b) == null', { a: null })).toBe(true);
    expect(value('known(forms["x-y"].rows) == null', { forms: {} })).toBe(true);
  });

  it('says no, or nothing, where something is missing', () => {
    expect(value('a.b.c == 1', { a: {} })).toBe(false);
    expect(value('a > 1', { a: null })).toBe(false);
    expect(value('a * 2', {})).toBeNull();
    expect(value('rows.exists(r, r.x == 1)', {})).toBe(false);
  });

  it('takes Formily’s braces off and parses a source once', () => {
    expect(value('{{ a == 1 }}', { a: 1 })).toBe(true);
    expect(compileExpression('a == 1')).toBe(compileExpression('a == 1'));
  });

  it('reads only what it names', () => {
    let read = 0;
    const scope = { get a() { read += 1; return 1; }, get b(): number { throw new Error('not asked for'); } };
    expect(value('a == 1', scope)).toBe(true);
    expect(read).toBe(1);
    expect(compileExpression('rows.exists(r, r.x == limit) && other').reads.toSorted()).toEqual(['limit', 'other', 'rows']);
  });

  it.each(['constructor', 'toString', 'a.constructor', 'a["__proto__"]', 'a.toString', 'globalThis', 'process'])('reaches no prototype and no global by %s', (source) => {
    expect(value(source, { a: {} })).toBeNull();
  });

  it.each(['', ' ', '__proto__', 'a b', '(() => 1)()', 'a = 1', 'a; b', 'new Date()', '`x`', 'a.matches("x")', 'x'.repeat(2_001), `${'['.repeat(40)}${']'.repeat(40)}`, 'unheard(1)'])('does not parse %j', (source) => {
    expect(() => compileExpression(source)).toThrow(SyntaxError);
  });
});
