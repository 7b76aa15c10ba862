import { describe, expect, it } from 'vitest';
import { sentenceTable } from './index.ts';

const english = sentenceTable([['没有表单“{form}”。', 'There is no form “{form}”.'], ['缺少名称', 'a title is missing'], ['{keyword}：{what}', '{keyword}: {what}'], ['{least} 大于 {most}', '{least} is more than {most}']]);

describe('sentenceTable', () => {
  it('says what fits, gaps and all, and says sentences within sentences', () => {
    expect(english('没有表单“a”。')).toBe('There is no form “a”.');
    expect(english('x-visible：缺少名称')).toBe('x-visible: a title is missing');
    expect(english('minimum 大于 maximum')).toBe('minimum is more than maximum');
  });

  it('does not know what does not fit', () => {
    expect(['', '没有表单“', '没有', 'anything'].map(english)).toEqual([null, null, null, null]);
  });

  it('takes a value as it is, signs of a pattern too', () => {
    expect(english('没有表单“{form} $& $1”。')).toBe('There is no form “{form} $& $1”.');
  });
});
