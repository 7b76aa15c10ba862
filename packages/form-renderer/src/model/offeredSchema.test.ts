import type { FormSchema } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { cellControl } from '../grid/cellControls.tsx';
import { cellValue } from '../grid/pasteBlock.ts';
import { offeredSchema } from './offeredSchema.ts';

const projects = [{ occupation: '电工', occupationCode: '6-31-01-03', level: '4' }, { occupation: '药物检验员', occupationCode: '4-08-05-04', level: '3' }];
const field: FormSchema = { type: 'string', title: '职业', 'x-component': 'Input', 'x-options': 'basis.projects.map(p, {"label": p.occupation, "value": p.occupationCode})' };
const level: FormSchema = { type: 'string', title: '等级', 'x-options': 'basis.projects.filter(p, p.occupationCode == row.code).map(p, p.level)' };
const answers = { rows: [{ code: '6-31-01-03' }, { code: '4-08-05-04' }, {}] };
const context = { basis: { projects } };

describe('options that are worked out, on the screen', () => {
  it('are what the expression yields where the field stands', () => {
    expect(offeredSchema(field, {}, '', context).enum).toEqual([{ label: '电工', value: '6-31-01-03' }, { label: '药物检验员', value: '4-08-05-04' }]);
    expect([0, 1, 2].map((row) => offeredSchema(level, answers, `rows.${row}`, context).enum)).toEqual([[{ label: '4', value: '4' }], [{ label: '3', value: '3' }], []]);
    expect(offeredSchema({ type: 'array', title: '职业', items: field }, {}, '', context).items?.enum).toHaveLength(2);
    expect(offeredSchema(field, {}, '', {}).enum).toEqual([]);
    const plain: FormSchema = { type: 'string', title: '专业' };
    expect(offeredSchema(plain, {}, '', context)).toBe(plain);
  });

  it('are chosen in a cell and pasted by their labels', () => {
    expect(cellControl(field)).not.toBe(cellControl({ type: 'string' }));
    expect(cellControl(field)).toBe(cellControl({ type: 'string', enum: ['a'] }));
    expect([cellValue(offeredSchema(field, {}, '', context), '电工'), cellValue(offeredSchema(field, {}, '', context), '钳工')]).toEqual(['6-31-01-03', '钳工']);
  });
});
