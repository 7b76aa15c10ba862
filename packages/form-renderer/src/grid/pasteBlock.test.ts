import { describe, expect, it } from 'vitest';
import { blockValues, cellValue, isBlock, readBlock } from './pasteBlock.ts';

describe('a block pasted from a spreadsheet', () => {
  it('reads tabs, lines, quotes and an empty last line', () => {
    expect(readBlock('a\tb\r\n"c\nd"\t"e ""f"""\r\n')).toEqual([['a', 'b'], ['c\nd', 'e "f"']]);
  });

  it('is a block only where there is more than one cell', () => {
    expect(isBlock('药物检验员\r\n')).toBe(false);
    expect(isBlock('a\tb')).toBe(true);
    expect(isBlock('a\nb')).toBe(true);
  });

  it('turns labels, numbers, tags and codes into what the fields hold', () => {
    const level = { type: 'string', enum: [{ label: '三级', value: '3' }] } as const;
    expect(cellValue(level, ' 三级 ')).toBe('3');
    expect(cellValue(level, '八级')).toBe('八级');
    expect(cellValue({ type: 'number' }, '１,200')).toBe(1200);
    expect(cellValue({ type: 'number' }, '约200')).toBe('约200');
    expect(cellValue({ type: 'array', items: { type: 'string' } }, '生物医药，人工智能')).toEqual(['生物医药', '人工智能']);
    expect(cellValue({ type: 'string', 'x-format': 'occupation-code' }, '４－08—05-04')).toBe('4-08-05-04');
    expect(cellValue({ type: 'array', 'x-component': 'Lines' }, '1. 一\n2. 二')).toEqual(['一', '二']);
    expect(cellValue({ type: 'string', 'x-format': 'resident-id' }, ' 31011020060312001x ')).toBe('31011020060312001X');
    expect(cellValue({ type: 'boolean' }, '√')).toBe(true);
    expect(cellValue({ type: 'string' }, '  ')).toBeUndefined();
  });

  it('leaves cells beyond the last field out', () => {
    expect(blockValues([['a', 'b', 'c']], [['x', {}], ['y', {}]])).toEqual([{ x: 'a', y: 'b' }]);
  });
});
