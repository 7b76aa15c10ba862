import type { Form } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { describe, expect, it } from 'vitest';
import { fieldAt, writeField } from './panelAnswers.ts';
import { readRules, soundRule, writeRules } from './fieldRules.ts';

const rules = [{ assert: 'value > 0', message: '须大于 0', clause: '2026-66.24' }, { assert: 'value < 9', message: '须小于 9', severity: 'warning' as const }];
const form: Form = { type: 'object', title: '表', 'x-form': 'a', properties: { n: { type: 'integer', title: '数', 'x-rules': rules, 'x-notes': [{ text: '说明' }] } } };
const source: ProcedureSource = { name: 'p', forms: { a: form }, fragments: {}, samples: [], invariants: [], flow: {} as never, policy: {} as never, english: { a: { '须大于 0': 'More than 0', 说明: 'Note' } } };
const read = (of: ProcedureSource) => readRules(fieldAt(of, 'a', 'n') as never);

describe('the rules of a field', () => {
  it('are read with their English and written back the same', () => {
    expect(read(source)).toEqual([{ ...rules[0], english: 'More than 0' }, rules[1]]);
    expect(writeRules(source, 'a', 'n', read(source))).toBe(source);
    expect(writeRules(source, 'a', 'none', [])).toBe(source);
  });

  it('take their English along when the sentence is worded anew', () => {
    const [first, second] = read(source);
    const next = writeRules(source, 'a', 'n', [{ ...first, message: '请填正数' } as never, second as never]);
    expect(next.english['a']).toEqual({ 请填正数: 'More than 0', 说明: 'Note' });
    expect(next.forms['a']?.properties?.['n']?.['x-rules']).toEqual([{ ...rules[0], message: '请填正数' }, rules[1]]);
  });

  it('are moved, removed with their English, and gone with the last', () => {
    expect(read(writeRules(source, 'a', 'n', read(source).toReversed())).map(({ assert }) => assert)).toEqual(['value < 9', 'value > 0']);
    const none = writeRules(source, 'a', 'n', []);
    expect(none.forms['a']?.properties?.['n']).not.toHaveProperty('x-rules');
    expect(none.english['a']).toEqual({ 说明: 'Note' });
  });

  it('stay when other properties of the field are written', () => {
    expect(read(writeField(source, 'a', 'n', { title: '数量' }, ['title']))).toEqual(read(source));
  });

  it('go into the draft once formula and sentence are there', () => {
    expect(soundRule({})).toBeNull();
    expect(soundRule({ assert: 'true' })).toBeNull();
    expect(soundRule({ assert: 'true', message: '  ' })).toBeNull();
    expect(soundRule({ assert: 'true', message: '句', english: '', at: '' })).toEqual({ assert: 'true', message: '句' });
  });
});
