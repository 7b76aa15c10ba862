import type { FormContext, FormSchema } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { checkForm, compileExpression, evaluate, labelledForm, lintForm, optionsFrom, problemText } from './index.ts';

const projects = [{ occupation: '药物检验员', occupationCode: '4-08-05-04', level: '3' }, { occupation: '电工', occupationCode: '6-31-01-03', level: '4' }, { occupation: '电工', occupationCode: '6-31-01-03', level: '3' }];
const byOccupation = 'basis.projects.map(p, {"label": p.occupation, "value": p.occupationCode})';
const form = (properties: Readonly<Record<string, FormSchema>>) => ({ type: 'object' as const, title: '成绩', 'x-form': 'results', properties });
const choice: FormSchema = { type: 'string', title: '职业', 'x-component': 'Select', 'x-clause': 'c.1', 'x-options': byOccupation };
const table = form({ rows: { type: 'array', title: '人员', items: { type: 'object', title: '人员', properties: { occupation: { ...choice, required: true }, level: { type: 'string', title: '等级', 'x-options': 'basis.projects.filter(p, p.occupationCode == row.occupation).map(p, p.level)' } } } } });
const codes = (schema: ReturnType<typeof form>, answers: unknown, context: FormContext = { basis: { projects } }) => checkForm(schema, answers, context).problems.map(({ code, path, clause }) => `${code} ${path} ${clause}`);

describe('options that are worked out', () => {
  it('takes what the registration holds and refuses everything else, in rows too', () => {
    expect(codes(table, { rows: [{ occupation: '6-31-01-03', level: '4' }, { occupation: '4-08-05-04', level: '3' }] })).toEqual([]);
    expect(codes(table, { rows: [{ occupation: '4-04-05-05' }, { occupation: '4-08-05-04', level: '4' }, {}] })).toEqual(['option rows.0.occupation c.1', 'option rows.1.level null', 'required rows.2.occupation c.1']);
  });

  it('names what may be chosen, and says so where there is nothing', () => {
    const [problem] = checkForm(form({ occupation: choice }), { occupation: 'x' }, { basis: { projects } }).problems;
    expect(problem?.message).toBe('“职业”只能从以下各项中选择：药物检验员、电工。');
    for (const context of [{}, { basis: {} }, { basis: { projects: 'x' } }, { basis: { projects: [] } }]) {
      const [none] = checkForm(form({ occupation: choice }), { occupation: '6-31-01-03' }, context).problems;
      expect(none).toMatchObject({ code: 'option', clause: 'c.1', message: expect.stringContaining('目前没有可选的内容') as string });
      expect(none && problemText(none, 'en', { 'occupation#title': 'Occupation' })).toMatch(/“Occupation”: there is nothing/);
    }
  });

  it('offers each value once, texts and numbers by themselves, and leaves out what is neither', () => {
    const offered = (source: string) => optionsFrom(evaluate(compileExpression(source), { basis: { projects } }));
    expect(offered(byOccupation)).toEqual([{ label: '药物检验员', value: '4-08-05-04' }, { label: '电工', value: '6-31-01-03' }]);
    expect(offered('["a", "", 3, true, null, {"label": "乙"}, {"value": 2}]')).toEqual([{ label: 'a', value: 'a' }, { label: '3', value: 3 }, { label: 'true', value: true }, { label: '2', value: 2 }]);
    expect(offered('basis.none')).toEqual([]);
  });

  it('does not remember the options of one registration for another', () => {
    const of = (occupationCode: string) => ({ basis: { projects: [{ occupation: 'x', occupationCode, level: '3' }] } });
    expect(codes(form({ occupation: choice }), { occupation: 'b' }, of('a'))).toEqual(['option occupation c.1']);
    expect(codes(form({ occupation: choice }), { occupation: 'b' }, of('b'))).toEqual([]);
  });

  it('puts labels where answers are only read, of every row, and leaves other forms as they are', () => {
    const read = labelledForm(table, { rows: [{ occupation: '6-31-01-03', level: '4' }, { occupation: '4-08-05-04', level: '3' }] }, { basis: { projects } });
    const fields = read.properties?.['rows']?.items?.properties;
    expect(fields?.['occupation']?.enum).toEqual([{ label: '药物检验员', value: '4-08-05-04' }, { label: '电工', value: '6-31-01-03' }]);
    expect(fields?.['level']?.enum).toEqual([{ label: '4', value: '4' }, { label: '3', value: '3' }]);
    expect(labelledForm(table, 'nonsense', {}).properties?.['rows']?.items?.properties?.['level']?.enum).toEqual([]);
    const plain = form({ occupation: { type: 'string', title: '职业' } });
    expect(labelledForm(plain, {}, {})).toBe(plain);
    const copies = [{ rows: [{ occupation: '6-31-01-03' }] }, { rows: [{ occupation: '4-08-05-04' }] }];
    expect(labelledForm(table, copies, { basis: { projects } }).properties?.['rows']?.items?.properties?.['level']?.enum).toHaveLength(2);
  });

  it('answers thousands of rows in a moment', () => {
    const rows = Array.from({ length: 2_000 }, () => ({ occupation: '6-31-01-03' }));
    const many = form({ rows: { type: 'array', title: '人员', items: { type: 'object', title: '人员', properties: { occupation: choice } } } });
    const begin = performance.now();
    expect(codes(many, { rows })).toEqual([]);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});

describe('basis as a name', () => {
  it('is the registration, unless a field is called so', () => {
    expect(codes(form({ day: { type: 'string', title: '日期', 'x-rules': [{ assert: 'value <= basis.validUntil', message: '超过有效期。' }] } }), { day: '2029-01-02' }, { basis: { validUntil: '2029-01-01' } })).toEqual(['rule day null']);
    const own = form({ basis: { type: 'string', title: '依据' }, norm: { type: 'string', title: '规范', 'x-visible': 'basis == "filed-norm"' } });
    expect(checkForm(own, { basis: 'filed-norm', norm: 'n' }, { basis: { projects } })).toEqual({ answers: { basis: 'filed-norm', norm: 'n' }, problems: [] });
    expect(lintForm(own)).toEqual([]);
  });

  it.each<[string, FormSchema, RegExp]>([
    ['no list', { ...choice, 'x-options': '"a"' }, /选项列表/],
    ['an unknown field', { ...choice, 'x-options': 'gone' }, /没有名为 gone/],
    ['a malformed expression', { ...choice, 'x-options': 'basis.projects.map(p' }, /表达式/],
    ['both kinds of options', { ...choice, enum: ['a'] }, /不与 enum/],
    ['options of a table', { type: 'array', title: 't', items: { type: 'object', title: 't' }, 'x-options': '["a"]' }, /单项的值/],
  ])('lints %s', (_, field, told) => {
    expect(lintForm(form({ occupation: field })).map(({ message }) => message).join()).toMatch(told);
  });

  it('lints sound options clean, of a list of choices too', () => {
    expect(lintForm(table)).toEqual([]);
    expect(lintForm(form({ many: { type: 'array', title: '职业', 'x-component': 'Checkbox', items: { ...choice, 'x-component': 'Input' } } }))).toEqual([]);
    expect(() => compileExpression(byOccupation)).not.toThrow();
  });
});
