import type { Answers, Form, FormCheck, Problem } from '@filing/filing';
import { describe, expect, it, vi } from 'vitest';
import { FormModel, type Outside } from './formModel.ts';
import { homePath } from './fieldKind.ts';

const form = {
  type: 'object', 'x-form': 'sample', title: '样表',
  properties: {
    head: { type: 'void', 'x-component': 'Section', properties: { name: { type: 'string', title: '名称', required: true, 'x-component': 'Input' }, kind: { type: 'string', title: '类别', 'x-component': 'Input' }, more: { type: 'string', title: '补充', 'x-visible': 'kind == "a"', 'x-component': 'Input' } } },
    tags: { type: 'array', title: '标签', 'x-component': 'IndustryTags', items: { type: 'string' } },
    rows: { type: 'array', title: '行', 'x-component': 'Table', items: { type: 'object', properties: { count: { type: 'number', title: '数', required: true, 'x-component': 'NumberInput' }, from: { type: 'string', title: '从', 'x-default': 'applicant.org', 'x-component': 'Input' } } } },
    total: { type: 'number', title: '合计', 'x-compute': 'sum(rows, "count")', 'x-component': 'Computed' },
  },
} as const satisfies Form;

function model(answers: Answers, more: Partial<Outside> = {}) {
  const onChange = vi.fn<(answers: Answers) => void>();
  const outside: Outside = { context: { applicant: { org: '甲' } }, problems: [], remarks: [], changes: [], showAll: false, onChange, onCheck: vi.fn<(check: FormCheck) => void>(), ...more };
  return { onChange, outside, own: new FormModel(form, answers, outside, 'write') };
}

const problem = (path: string): Problem => ({ code: 'rule', path, message: '请更正', clause: null, severity: 'error' });

describe('the model of a form being written', () => {
  it('gives plain answers at every change, sharing the lists that did not change', () => {
    const { own, onChange } = model({ rows: [{ count: 1 }] });
    own.store.rows('rows');
    own.store.write('name', '甲');
    own.store.write('kind', 'b');
    const [first, second] = onChange.mock.calls.map(([answers]) => answers);
    expect(first).toEqual({ name: '甲', rows: [{ count: 1 }] });
    expect(second?.['rows']).toBe(first?.['rows']);
    expect(JSON.parse(JSON.stringify(second))).toEqual(second);
  });

  it('computes, and keeps what is hidden', () => {
    const { own } = model({ kind: 'b', more: '旧', rows: [{ count: 1 }, { count: 2 }] });
    expect(own.settled()).toMatchObject({ total: 3 });
    expect(own.settled()).not.toHaveProperty('more');
    expect(own.store.snapshot()).toHaveProperty('more', '旧');
  });

  it('says problems of a field once it was left, everywhere when all are asked for', () => {
    const { own, outside } = model({ rows: [{}] });
    expect(own.notes.at('name').problems).toEqual([]);
    own.touch('name');
    expect(own.notes.at('name').problems.map(({ code }) => code)).toEqual(['required']);
    expect(own.notes.inRow('rows.0')).toEqual([]);
    own.setOutside({ ...outside, showAll: true });
    expect(own.notes.inRow('rows.0').map(({ path }) => path)).toEqual(['rows.0.count']);
  });

  it('drops a problem from outside when its row is written, and keeps the others', () => {
    const { own } = model({ name: '甲', rows: [{ count: 1 }, { count: 2 }] }, { problems: [problem('sample/rows.0.count'), problem('rows.1.count'), problem('other/name')] });
    expect(own.notes.inRow('rows.0')).toHaveLength(1);
    expect(own.notes.at('name').problems).toEqual([]);
    own.store.write('rows', [{ count: 5 }, { count: 2 }], 'rows.0.from');
    own.recheck();
    expect(own.notes.inRow('rows.0')).toEqual([]);
    expect(own.notes.inRow('rows.1')).toHaveLength(1);
  });

  it('tells only the fields whose notes changed', () => {
    const { own } = model({});
    const [name, kind] = [vi.fn<() => void>(), vi.fn<() => void>()];
    own.notes.subscribe('name', name);
    own.notes.subscribe('kind', kind);
    own.touch('name');
    expect([name.mock.calls.length, kind.mock.calls.length]).toEqual([1, 0]);
  });
});

describe('homePath', () => {
  it.each([['tags.2', 'tags'], ['rows.3.count', 'rows.3.count'], ['rows.3', 'rows.3'], ['name', 'name'], ['nothing.here', ''], ['', '']])('shows what concerns %s at %s', (path, home) => {
    expect(homePath(form, path)).toBe(home);
  });
});
