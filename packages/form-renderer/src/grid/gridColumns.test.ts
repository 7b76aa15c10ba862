import type { FormSchema } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { withValue } from '../model/answerPath.ts';
import { gridColumns, gridFields } from './gridColumns.ts';

const count: FormSchema = { type: 'integer', title: '人次', 'x-component': 'NumberInput' };
const group = (title: string): FormSchema => ({ type: 'object', title, properties: { junior: count, layout: { type: 'void', properties: { total: count } } } });
const item: FormSchema = {
  type: 'object',
  properties: { year: count, assessed: group('认定'), certified: group('取证'), name: { type: 'string', title: '名称', 'x-column': '机构' }, code: { type: 'string', title: '代码', 'x-column': '机构' }, file: { type: 'array', title: '附件', 'x-component': 'Upload' } },
};

describe('the columns of a table', () => {
  it('put the fields of a group under its heading, by their path in the row', () => {
    expect(gridFields(item).map(([path]) => path)).toEqual(['year', 'assessed.junior', 'assessed.total', 'certified.junior', 'certified.total', 'name', 'code', 'file']);
    expect(gridColumns(item).map(({ title, fields }) => [title, fields.length])).toEqual([['人次', 1], ['认定', 2], ['取证', 2], ['机构', 2], ['附件', 1]]);
  });

  it('stand beside each other where the table says so, and go as a whole where their condition is no row’s', () => {
    const gated = (condition: string): FormSchema => ({ ...item, properties: { ...item.properties, certified: { ...group('取证'), 'x-visible': condition } } });
    expect(gridColumns(gated('count(root.courses) > 3'), true).map(({ title, fields, when }) => [title, fields.length, when])).toEqual([
      ['人次', 1, null], ['人次', 1, null], ['人次', 1, null], ['人次', 1, 'count(root.courses) > 3'], ['人次', 1, 'count(root.courses) > 3'], ['机构', 2, null], ['附件', 1, null],
    ]);
    expect(gridColumns(gated('year > 2025')).map(({ when }) => when)).toEqual([null, null, null, null, null]);
  });
});

describe('writing at a path of a row', () => {
  it('copies what is on the way and leaves the rest as it is', () => {
    const row = { year: 2025, assessed: { junior: 1, total: 1 } };
    expect(withValue(row, 'assessed.junior', 2)).toEqual({ year: 2025, assessed: { junior: 2, total: 1 } });
    expect(withValue(row, 'certified.junior', 2)).toEqual({ ...row, certified: { junior: 2 } });
    expect(withValue(row, 'year.odd', 1)).toEqual({ ...row, year: { odd: 1 } });
    expect(row).toEqual({ year: 2025, assessed: { junior: 1, total: 1 } });
  });
});
