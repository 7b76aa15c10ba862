import { describe, expect, it } from 'vitest';
import { linesOf, linesText, numberedLines } from './linesText.ts';

describe('a list written one a line', () => {
  it.each<readonly [text: string, lines: readonly string[]]>([
    ['', []], ['  \n ', []], ['一\n二', ['一', '二']], ['1. 一\r\n2、二\n\n3．三', ['一', '二', '三']], ['3.5 英寸', ['3.5 英寸']], ['12. 十二', ['十二']],
  ])('%j is %j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it('is shown as it was typed, and read with numbers', () => {
    expect(linesText(['一', '二'])).toBe('一\n二');
    expect(linesText(undefined)).toBe('');
    expect(numberedLines(['一', '二'])).toBe('1. 一\n2. 二');
  });
});
