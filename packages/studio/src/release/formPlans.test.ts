import type { Form } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { fieldAt, titleAt } from './fieldAt.ts';
import { formPlans, renamedSteps, withSteps } from './formPlans.ts';

const form = (properties: Form['properties']): Form => ({ type: 'object', title: '表', 'x-form': 'table', properties: properties ?? {} });
const before = form({ rows: { type: 'array', title: '行', items: { type: 'object', properties: { name: { type: 'string', title: '名称' }, level: { type: 'string', title: '等级', enum: ['3', '4'] } } } } });
const after = form({ part: { type: 'void', title: '一', properties: { rows: { type: 'array', title: '行', items: { type: 'object', properties: { name: { type: 'string', title: '名称' }, level: { type: 'string', title: '等级', enum: ['3'] }, room: { type: 'string', title: '场地', required: true } } } } } } });

describe('formPlans', () => {
  it('says what is open, until it is decided', () => {
    const [plan] = formPlans({ table: before }, { table: after }, []);
    expect(plan?.open.map(({ reason, path }) => [reason, path])).toEqual(expect.arrayContaining([['required', 'rows.items.room'], ['option', 'rows.items.level']]));
    const steps = [{ step: 'default', path: 'rows.items.room', value: '本校' }, { step: 'map', path: 'rows.items.level', values: [{ from: '4', to: '3' }] }] as const;
    const [decided] = formPlans({ table: before }, { table: after }, [{ form: 'table', steps }]);
    expect(decided?.open).toEqual([]);
    expect(decided?.own).toBe(true);
  });

  it('plans nothing for a form that stayed, or is new', () => {
    expect(formPlans({ table: before }, { table: before, other: after }, [])).toEqual([]);
  });
});

describe('withSteps', () => {
  it('sets the steps of one form and takes them away again', () => {
    const saved = withSteps([{ form: 'other', steps: [] }], 'table', [{ step: 'drop', path: 'a' }]);
    expect(saved.map((each) => each.form)).toEqual(['other', 'table']);
    expect(withSteps(saved, 'table', null)).toEqual([{ form: 'other', steps: [] }]);
  });

  it('makes a drop and an arrival one rename', () => {
    expect(renamedSteps([{ step: 'drop', path: 'a' }, { step: 'default', path: 'b', value: 1 }, { step: 'drop', path: 'c' }], 'a', 'b')).toEqual([{ step: 'rename', from: 'a', to: 'b' }, { step: 'drop', path: 'c' }]);
  });
});

describe('fieldAt', () => {
  it('finds a field through rows and sections', () => {
    expect(fieldAt(after, 'rows.items.room')?.titles).toEqual(['行', '场地']);
    expect(fieldAt(after, 'rows.items.gone')).toBeNull();
    expect(titleAt(after, '__proto__.x')).toBe('__proto__.x');
  });
});
