import { expect, it } from 'vitest';
import { checkJson, mostJson } from './checkJson.ts';
import { jsonPlaces } from './jsonPlaces.ts';

const form = { type: 'object', title: '表', 'x-form': 'a', properties: { part: { type: 'void', properties: { rows: { type: 'array', items: { type: 'object', properties: { level: { type: 'string' } } } } } } } };
const text = JSON.stringify(form, null, 2);

it('takes a form as it is typed', () => {
  expect(checkJson(text, 'a', 'zh-CN')).toEqual({ form, faults: [] });
});

it('says in Chinese what keeps a text from being a form, and where', () => {
  const said = (typed: string) => checkJson(typed, 'a', 'zh-CN').faults.map(({ message }) => message).join();
  expect(said('')).toContain('不是正确的 JSON');
  expect(said('{"a": ')).toContain('不是正确的 JSON');
  expect(said('[]')).toContain('表单须是对象');
  expect(said('null')).toContain('表单须是对象');
  expect(said('{"type":"object","title":"表","x-form":"b","properties":{}}')).toContain('不能在此改名');
  expect(said('x'.repeat(mostJson + 1))).toContain('超过');
  const twice = checkJson(text.replace('"x-form"', '"title": "乙", "x-form"'), 'a', 'zh-CN');
  expect(twice).toMatchObject({ form: null, faults: [{ message: '“title”写了两次，请删去一处' }] });
});

it('finds schema paths in the text, layout seen through', () => {
  const { at } = jsonPlaces(text);
  const place = at.get('rows.items.level');
  expect(text.slice(place?.from, place?.to)).toBe('"level"');
  expect([...at.keys()]).toEqual(['', 'part', 'rows', 'rows.items', 'rows.items.level']);
});
