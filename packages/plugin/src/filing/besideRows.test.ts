import { expect, test } from 'vitest';
import { besideRows } from './besideRows.ts';
import type { FieldNode } from './fieldTree.ts';

const field = (name: string, more: Partial<FieldNode> = {}): FieldNode => ({ name, schemaPath: name, title: name, schema: { type: 'string' }, fields: [], rows: null, rowTitle: null, section: null, ...more });
const group = field('second', { schema: { type: 'object', 'x-visible': 'count(root.courses) > 1' }, fields: [field('score'), field('passed')] });

test('fields of groups stand beside the others by their path, and are there only where their group is', () => {
  const { fields, records } = besideRows([field('name'), group], [{ name: '甲', second: { score: 0, passed: false } }, { name: '乙' }, null]);
  expect(fields.map(({ name, schema }) => [name, schema['x-visible']])).toEqual([['name', undefined], ['second.score', 'count(root.courses) > 1'], ['second.passed', 'count(root.courses) > 1']]);
  expect(records).toEqual([{ name: '甲', 'second.score': 0, 'second.passed': false }, { name: '乙', 'second.score': undefined, 'second.passed': undefined }, { name: undefined, 'second.score': undefined, 'second.passed': undefined }]);
});
