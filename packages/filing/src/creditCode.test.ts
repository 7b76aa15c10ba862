import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCodeCheck, creditCodeProblems, normaliseCreditCode } from './index.ts';

const codes = (code: string) => creditCodeProblems(code, 'uscc', null).map((problem) => `${problem.severity} ${problem.code}`);
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

describe('creditCodeProblems (GB 32100-2015)', () => {
  it.each(['91350100M000100Y43', '12100000400000624D'])('takes the valid code %s', (code) => {
    expect(codes(code)).toEqual([]);
  });

  it('takes a code whose check character is 0', () => {
    const first17 = Array.from({ length: 31 ** 2 }, (_, index) => `12310000${'0'.repeat(7)}${alphabet[index % 31]}${alphabet[Math.floor(index / 31)]}`).find((each) => creditCodeCheck(each) === '0');
    expect(codes(`${first17}0`).filter((code) => code.startsWith('error'))).toEqual([]);
  });

  it("refuses the notice's placeholder of 18 ones, and 20 digits by their number", () => {
    expect(codes('1'.repeat(18))).toEqual(['error credit-code.check']);
    expect(creditCodeProblems('1'.repeat(20), 'uscc', 'c')[0]).toMatchObject({ code: 'credit-code.length', clause: 'c', params: { length: 20 } });
  });

  it('names the characters the standard does not use', () => {
    expect(creditCodeProblems('9135010OM000100Y4I', 'uscc', null)[0]).toMatchObject({ code: 'credit-code.character', params: { characters: 'O I' } });
  });

  it('only warns where the organisation code alone fails', () => {
    const first17 = '91350100M000100Y5';
    expect(codes(first17 + creditCodeCheck(first17))).toEqual(['warning organisation-code.check']);
  });

  it('refuses every change of one character', () => {
    fc.assert(fc.property(fc.nat(16), fc.nat(30), (position, index) => {
      const code = '91350100M000100Y43';
      const changed = code.slice(0, position) + alphabet[index] + code.slice(position + 1);
      fc.pre(changed !== code);
      expect(codes(changed)).toContain('error credit-code.check');
    }));
  });

  it('brings full width, spaces and lower case to the printed form', () => {
    expect(normaliseCreditCode(' ９１35 0100m000100y43 ')).toBe('91350100M000100Y43');
  });
});
