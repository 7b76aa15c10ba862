import type { Form, FormSchema } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { expandForm, lintForm } from './index.ts';

const level: FormSchema = { type: 'string', title: '等级', enum: [{ label: '三级', value: '3' }, { label: '四级', value: '4' }] };
const text: FormSchema = { type: 'string', title: '文字' };
const count: FormSchema = { type: 'integer', title: '人数', minimum: 1, maximum: 50 };
const formOf = (properties: Record<string, FormSchema>): Form => ({ type: 'object', title: '表', 'x-form': 'form', properties });
const told = (properties: Record<string, FormSchema>) => lintForm(formOf(properties)).map(({ severity, path, message }) => `${severity} ${path} ${message}`);
const shown = (condition: string) => told({ level, count, other: { ...text, enum: ['a', 'b'], 'x-visible': 'level == "3"' }, it: { ...text, 'x-visible': condition } });

describe('lintForm, conditions', () => {
  it.each([
    ['level == "9"', '选项中没有 "9"'],
    ['"9" == level', '选项中没有 "9"'],
    ['level in ["8", "9"]', '选项中没有 "8"、"9"'],
    ['root.level == "9" || count > 2', '选项中没有 "9"'],
    ['count > 50', '最大为 50'],
    ['50 < count', '最大为 50'],
    ['count < 1', '最小为 1'],
    ['count == 51', '最大为 50'],
    ['false', '显示条件为 false'],
    ['level == "3" && false', '显示条件为 false'],
    ['level == "3" && level == "4"', '须同时为 "3" 与 "4"'],
    ['other == "a" && level == "4"', '须同时为'],
  ])('sees that %s can never hold', (condition, why) => {
    expect(shown(condition)).toEqual([expect.stringMatching(/^warning it /)]);
    expect(shown(condition)[0]).toContain(why);
  });

  it.each(['level == "3"', 'level != "9"', 'level in ["3", "9"]', 'count >= 50', 'count <= 1', 'level == ""', 'level == "3" || level == "4"', 'other == "a" && level == "3"', '!(level == "3" && level == "4")', 'true', '[level].exists(level, level == "9")'])('leaves %s alone', (condition) => {
    expect(shown(condition)).toEqual([]);
  });

  it('sees what stands in a section that excludes it, and a field that is switched off', () => {
    const section: FormSchema = { type: 'void', title: '段', 'x-visible': 'level == "3"', properties: { inside: { ...text, 'x-visible': 'level == "4"' }, fine: { ...text, 'x-visible': 'level == "3"' } } };
    expect(told({ level, section })).toEqual(['warning inside 永远不显示：level 须同时为 "4" 与 "3"']);
    expect(told({ off: { ...text, 'x-visible': false } })).toEqual(['warning off 永远不显示：显示条件为 false']);
  });

  it('looks into rows and rules, and does not judge what is worked out', () => {
    const rows = (assert: string): FormSchema => ({ type: 'array', title: '行', items: { type: 'object', title: '行', properties: { level, n: { ...count, 'x-rules': [{ assert, message: '不对。' }] } } } });
    expect(told({ rows: rows('row.level == "9" || value > 60') })).toHaveLength(2);
    expect(told({ rows: rows('level != "9" && value <= 50') })).toEqual([]);
    expect(told({ level: { ...level, 'x-fact': 'level' }, it: { ...text, 'x-visible': 'level == "9"' } })).toEqual([]);
  });

  it('says it in English', () => {
    expect(lintForm(formOf({ level, it: { ...text, 'x-visible': 'level == "9"' } }))[0]?.messageEn).toBe('this can never hold: level == "9" (level has no option "9")');
  });
});

describe('lintForm, ids', () => {
  it('keeps the ids of a fragment used twice apart, by the id of the field that uses it', () => {
    const contact: FormSchema = { type: 'object', title: '联系人', properties: { name: { ...text, 'x-id': 'name' }, phone: { title: '电话', 'x-use': 'phone', 'x-id': 'phone' } } };
    const phone: FormSchema = { type: 'object', properties: { area: { ...text, 'x-id': 'area' } } };
    const form = formOf({ one: { 'x-id': 'one', 'x-use': 'contact' }, two: { 'x-id': 'two', 'x-use': 'contact', properties: { more: { ...text, 'x-id': 'more' } } } });
    const fragments = { contact, phone };
    expect(lintForm(form, { fragments, ids: true })).toEqual([]);
    expect(Object.entries(expandForm(form, fragments).properties?.['two']?.properties ?? {}).map(([key, each]) => [key, each['x-id']])).toEqual([['name', 'two.name'], ['phone', 'two.phone'], ['more', 'more']]);
    expect(expandForm(form, fragments).properties?.['one']?.properties?.['phone']?.properties?.['area']?.['x-id']).toBe('one.phone.area');
  });

  it('asks for an id on every field and section where it is asked to, not on rows', () => {
    const form = formOf({ a: { ...text, 'x-id': 'a' }, s: { type: 'void', title: '段', properties: { b: text } }, rows: { type: 'array', title: '行', 'x-id': 'rows', items: { type: 'object', title: '行', properties: { c: { ...text, 'x-id': ' ' } } } } });
    expect(lintForm(form)).toEqual([]);
    expect(lintForm(form, { ids: true }).map(({ path }) => path)).toEqual(['s', 'b', 'rows.items.c']);
  });
});
