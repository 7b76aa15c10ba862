import { expect, test } from 'vitest';
import { fieldShapes } from './fieldShapes.ts';
import type { FieldNode } from './fieldTree.ts';

const field = (name: string, more: Partial<FieldNode> = {}): FieldNode => ({ name, schemaPath: name, title: name, schema: { type: 'string' }, fields: [], rows: null, rowTitle: null, section: null, ...more });

test('two halves share a line, a lonely one takes it all', () => {
  expect(fieldShapes([field('a'), field('b'), field('c')], {})).toEqual(['half', 'half', 'wide']);
  expect(fieldShapes([field('a'), field('list', { rows: [] }), field('c'), field('d')], {})).toEqual(['wide', 'group', 'half', 'half']);
});

test('a new section begins a new line', () => {
  expect(fieldShapes([field('a'), field('b', { section: 'B' }), field('c')], {})).toEqual(['wide', 'half', 'half']);
});

test('files and long texts are wide, what is declared is a sentence', () => {
  expect(fieldShapes([field('a', { schema: { type: 'array', 'x-component': 'Upload' } }), field('b', { schema: { type: 'boolean' }, title: '本单位遵守国家及本市职业技能评价相关要求并自愿接受监督检查' })], { a: [{ id: '1', name: 'x', size: 1 }] })).toEqual(['wide', 'sentence']);
});
