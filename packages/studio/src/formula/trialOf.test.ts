import type { Sample } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { describe, expect, it } from 'vitest';
import { trialOf } from './trialOf.ts';

const source = { policy: { limits: { projects: 3 } } } as unknown as ProcedureSource;
const sample: Sample = { name: 's', form: 'a', answers: { name: '甲', total: 4, place: { city: '沪' }, rows: [{ level: '3', n: 2 }, { level: '4', n: 5 }] } } as never;
const trial = (path: string, expression: string, within = false) => trialOf(source, sample, path, expression, '2026-06-01', within);

describe('what an expression yields under a sample', () => {
  it('names the fields beside it, the form and the policy', () => {
    expect(trial('name', 'total > 3')).toBe(true);
    expect(trial('place.city', 'known(root.total)')).toBe(4);
    expect(trial('name', 'known(policy.limits.projects)')).toBe(3);
    expect(trial('name', 'value')).toBe('甲');
    expect(trial('name', 'today')).toBe('2026-06-01');
  });

  it('stands in the first row of a table', () => {
    expect(trial('rows.items.level', 'n')).toBe(2);
    expect(trial('rows.items.level', 'index')).toBe(0);
    expect(trial('rows', 'sum(value, "n")')).toBe(7);
  });

  it('sees an object’s own fields where it is its rule', () => {
    expect(trial('', 'total', true)).toBe(4);
    expect(trial('place', 'city', true)).toBe('沪');
    expect(trial('place', 'total')).toBe(4);
    expect(trial('rows.items', 'level == "3"', true)).toBe(true);
    expect(trial('rows', 'distinct(value, "level")', true)).toBe(true);
    expect(trial('name', 'total', true)).toBe(4);
  });

  it('is nothing where it cannot be worked out', () => {
    expect(trial('none.deep', 'value')).toBeNull();
    expect(trial('name', 'total >')).toBeNull();
    expect(trial('name', 'missing')).toBeNull();
  });
});
