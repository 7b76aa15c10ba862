import type { Clause, Form, FormSchema } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { lintForm, patternProblem } from './index.ts';

const text: FormSchema = { type: 'string', title: '文字', 'x-component': 'Input' };
const formOf = (properties: Record<string, unknown>, more: object = {}): Form => ({ type: 'object', title: '表', 'x-form': 'form', properties: properties as Record<string, FormSchema>, ...more });
const messages = (form: Form) => lintForm(form).map(({ path, message }) => `${path}: ${message}`);
const one = (field: object) => messages(formOf({ a: { ...text, ...field }, b: { type: 'number', title: 'b' } }));

describe('lintForm', () => {
  it('finds nothing wrong with a plain form', () => {
    expect(messages(formOf({ a: { ...text, 'x-visible': 'b > 1', 'x-rules': [{ assert: 'value != "x"', message: 'm' }] }, b: { type: 'number', title: 'b' } }))).toEqual([]);
  });

  it.each([
    ['a function', { 'x-component-props': { onClick: () => 1 } }, '函数'],
    ['a reaction that runs', { 'x-reactions': { fulfill: { run: 'alert(1)' } } }, 'x-reactions'],
    ['HTML', { title: '<img src=x onerror=alert(1)>' }, 'HTML'],
    ['HTML in a rule', { 'x-rules': [{ assert: 'true', message: '</b>' }] }, 'HTML'],
    ['a script address', { description: 'see java\nscript:alert(1)' }, '地址'],
    ['a full-width script address', { description: 'ｊａｖａｓｃｒｉｐｔ：alert(1)' }, '地址'],
    ['a data address', { 'x-component-props': { href: ' DATA:text/html;base64,AAAA' } }, '地址'],
    ['a vbscript address', { 'x-component-props': { href: 'vbscript:msgbox' } }, '地址'],
    ['an expression where none belongs', { title: '{{ $form }}' }, '{{ }}'],
    ['a prototype key', JSON.parse('{"x-component-props":{"__proto__":{}}}') as object, '__proto__'],
    ['an unknown component', { 'x-component': 'Html' }, 'Html'],
    ['an unknown keyword', { 'x-validator': 'x' }, 'x-validator'],
    ['an unknown format', { 'x-format': 'idcard' }, 'idcard'],
    ['an unknown type', { type: 'text' }, '类型'],
    ['a missing title', { title: undefined }, 'title'],
    ['a dangerous pattern', { pattern: '^(a+)+$' }, '正则'],
    ['options twice', { enum: ['1', '1'] }, '重复'],
    ['options of another type', { enum: [1] }, 'enum'],
    ['bounds the wrong way round', { minLength: 3, maxLength: 2 }, '大于'],
    ['a default of another type', { default: 3 }, 'default'],
    ['a malformed expression', { 'x-visible': 'b >' }, '表达式'],
    ['JavaScript', { 'x-visible': 'b.constructor("x")()' }, '表达式'],
    ['a call of matches', { 'x-visible': '"aa".matches("(a+)+$")' }, 'matches'],
    ['an unknown field', { 'x-visible': 'c == 1' }, '没有名为 c'],
    ['an unknown field of the root', { 'x-visible': 'root.c == 1' }, '没有名为 c'],
    ['a row outside lists', { 'x-visible': 'row.b == 1' }, 'row'],
    ['a condition that is a number', { 'x-visible': '1 + 2' }, '是或否'],
    ['an expression that does not fit itself', { 'x-compute': '1 + "a"' }, '表达式'],
    ['a rule without words', { 'x-rules': [{ assert: 'true', message: ' ' }] }, 'message'],
    ['an expression that is none', { 'x-required': true }, '应为表达式'],
  ])('refuses %s', (_, field, word) => {
    expect(one(field).join('\n')).toContain(word);
  });

  it('bounds the length and depth of expressions', () => {
    expect(one({ 'x-visible': `b == ${'1 + '.repeat(600)}1` })).toHaveLength(1);
    expect(one({ 'x-visible': `${'('.repeat(200)}true${')'.repeat(200)}` })).toHaveLength(1);
    expect(one({ 'x-visible': `b > 0 ${'&& b > 0'.repeat(200)}` })).toHaveLength(1);
  });

  it('refuses reserved and repeated names, and repeated ids', () => {
    expect(messages(formOf({ row: text })).join()).toContain('保留名');
    expect(messages(formOf({ a: text, s: { type: 'void', title: 's', properties: { a: text } } })).join()).toContain('两个 a');
    expect(messages(formOf({ a: { ...text, 'x-id': 'i' }, b: { ...text, 'x-id': 'i' } })).join()).toContain('重复');
  });

  it('finds loops over several fields, in rows and through layout', () => {
    const number = (compute: string) => ({ type: 'number', title: 'n', 'x-compute': compute });
    expect(messages(formOf({ a: number('b + 1'), b: number('c + 1'), c: number('a + 1') })).join()).toContain('a → b → c → a');
    expect(messages(formOf({ rows: { type: 'array', title: 'r', items: { type: 'object', title: 'r', properties: { n: number('root.total'), m: { type: 'number', title: 'm' } } } }, total: number('sum(rows, "n")') })).join()).toContain('循环');
    expect(messages(formOf({ rows: { type: 'array', title: 'r', items: { type: 'object', title: 'r', properties: { n: number('m / root.total'), m: { type: 'number', title: 'm' } } } }, total: number('sum(rows, "m")') }))).toEqual([]);
    expect(messages(formOf({ group: { type: 'object', title: 'g', 'x-visible': 'group.a == "x"', properties: { a: text } } })).join()).toContain('循环');
  });

  it('knows the register, the fragments and the English', () => {
    const form = formOf({ a: { ...text, 'x-clause': 'c.1', enum: [{ label: '甲', value: '1' }] }, b: { title: '乙', 'x-use': 'part' } });
    const part: FormSchema = { ...text, 'x-rules': [{ assert: 'value != ""', message: '写明。', clause: 'c.2' }] };
    const clauses = [{ id: 'c.1' }] as unknown as readonly Clause[];
    const english = { '#title': 'Form', 'a#title': 'A', 'a#enum.1': 'One', 'b#title': 'B', old: 'Old' };
    expect(lintForm(form, { clauses, english, fragments: { part } }).map(({ severity, message }) => `${severity} ${message}`))
      .toEqual(['error 条款登记册中没有 c.2', 'error 缺少英文：写明。', 'warning 英文没有对应的中文：old']);
    expect(messages(form).join()).toContain('类型');
    expect(lintForm(form, { fragments: {} })[0]?.message).toContain('part');
  });

  it.each([null, 5, [], { type: 'object' }, { type: 'object', title: 't', 'x-form': 'f', properties: { a: null } }, { properties: 5 }])('never throws: %j', (form) => {
    expect(lintForm(form as unknown as Form).length).toBeGreaterThan(0);
  });
});

describe('patternProblem', () => {
  it.each(['^[a-z]{2,8}$', '^\\d{4}-\\d{2}$', '^(?:\\d{2}-){3}\\d{2}$', '^[A-Za-z0-9._%+\\-]{1,64}@[A-Za-z0-9.\\-]{1,190}\\.[A-Za-z]{2,24}$', '^(ab|cd)?$'])('takes %s', (pattern) => {
    expect(patternProblem(pattern)).toBeNull();
  });

  it.each(['a+', '^(a+)+$', '^(a|a)*$', '^(?:(x?)y)*$', '^(a*){2,}$', '^.*.*.*$', '^(.)\\1$', '^(?=a)a$', '^[$', `^${'a'.repeat(300)}$`])('refuses %s', (pattern) => {
    expect(patternProblem(pattern)).not.toBeNull();
  });
});
