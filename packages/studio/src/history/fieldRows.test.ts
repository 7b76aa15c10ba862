import type { Form } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { fieldRows } from './fieldRows.ts';

const form = {
  type: 'object', title: '表', 'x-form': 'table',
  properties: {
    part: { type: 'void', title: '一', properties: { name: { type: 'string', title: '名称', required: true, 'x-clause': ['a', 'b'] } } },
    rows: { type: 'array', title: '行', items: { type: 'object', properties: { room: { type: 'string', required: 'name != null' } } } },
  },
} as unknown as Form;

describe('fieldRows', () => {
  it('lists every field by its titles, through sections and rows', () => {
    expect(fieldRows(form)).toEqual([
      { path: 'name', titles: ['名称'], required: 'yes', clauses: ['a', 'b'] },
      { path: 'rows', titles: ['行'], required: 'no', clauses: [] },
      { path: 'rows.items.room', titles: ['行', 'room'], required: 'sometimes', clauses: [] },
    ]);
  });
});
