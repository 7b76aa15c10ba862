import type { Certificate } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { certificatesCsv } from './index.ts';

const one: Certificate = { number: 'S000031000007263000041', registration: 'Y000031000007', body: '某校', holder: '张三', document: '310101199001011234', occupationCode: '4-08-05-04', occupation: '药物检验员', level: '3', issuedOn: '2026-12-31' };
const line = (more: Partial<Certificate>) => certificatesCsv([{ ...one, ...more }]).split('\r\n')[1] ?? '';

describe('a list of certificates as CSV', () => {
  it('begins with the mark of UTF-8 and the head, and keeps the digits of a document', () => {
    const text = certificatesCsv([one, { ...one, document: '11010519491231002X', level: '' }]);
    expect(text.startsWith('\uFEFF证书编号,姓名,证件号码,')).toBe(true);
    expect(text.split('\r\n').slice(1)).toEqual([
      'S000031000007263000041,张三,"\t310101199001011234",4-08-05-04,药物检验员,三级（高级工）,某校,Y000031000007,2026-12-31',
      'S000031000007263000041,张三,11010519491231002X,4-08-05-04,药物检验员,,某校,Y000031000007,2026-12-31',
      '',
    ]);
    expect(certificatesCsv([]).split('\r\n')).toHaveLength(2);
  });

  it.each(['=HYPERLINK("http://x","y")', '+1+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1+1', '－1', '\n@x'])('never lets %j become a formula', (holder) => {
    const cell = line({ holder }).replace(/^S\d+,/, '');
    expect(cell.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it('quotes what would break a row, and stands half characters', () => {
    expect(line({ holder: '张,"三"' })).toContain('"张,""三"""');
    expect(certificatesCsv([{ ...one, holder: '张\r\n三' }])).toContain('"张\r\n三"');
    expect(() => new TextEncoder().encode(line({ holder: '\uD800' }))).not.toThrow();
  });
});
