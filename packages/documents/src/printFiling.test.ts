import type { FilingView, TimelineEntry } from '@filing/filing';
import { expect, it } from 'vitest';
import { printFiling } from './printFiling.ts';

const schema = {
  type: 'object', title: '推荐表', 'x-form': 'table',
  'x-fixed-text': [{ key: 'a', title: '推荐意见', paragraphs: ['同意推荐。'], signed: '（盖章）', date: '年 月 日', act: 'recommending' }],
  properties: { name: { type: 'string', title: '名称' } },
};
const recommending = { type: 'object', title: '推荐', 'x-form': 'recommending', properties: { place: { type: 'string', title: '地点' }, on: { type: 'string', title: '日期', 'x-format': 'date' } } };
const entry = (type: string, day: string, more: object = {}) => ({ type, at: `2026-06-${day}T09:00:00.000+08:00`, form: null, data: null, seal: null, opinion: null, ...more }) as TimelineEntry;
const recommend = (day: string, data: object = {}) => entry('approve', day, { form: 'recommending', data, seal: { name: '区人社局', at: '' } });
const view = (timeline: readonly TimelineEntry[], access: 'read' | 'write' = 'read') => ({
  number: '20260601-00007', timeline, forms: [{ form: 'table', schema, answers: { name: '某学院' }, access }], records: { recommending: { schema: recommending, english: {} } },
}) as unknown as FilingView;

it('dates an act by the day its office wrote, else by the day of the act', () => {
  const printed = (data: object) => /class="date[^>]*>([^<]*)/.exec(printFiling(view([entry('submit', '02'), recommend('05', data)]), 'table', 'x') ?? '')?.[1];
  expect(printed({ place: '2020-01-01', on: '2026-06-04' })).toBe('2026年6月4日');
  expect(printed({})).toBe('2026年6月5日');
  expect(printed({ on: '' })).toBe('2026年6月5日');
});

it('says when materials were handed in again after an office signed', () => {
  const page = printFiling(view([entry('submit', '02'), recommend('05'), entry('submit', '09')]), 'table', 'x');
  expect(page).toContain('申报材料于2026年6月9日补正后重新提交，“推荐意见”出具于补正之前。');
  expect(page).toContain('办件编号：20260601-00007　提交日期：2026年6月9日');
  expect(printFiling(view([entry('submit', '02'), recommend('05')]), 'table', 'x')).not.toContain('补正');
});

it('puts no seal on what is being written', () => {
  const page = printFiling(view([entry('submit', '02'), recommend('05'), entry('return', '06')], 'write'), 'table', 'x');
  expect(page).toContain('草稿，尚未提交');
  expect(page).not.toContain('区人社局');
  expect(page).not.toContain('补正');
});

it('prints nothing that the view does not show', () => {
  expect(printFiling(view([]), 'other', 'x')).toBeNull();
});
