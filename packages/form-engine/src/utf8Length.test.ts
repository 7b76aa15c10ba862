import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Length } from './utf8Length.ts';

test('counts what an encoder makes, for any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
    expect(utf8Length(text.toWellFormed())).toBe(new TextEncoder().encode(text.toWellFormed()).length);
  }));
  expect(utf8Length('aé汉😀')).toBe(1 + 2 + 3 + 4);
});
