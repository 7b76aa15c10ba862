import { describe, expect, it } from 'vitest';
import type { NamedField } from '../formula/namesAround.ts';
import { formulaTexts } from '../texts/formula.ts';
import { textOf, type StudioLocale } from '../texts/texts.ts';
import { formulaWords } from './formulaWords.ts';

const field = (name: string, title: string, options: NamedField['options'] = []): NamedField => ({ field: name, title, type: 'string', options, columns: [] });
const fields = [field('candidates', '预计年评价人次'), field('level', '等级', [{ label: '三级', value: '3' }]), field('known(root.kind)', '学校类别')];
const said = (formula: string, locale: StudioLocale = 'zh-CN') => formulaWords(formula, fields, (key, params) => textOf(formulaTexts, locale, key, params), locale);

describe('a formula with its fields by their titles', () => {
  it.each([
    ['candidates > 300', '“预计年评价人次” 大于 300（candidates > 300）'],
    ['level == "3"', '“等级” 是 “三级”（level == "3"）'],
    ['level == "3" && candidates >= 5', '“等级” 是 “三级” 并且 “预计年评价人次” 不小于 5（level == "3" && candidates >= 5）'],
    ['candidates * 2 > root.kind', 'candidates * 2 > root.kind（candidates：预计年评价人次，root.kind：学校类别）'],
  ])('%s', (formula, words) => expect(said(formula)).toBe(words));

  it('says it in English', () => expect(said('candidates > 300 || level == "3"', 'en')).toMatch(/^“预计年评价人次” .* 300 or “等级” is “三级” \(/));
  it('leaves what names none of them as it is', () => {
    for (const formula of ['', '1 + 1', 'other > 1', '((((', 'x'.repeat(50_000)]) expect(said(formula)).toBeNull();
  });
});
