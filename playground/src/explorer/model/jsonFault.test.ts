import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from './jsonFault.ts';

describe('jsonFault', () => {
  it.each([
    ['', 0], ['{', 1], ['{"a": }', 6], ['{"a" 1}', 5], ['[1,]', 3], ['[1 2]', 3], ['"a', 2], ['"a\nb"', 2], ['"\\x"', 1], ['tru', 0], ['01', 1], ['{} x', 3], ['{a:1}', 1], ["{'a':1}", 1], ['[1', 2], ['"\\u12g4"', 1],
  ])('finds the mistake in %j at %i', (text, position) => {
    expect(jsonFault(text)).toBe(position);
  });

  it('finds none in JSON', () => {
    fc.assert(fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
      expect(jsonFault(JSON.stringify(JSON.parse(text), null, indent))).toBeNull();
    }));
  });

  it('finds one wherever the engine does', () => {
    fc.assert(fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ':', '1', ' '), (text, where, put) => {
      const cut = where % (text.length + 1);
      const broken = text.slice(0, cut) + put + text.slice(cut + 1);
      let good = true;
      try {
        JSON.parse(broken);
      } catch {
        good = false;
      }
      expect(jsonFault(broken) === null).toBe(good);
    }), { numRuns: 2_000 });
  });
});
