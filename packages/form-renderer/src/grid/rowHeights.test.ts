import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowHeights } from './rowHeights.ts';

describe('RowHeights', () => {
  it('finds the row at any height, whatever was measured', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 1, maxLength: 200 }), fc.nat(100_000), (heights, at) => {
      const rows = new RowHeights(47);
      rows.order(heights.map((_, index) => index));
      heights.forEach((height, index) => rows.measure(index, height));
      const y = at % rows.total;
      const index = rows.indexAt(y);
      expect(rows.offset(index)).toBeLessThanOrEqual(y);
      expect(rows.offset(index + 1)).toBeGreaterThan(y);
    }));
  });

  it('forgets what rows measured in another layout, and estimates by the first of the new one', () => {
    const rows = new RowHeights(47);
    rows.order([1, 2, 3]);
    for (const key of [1, 2, 3]) rows.measure(key, 1_500);
    rows.forget();
    rows.measure(2, 50);
    expect(rows.total).toBe(150);
  });

  it('keeps a height with its row when rows move', () => {
    const rows = new RowHeights(50);
    rows.order([1, 2, 3]);
    rows.measure(1, 100);
    rows.measure(2, 10);
    rows.order([2, 1, 3]);
    expect([rows.offset(1), rows.offset(2), rows.total]).toEqual([10, 110, 210]);
  });
});
