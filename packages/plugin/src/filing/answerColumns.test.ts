import { expect, test } from 'vitest';
import type { Translate } from '../texts/translate.ts';
import { answerColumns } from './answerColumns.ts';
import type { FieldNode } from './fieldTree.ts';

const field = (name: string, schema: FieldNode['schema'] = {}): FieldNode => ({ name, schemaPath: name, title: name, schema: { type: 'string', ...schema }, fields: [], rows: null, rowTitle: null, section: null });
const words = (english: boolean) => ({ t: { pick: (zh: string, en?: string) => (english ? (en ?? zh) : zh) } as unknown as Translate, english: { 机构: 'Body' } });
const read = (fields: readonly FieldNode[], records: readonly unknown[], english = false) => answerColumns(fields, records, words(english)).map(({ title, fields: of }) => `${title}: ${of.map(({ name }) => name).join(' ')}`);

test('fields of one printed column stand together, where they follow each other', () => {
  const shared = { 'x-column': '机构' };
  expect(read([field('name', shared), field('code', shared), field('level'), field('phone', shared)], [{}])).toEqual(['机构: name code', 'level: level', '机构: phone']);
  expect(read([field('name', shared)], [{}], true)).toEqual(['Body: name']);
});

test('what is asked only sometimes goes where no record has it', () => {
  const fields = [field('own'), field('other', { 'x-visible': 'own == "no"' }), field('never', { 'x-visible': false })];
  expect(read(fields, [{ own: 'yes' }, null])).toEqual(['own: own']);
  expect(read(fields, [{ own: 'yes' }, { own: 'no', other: 'x' }])).toEqual(['own: own', 'other: other']);
});
