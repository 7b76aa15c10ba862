import { diffAnswers, errorProblem, type Form } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { checkForm, citedClauses, expandForm, formTexts, problemText, translateForm } from './index.ts';

const form: Form = {
  type: 'object', title: '表', 'x-form': 'form', 'x-clause': 'c.0',
  properties: {
    part: { type: 'void', title: '部分', properties: { a: { type: 'string', title: '甲', required: true, enum: [{ label: '一', value: '1' }], 'x-clauses': { option: 'c.1' } } } },
    rows: { type: 'array', title: '行', items: { type: 'object', title: '一行', properties: { n: { type: 'number', title: '数', maximum: 5, 'x-rules': [{ assert: 'value > 0', message: '须大于零。', clause: 'c.2' }] } } } },
  },
};
const english = { '#title': 'Form', 'part#title': 'Part', 'a#title': 'A', 'a#enum.1': 'One', 'rows#title': 'Rows', 'rows.items#title': 'Row', 'rows.items.n#title': 'N', '须大于零。': 'It has to be above zero.' };

describe('the texts of a form', () => {
  it('are keyed by data path, layout left out, and by sentence', () => {
    expect(formTexts(form).map(({ key }) => key).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it('can be put in another language', () => {
    const translated = translateForm(form, english);
    expect(formTexts(translated).map(({ text }) => text)).toEqual(['Form', 'Part', 'A', 'One', 'Rows', 'Row', 'N', '须大于零。']);
    expect(translateForm(form, {})).toEqual(form);
  });

  it('make a problem read the same in English', () => {
    const { problems } = checkForm(form, { a: '2', rows: [{ n: 9 }, { n: 0 }], x: 1 });
    expect(problems.map((problem) => problemText(problem, 'en', english))).toEqual([
      'This form has no field “x”. Please remove it.',
      '“A” can only be one of: One.',
      'Rows, row 1: “N” must be at most 5; it is 9.',
      'Rows, row 2: It has to be above zero.',
    ]);
    expect(problems.map((problem) => problemText(problem, 'zh-CN'))).toEqual(problems.map((problem) => problem.message));
  });
});

describe('citedClauses', () => {
  it('lists fields, codes and rules', () => {
    expect(citedClauses(form)).toEqual([{ clause: 'c.0', path: '' }, { clause: 'c.1', path: 'a' }, { clause: 'c.2', path: 'rows.items.n' }]);
  });
});

describe('expandForm', () => {
  it('puts fragments in, a field’s own words first, in rows too', () => {
    const used: Form = { type: 'object', title: '表', 'x-form': 'f', properties: { l: { type: 'array', title: 'l', items: { 'x-use': 'row', title: '自己的' } } } };
    const fragments = { row: { type: 'object' as const, title: '片段', properties: { p: { 'x-use': 'leaf', title: 'p' } } }, leaf: { type: 'string' as const, maxLength: 3 } };
    expect(expandForm(used, fragments).properties?.['l']?.items).toEqual({ type: 'object', title: '自己的', properties: { p: { type: 'string', maxLength: 3, title: 'p' } } });
  });

  it('refuses a fragment that is missing or uses itself', () => {
    const used: Form = { type: 'object', title: '表', 'x-form': 'f', properties: { a: { 'x-use': 'a' } } };
    expect(() => expandForm(used, {})).toThrow('a');
    expect(() => expandForm(used, { a: { 'x-use': 'a' } })).toThrow('自己');
  });
});

describe('diffAnswers', () => {
  it('names leaves, added and removed rows', () => {
    expect(diffAnswers({ a: 1, l: [{ n: 1 }, { n: 2 }], gone: 'x' }, { a: 1, l: [{ n: 3 }], b: { c: 1 } })).toEqual([
      { path: 'l.0.n', before: 1, after: 3 },
      { path: 'l.1', before: { n: 2 }, after: undefined },
      { path: 'b', before: undefined, after: { c: 1 } },
      { path: 'gone', before: 'x', after: undefined },
    ]);
  });
});

describe('problemText', () => {
  it('says in English what an act was refused for, too, and keeps the Chinese where there is no English', () => {
    const refused = errorProblem('window.closed', '', '现在不受理。', 'c.1', { from: '2026-12-01', to: '2026-12-31' });
    expect(problemText(refused, 'en')).toBe('Filings are not taken now. The next window is 2026-12-01 to 2026-12-31; drafts are kept.');
    expect(problemText(refused, 'zh-CN')).toBe('现在不受理。');
    expect(problemText(errorProblem('internal', '', '出了问题。'), 'en')).toBe('出了问题。');
  });
});
