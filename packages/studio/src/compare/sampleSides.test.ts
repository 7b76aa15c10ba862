import type { ProcedureSource } from '@filing/filing/revisions';
import { expect, it } from 'vitest';
import { compareTexts } from '../texts/compare.ts';
import { textOf } from '../texts/texts.ts';
import { sampleSides } from './sampleSides.ts';

const form = { type: 'object', 'x-form': 'plan', title: '计划', properties: { head: { type: 'void', properties: { name: { type: 'string', title: '名称' } } }, rows: { type: 'array', title: '项目', items: { type: 'object', properties: { level: { type: 'string', title: '等级', enum: [{ value: 'a', label: '甲' }, { value: 'b', label: '乙' }] } } } } } };
const source = { forms: { plan: form }, fragments: {}, english: { plan: { 'rows#title': 'Rows', 'rows.items.level#title': 'Level', 'rows.items.level#enum.b': 'Second' } } } as unknown as ProcedureSource;
const sample = (level: string, more: object = {}) => ({ form: 'plan', name: 'plan.valid', answers: { name: '一', rows: [{ level }] }, ...more });
const sides = (before: unknown, after: unknown, locale: 'zh-CN' | 'en' = 'zh-CN') => sampleSides(before, after, { before: source, after: source }, (key, params) => textOf(compareTexts, locale, key, params), locale);

it('says of a sample that changed only what differs, by titles and labels', () => {
  expect(sides(sample('a'), sample('b'))).toEqual({ before: { '“项目”第 1 行“等级”': '甲' }, after: { '“项目”第 1 行“等级”': '乙' } });
  expect(sides(sample('a'), sample('b'), 'en').after).toEqual({ '“Rows”, row 1, “Level”': 'Second' });
});

it('says all of a sample that came, with what it must be refused for', () => {
  const came = sample('a', { expects: [{ path: 'rows.0.level', code: 'rule', clause: '2026-66.42' }] });
  expect(sides(undefined, came)).toEqual({ before: undefined, after: { '“名称”': '一', '“项目”第 1 行“等级”': '甲', '应不予通过：“项目”第 1 行“等级”': '2026-66.42' } });
});

it('stands whatever a draft holds', () => {
  for (const broken of [null, 5, 'x', { form: 3, answers: [null], expects: [null], forms: 'x' }]) expect(() => sides(broken, sample('a'))).not.toThrow();
});
