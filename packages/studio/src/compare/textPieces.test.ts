import { describe, expect, it } from 'vitest';
import { textPieces } from './textPieces.ts';
import { valueText } from './valueText.ts';

const words = { key: (key: string) => ({ spans: '时段', from: '起', to: '止', required: '必填' })[key] ?? key, yes: '是', no: '否' };
const changed = (pieces: readonly { text: string; changed: boolean }[]) => pieces.filter((each) => each.changed).map(({ text }) => text).join('|');

describe('textPieces', () => {
  it('marks what only one side has', () => {
    const { before, after } = textPieces('每学年 6 月和 12 月集中办理两次', '每学年 6 月和 11 月集中办理两次');
    expect(changed(before)).toBe('12');
    expect(changed(after)).toBe('11');
    expect(before.map(({ text }) => text).join('')).toBe('每学年 6 月和 12 月集中办理两次');
  });

  it('marks the whole of a text that is new, and nothing in two alike', () => {
    expect(textPieces('', '新').after).toEqual([{ text: '新', changed: true }]);
    expect(textPieces('同', '同').before).toEqual([{ text: '同', changed: false }]);
  });
});

describe('valueText', () => {
  it('says a value leaf by leaf in the staff’s words', () => {
    expect(valueText({ spans: [{ from: '12-01', to: '12-31' }], required: true }, words)).toBe('时段 › 1 › 起：12-01\n时段 › 1 › 止：12-31\n必填：是');
  });

  it('lists plain values in a line and says nothing of nothing', () => {
    expect(valueText([30, 7, 1], words)).toBe('30、7、1');
    expect(valueText(undefined, words)).toBe('');
  });

  it('stays short however much there is', () => {
    expect(valueText(Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`k${n}`, n])), words).split('\n')).toHaveLength(80);
  });
});
