import type { Form } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { describe, expect, it } from 'vitest';
import { englishToReview } from './englishToReview.ts';
import { fieldAt, readField, writeField } from './panelAnswers.ts';

interface Row {
  readonly [name: string]: unknown;
  readonly paragraphs: readonly { readonly text: string; readonly english?: string }[];
}

const form: Form = {
  type: 'object', title: '函', 'x-form': 'a',
  'x-fixed-text': [
    { key: 'one', title: '意见', paragraphs: ['同意。', '望支持。'], signed: '区局', date: '年 月 日', clause: '2026-66.43' },
    { key: 'two', title: '审核', paragraphs: [], signed: '', date: '年 月 日' },
  ],
  properties: { name: { type: 'string', title: '名称', 'x-id': 'n1', 'x-component-props': { placeholder: '全称' }, 'x-message': '写错了' } },
};
const source: ProcedureSource = {
  name: 'p', forms: { a: form }, fragments: {}, samples: [], invariants: [], flow: {} as never, policy: {} as never,
  english: { a: { '#title': 'Letter', 意见: 'Opinion', '同意。': 'Agreed.', '年 月 日': 'Date', 'name#title': 'Name', 全称: 'Full name', 写错了: 'Wrong' } },
};
const rows = (): readonly Row[] => readField(fieldAt(source, 'a', '') as never)['fixedTexts'] as readonly Row[];
const set = (fixedTexts: unknown) => writeField(source, 'a', '', { fixedTexts } as never, ['fixedTexts']);
const first = (change: Partial<Row>) => set(rows().with(0, { ...(rows()[0] as Row), ...change }));

describe('fixed wording', () => {
  it('shows the English beside each sentence', () => {
    expect(rows()[0]).toMatchObject({ titleEn: 'Opinion', paragraphs: [{ text: '同意。', english: 'Agreed.' }, { text: '望支持。' }], dateEn: 'Date' });
    expect(set(rows())).toBe(source);
  });

  it('keeps the English of a sentence that is worded anew, under the new sentence, and says that it is to be looked at', () => {
    const next = first({ paragraphs: [{ text: '经研究，同意。', english: 'Agreed.' }, { text: '望支持。' }] });
    expect(next.forms['a']?.['x-fixed-text']).toMatchObject([{ paragraphs: ['经研究，同意。', '望支持。'] }, { key: 'two' }]);
    expect(next.english['a']).toMatchObject({ '经研究，同意。': 'Agreed.', 意见: 'Opinion' });
    expect(Object.keys(next.english['a'] ?? {})).not.toContain('同意。');
    expect(englishToReview(next, source, 'a', '')).toEqual([{ text: '经研究，同意。', english: 'Agreed.' }]);
    const said = writeField(next, 'a', '', { fixedTexts: rows().with(0, { ...(rows()[0] as Row), paragraphs: [{ text: '经研究，同意。', english: 'Agreed after study.' }] }) } as never, ['fixedTexts']);
    expect(englishToReview(said, source, 'a', '')).toEqual([]);
  });

  it('follows a paragraph that moves, is put in between or removed', () => {
    const next = first({ paragraphs: [{ text: '望支持。', english: 'Please help.' }, { text: '新的一段。' }, { text: '同意。', english: 'Agreed.' }] });
    expect(next.english['a']).toMatchObject({ '望支持。': 'Please help.', '同意。': 'Agreed.' });
    expect(englishToReview(next, source, 'a', '')).toEqual([]);
    expect(Object.keys(first({ paragraphs: [] }).english['a'] ?? {})).not.toContain('同意。');
  });

  it('keeps the English of a sentence that stands elsewhere too, and takes what was newly said of it', () => {
    const next = first({ date: '二〇二六年', dateEn: 'Date' });
    expect(next.english['a']).toMatchObject({ '年 月 日': 'Date', 二〇二六年: 'Date' });
    expect(first({ dateEn: 'Day' }).english['a']).toMatchObject({ '年 月 日': 'Day' });
  });

  it('takes a text that has only a name', () => {
    expect(set([{ key: 'new' }]).forms['a']?.['x-fixed-text']).toEqual([{ key: 'new', paragraphs: [] }]);
    expect(set([]).forms['a']?.['x-fixed-text']).toBeUndefined();
  });
});

describe('single sentences', () => {
  const name = (of: ProcedureSource, change: Record<string, unknown>, remembered = {}) => writeField(of, 'a', 'name', { ...readField(fieldAt(of, 'a', 'name') as never), ...change } as never, Object.keys(change), remembered);

  it('take their English along', () => {
    expect(name(source, { placeholder: '单位全称' }).english['a']).toMatchObject({ 单位全称: 'Full name' });
    expect(name(source, { message: '请改正' }).english['a']).toMatchObject({ 请改正: 'Wrong' });
    expect(englishToReview(name(source, { placeholder: '单位全称' }), source, 'a', 'name')).toEqual([{ text: '单位全称', english: 'Full name' }]);
  });

  it('find it again after they were emptied', () => {
    const emptied = name(source, { message: '' });
    expect(emptied.english['a']).not.toHaveProperty('写错了');
    expect(name(emptied, { message: '请改正' }, { 'x-message': 'Wrong' }).english['a']).toMatchObject({ 请改正: 'Wrong' });
  });

  it('are told of by the path they were published under', () => {
    const renamed: ProcedureSource = { ...source, forms: { a: { ...form, properties: { called: { ...form.properties?.['name'], title: '单位名称' } } } }, english: { a: { ...source.english['a'], 'called#title': 'Name' } } };
    expect(englishToReview(renamed, source, 'a', 'called')).toEqual([{ text: '单位名称', english: 'Name' }]);
    expect(englishToReview(renamed, source, 'a', 'none')).toEqual([]);
    expect(englishToReview(renamed, source, 'none', '')).toEqual([]);
  });
});
