import { describe, expect, it } from 'vitest';
import { maskName, maskText, normaliseDocument, residentIdCheck, residentIdProblems } from './index.ts';

const codes = (id: string, today = '2026-06-01') => residentIdProblems(normaliseDocument(id), 'p', '2022-102.33', today).map(({ code }) => code);

describe('resident identity numbers (GB 11643-1999)', () => {
  it('knows the check character of the standard’s own examples', () => {
    expect([residentIdCheck('11010519491231002'), residentIdCheck('44052418800101001'), residentIdCheck('1101051949123100'), residentIdCheck('1101051949123100a')]).toEqual(['X', '4', null, null]);
  });

  it.each(['11010519491231002X', '11010519491231002x', '１１０１０５１９４９１２３１００２ｘ', ' 110105 19491231 002X ', '310115200002290013'])('takes %s', (id) => {
    expect(codes(id)).toEqual([]);
  });

  it.each([
    ['', 'resident-id.length'],
    ['110105491231002', 'resident-id.length'],
    ['11010519491231002XX', 'resident-id.length'],
    ['1101051949123100XX', 'resident-id.character'],
    ['11010519491231002Y', 'resident-id.character'],
    ['١10105194912310022', 'resident-id.character'],
    ['110105194912310021', 'resident-id.check'],
    ['110105194912310020', 'resident-id.check'],
    ['310101199902301239', 'resident-id.birth'],
    ['310101199913011239', 'resident-id.birth'],
    ['440524188001010014', 'resident-id.birth'],
    ['310101209912311234', 'resident-id.birth'],
  ])('refuses %s: %s', (id, code) => {
    expect(codes(id)).toEqual([code]);
  });

  it('finds any one wrong digit and any two neighbours changed over', () => {
    const id = '310101199001011234';
    const places = Array.from({ length: 18 }, (_, index) => index);
    const wrong = places.map((index) => id.slice(0, index) + String((Number(id[index]) + 1) % 10) + id.slice(index + 1));
    const swapped = places.map((index) => id.slice(0, index) + (id[index + 1] ?? '') + (id[index] ?? '') + id.slice(index + 2)).filter((each) => each !== id);
    expect([...wrong, ...swapped].filter((each) => codes(each).length !== 1)).toEqual([]);
  });

  it('cites the clause it is given and never says the number', () => {
    const [problem] = residentIdProblems('110105194912310021', 'rows.0.document', '2022-102.33', '2026-06-01');
    expect(problem).toMatchObject({ path: 'rows.0.document', clause: '2022-102.33', severity: 'error' });
    expect(JSON.stringify(problem)).not.toContain('1949');
  });

  it('born today is possible, tomorrow is not, and without a day nothing is too late', () => {
    const born = `31010120260601${'123'}`;
    expect(codes(born + residentIdCheck(born), '2026-06-01')).toEqual([]);
    expect(codes(born + residentIdCheck(born), '2026-05-31')).toEqual(['resident-id.birth']);
    expect(residentIdProblems(born + residentIdCheck(born), 'p', null)).toEqual([]);
  });
});

describe('hiding', () => {
  it('keeps three and four characters of a document, one of a name, none of what is short', () => {
    expect(['310101199001011234', 'E12345678', 'E123456789', ''].map(maskText)).toEqual(['310***********1234', '*********', 'E12***6789', '']);
    expect(['张三', '欧阳娜娜', '𠮷野', ''].map(maskName)).toEqual(['张*', '欧***', '𠮷*', '']);
  });
});
