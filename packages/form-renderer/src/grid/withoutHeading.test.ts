import { describe, expect, it } from 'vitest';
import { withoutHeading } from './withoutHeading.ts';

const titles = ['姓名', '身份证件号码', '毕业（阶段结业）年月', '课程一理论'];

describe('a block copied with its headings', () => {
  it('loses the line that names the fields it falls on, however they are written', () => {
    expect(withoutHeading([['姓名*', ' 身份证件号码 ', '毕业(阶段结业)年月', '课程一·理论'], ['林一帆', '31', '2027-06', '82']], titles)).toEqual([['林一帆', '31', '2027-06', '82']]);
  });

  it('loses the row numbers beside it too', () => {
    expect(withoutHeading([['序号', '姓名', '身份证件号码'], ['1', '林一帆', '31'], ['2', '郑可', '32']], titles)).toEqual([['林一帆', '31'], ['郑可', '32']]);
  });

  it('loses one that says the titles shorter', () => {
    expect(withoutHeading([['课程', '理论占比'], ['药物分析技术', '30']], ['课程名称', '理论占比（%）'])).toEqual([['药物分析技术', '30']]);
  });

  it('keeps a first line of answers, and one that shares a single word with the titles', () => {
    const rows = [['林一帆', '31'], ['郑可', '32']];
    expect(withoutHeading(rows, titles)).toBe(rows);
    const chance = [['姓名', '31'], ['郑可', '32']];
    expect(withoutHeading(chance, titles)).toBe(chance);
  });

  it('knows the title of one column pasted alone, and nothing in an empty block', () => {
    expect(withoutHeading([['姓名'], ['林一帆']], titles)).toEqual([['林一帆']]);
    expect(withoutHeading([['']], ['', ''])).toEqual([['']]);
  });
});
