import type { Form, FormSchema } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { changeText, diffForms } from './index.ts';

const form = (properties: Readonly<Record<string, FormSchema>>, more: Partial<Form> = {}): Form => ({ type: 'object', title: '申请', 'x-form': 'application', properties, ...more });
const text = (title: string, more: FormSchema = {}): FormSchema => ({ type: 'string', title, ...more });
const said = (before: Form, after: Form) => diffForms(before, after).changes.map(({ kind, path, message }) => [kind, path, message]);
const one = (before: FormSchema, after: FormSchema) => said(form({ a: before }), form({ a: after }));

describe('diffForms', () => {
  it('finds nothing between a form and itself', () => {
    const same = form({ a: text('甲', { required: true, 'x-rules': [{ assert: 'true', message: '好' }] }), rows: { type: 'array', title: '表', items: { type: 'object', properties: { b: text('乙') } } } });
    expect(diffForms(same, structuredClone(same))).toEqual({ form: 'application', changes: [] });
  });

  it.each([
    ['titled', text('甲'), text('乙'), '“乙”的名称由“甲”改为“乙”。'],
    ['typed', text('甲'), { type: 'number', title: '甲' } as FormSchema, '“甲”的类型由文字改为数字。'],
    ['required', text('甲'), text('甲', { required: true }), '“甲”改为必填。'],
    ['required', text('甲', { required: true }), text('甲', { 'x-required': 'filled(b)' }), '“甲”在这一条件下必填：filled(b)。'],
    ['options', text('甲', { enum: ['a', { label: '二', value: 'b' }] }), text('甲', { enum: [{ label: '两', value: 'b' }, 'c'] }), '“甲”的选项：新增“c”，删去“a”，“二”改称“两”。'],
    ['options', text('甲', { enum: ['a', 'b'] }), text('甲', { enum: ['b', 'a'] }), '“甲”的选项：先后顺序改了。'],
    ['limits', text('甲', { maxLength: 10, minLength: 1 }), text('甲', { maxLength: 20, pattern: 'a' }), '“甲”的限制：去掉最少字数（原为 1），最多字数由 10 改为 20，加上格式（a）。'],
    ['conditions', text('甲'), text('甲', { 'x-visible': 'filled(b)' }), '“甲”的显示或取值改了：加上显示条件（filled(b)）。'],
    ['rules', text('甲', { 'x-rules': [{ assert: 'a', message: '一' }, { assert: 'b', message: '二' }] }), text('甲', { 'x-rules': [{ assert: 'c', message: '二' }, { assert: 'd', message: '三' }] }), '“甲”的规则改了：新增“三”，删去“一”，“二”的条件或依据改了。'],
    ['clauses', text('甲', { 'x-clause': '2026-66.38' }), text('甲', { 'x-clause': ['2026-66.38', '2026-66.39'], 'x-clauses': { required: '2026-66.42' } }), '“甲”的依据由 2026-66.38 改为 2026-66.38、2026-66.39、required: 2026-66.42。'],
    ['texts', text('甲'), text('甲', { description: '说明' }), '“甲”的文字改了：说明。'],
    ['masked', text('甲'), text('甲', { 'x-masked': true }), '“甲”改为遮盖，受理单位只看到前三后四位。'],
    ['presentation', text('甲'), text('甲', { 'x-component': 'TextArea' }), '“甲”的显示或打印方式改了：控件。'],
  ])('tells %s', (kind, before, after, message) => {
    expect(one(before, after)).toEqual([[kind, 'a', message]]);
  });

  it('follows an x-id to another name, list and place, and leaves what stands around it alone', () => {
    const row = (fields: Readonly<Record<string, FormSchema>>): FormSchema => ({ type: 'array', title: '项目', 'x-id': 'projects', items: { type: 'object', properties: fields } });
    const before = form({ projects: row({ major: text('专业', { 'x-id': 'major' }), level: text('等级') }), who: text('联系人', { 'x-id': 'who' }), group: { type: 'object', title: '单位', properties: {} } });
    const after = form({ plans: row({ subject: text('专业', { 'x-id': 'major' }), level: text('等级') }), group: { type: 'object', title: '单位', properties: { who: text('联系人', { 'x-id': 'who' }) } } });
    expect(said(before, after)).toEqual([
      ['renamed', 'plans', '“项目”的字段名由 projects 改为 plans，已填内容随之改名。'],
      ['renamed', 'plans.items.subject', '“项目”中的“专业”的字段名由 major 改为 subject，已填内容随之改名。'],
      ['moved', 'group.who', '“单位”中的“联系人”是从别处移来的，已填内容随之移动。'],
    ]);
    expect(diffForms(before, after).changes.map(({ from }) => from)).toEqual(['projects', 'projects.items.major', 'who']);
  });

  it('takes two ids at one path for two fields, an id given later for the same one', () => {
    expect(one(text('甲', { 'x-id': 'a' }), text('甲', { 'x-id': 'b' })).map(([kind]) => kind)).toEqual(['added', 'removed']);
    expect(one(text('甲'), text('甲', { 'x-id': 'b' }))).toEqual([]);
    expect(one(text('甲', { 'x-id': 'b' }), text('甲'))).toEqual([]);
  });

  it('tells what was added and removed as a whole once, and a swap of names as two', () => {
    const table: FormSchema = { type: 'array', title: '表', items: { type: 'object', properties: { x: text('一', { required: true }), y: text('二') } } };
    expect(said(form({ a: text('甲') }), form({ table }))).toEqual([['added', 'table', '新增“表”（列表，选填）。'], ['removed', 'a', '删去“甲”。']]);
    const swapped = said(form({ a: text('甲', { 'x-id': '1' }), b: text('乙', { 'x-id': '2' }) }), form({ b: text('甲', { 'x-id': '1' }), a: text('乙', { 'x-id': '2' }) }));
    expect(swapped.map(([kind, path]) => [kind, path])).toEqual([['renamed', 'b'], ['renamed', 'a']]);
  });

  it('tells sections and order as matters of the screen alone', () => {
    const section = (properties: Readonly<Record<string, FormSchema>>): FormSchema => ({ type: 'void', title: '版面', properties });
    expect(said(form({ a: text('甲'), b: text('乙'), c: text('丙') }), form({ c: text('丙'), s: section({ a: text('甲') }), b: text('乙') }))).toEqual([
      ['added', 's', '新增版面“版面”。'], ['moved', 'a', '“甲”在屏幕上移到了另一处，已填内容不变。'], ['reordered', 'b', '“乙”的先后顺序改了。'],
    ]);
  });

  it('reads names in a list of required ones, and texts of the form itself', () => {
    const fields = { a: text('甲') };
    expect(said(form(fields), form(fields, { required: ['a'], title: '申请表', 'x-notes': [{ text: '注' }] }))).toEqual([
      ['titled', '', '本表的名称由“申请”改为“申请表”。'], ['texts', '', '本表的文字改了：填表说明。'], ['required', 'a', '“甲”改为必填。'],
    ]);
  });

  it('says the same in English', () => {
    const [change] = diffForms(form({ a: text('甲', { maxLength: 10 }) }), form({ a: text('甲', { maxLength: 20 }) })).changes;
    expect(change && changeText(change, 'en')).toBe('“甲”, limits: most characters 20 instead of 10.');
  });
});
