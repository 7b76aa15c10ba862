import type { Answers } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { lintMigration, migrateAnswers, migrationLimits, undoMigration } from './index.ts';
import type { MigrationStep } from '@filing/filing/revisions';

const migrated = (answers: Answers, ...steps: readonly MigrationStep[]) => {
  const given = JSON.stringify(answers);
  const result = migrateAnswers({ form: 'application', steps }, answers);
  expect(JSON.stringify(answers)).toBe(given);
  expect(result.problems).toEqual([]);
  expect(JSON.stringify(undoMigration(JSON.parse(JSON.stringify(result)) as typeof result))).toBe(JSON.stringify({ answers, problems: [] }));
  return result;
};
const asideOf = ({ aside }: ReturnType<typeof migrated>) => aside.entries.flatMap((entry) => ('value' in entry ? [[entry.path, entry.value]] : []));

describe('steps', () => {
  it('renames in its place, in rows too', () => {
    const { answers, aside } = migrated({ a: 1, rows: [{ x: 'p', y: 'q' }, { y: 'r' }, null, { x: null }], z: 2 }, { step: 'rename', from: 'rows.items.x', to: 'rows.items.w' }, { step: 'rename', from: 'a', to: 'b' });
    expect(JSON.stringify(answers)).toBe('{"b":1,"rows":[{"w":"p","y":"q"},{"y":"r"},null,{"w":null}],"z":2}');
    expect(aside.entries.map(({ step }) => step)).toEqual([0, 0, 1]);
  });

  it('moves into an object, made where there is none, and out of one', () => {
    const { answers } = migrated({ who: '张三', unit: { phone: '1', fax: '2' } }, { step: 'rename', from: 'who', to: 'contact.name' }, { step: 'rename', from: 'unit.phone', to: 'phone' });
    expect(answers).toEqual({ contact: { name: '张三' }, unit: { fax: '2' }, phone: '1' });
  });

  it('keeps aside what lay where something goes, and what cannot go where a text lies', () => {
    const first = migrated({ a: 'new', b: 'old' }, { step: 'rename', from: 'a', to: 'b' });
    expect([first.answers, asideOf(first)]).toEqual([{ b: 'new' }, [['b', 'old']]]);
    const second = migrated({ a: 'new', b: 'text' }, { step: 'rename', from: 'a', to: 'b.c' });
    expect([second.answers, asideOf(second)]).toEqual([{ b: 'text' }, [['a', 'new']]]);
  });

  it('fills what is empty and nothing else', () => {
    const { answers } = migrated({ rows: [{ n: 0 }, { n: '' }, {}, { n: null }, { n: false }] }, { step: 'default', path: 'rows.items.n', value: 3 });
    expect(answers).toEqual({ rows: [{ n: 0 }, { n: 3 }, { n: 3 }, { n: 3 }, { n: false }] });
  });

  it('maps by a table, many to one, in lists of plain values; keeps what it was', () => {
    const result = migrated({ kind: 'b', tags: ['a', 'c', 'b'] }, { step: 'map', path: 'kind', values: [{ from: 'a', to: 'x' }, { from: 'b', to: 'x' }] }, { step: 'map', path: 'tags.items', values: [{ from: 'a', to: 'x' }, { from: 'b', to: 'x' }] });
    expect(result.answers).toEqual({ kind: 'x', tags: ['x', 'c', 'x'] });
    expect(asideOf(result)).toEqual([['kind', 'b'], ['tags.0', 'a'], ['tags.2', 'b']]);
  });

  it('splits at the separator, the last field takes the rest, the whole stays aside', () => {
    const result = migrated({ rows: [{ who: '张三 / 教师 / 甲 / 乙', n: 1 }, { who: '李四' }, { who: 5 }, { who: '' }] }, { step: 'split', from: 'rows.items.who', into: ['name', 'post', 'duty'], separator: '/' });
    expect(result.answers).toEqual({ rows: [{ n: 1, name: '张三', post: '教师', duty: '甲 / 乙' }, { name: '李四' }, {}, {}] });
    expect(asideOf(result)).toContainEqual(['rows.2.who', 5]);
  });

  it('drops whole tables and keeps them', () => {
    const result = migrated({ a: 1, rows: [{ x: 1 }], z: 2 }, { step: 'drop', path: 'rows' }, { step: 'drop', path: 'none.at.all' });
    expect([result.answers, asideOf(result)]).toEqual([{ a: 1, z: 2 }, [['rows', [{ x: 1 }]]]]);
  });

  it('does a value put in once only, however often it is changed after', () => {
    const { answers } = migrated({ rows: [{}, {}] }, { step: 'default', path: 'rows.items.o', value: { k: 1 } }, { step: 'rename', from: 'rows.items.o.k', to: 'rows.items.o.l' });
    expect(answers).toEqual({ rows: [{ o: { l: 1 } }, { o: { l: 1 } }] });
  });
});

describe('what is refused', () => {
  it.each([
    [{ step: 'rename', from: '__proto__', to: 'a' }], [{ step: 'rename', from: 'a', to: 'constructor.prototype' }], [{ step: 'default', path: 'a.__proto__.b', value: 1 }],
    [{ step: 'default', path: 'a', value: JSON.parse('{"__proto__":1}') as unknown }], [{ step: 'default', path: 'a', value: 'x'.repeat(migrationLimits.value + 1) }], [{ step: 'default', path: 'a' }],
    [{ step: 'rename', from: 'rows.items.a', to: 'a' }], [{ step: 'rename', from: 'a.items.x', to: 'b.items.x' }], [{ step: 'rename', from: 'a', to: 'a.b' }], [{ step: 'rename', from: 'a', to: 'a' }],
    [{ step: 'split', from: 'a', into: ['b', 'b'], separator: ' ' }], [{ step: 'split', from: 'a', into: ['b.c'], separator: ' ' }], [{ step: 'split', from: 'a', into: ['b'], separator: '' }],
    [{ step: 'map', path: 'a', values: [] }], [{ step: 'map', path: 'a', values: [{ from: 'a', to: {} }] }], [{ step: 'map', path: 'a', values: [{ from: 'a', to: 'b' }, { from: 'a', to: 'c' }] }],
    [{ step: 'run', path: 'a' }], [{}], [null], ['drop'],
  ])('%j is no step', (step) => {
    const migration = { form: 'application', steps: [step] } as never;
    expect(lintMigration(migration)).toHaveLength(1);
    const answers = { a: { b: 1 } };
    const result = migrateAnswers(migration, answers);
    expect(result).toMatchObject({ answers, aside: { entries: [] }, problems: [{ code: 'format', path: 'steps.0' }] });
    expect(({} as Record<string, unknown>)['b']).toBeUndefined();
  });

  it('no migration at all, too many steps, answers that are none', () => {
    expect([lintMigration(null), lintMigration({ steps: 'x' }), lintMigration({ steps: Array.from({ length: migrationLimits.steps + 1 }, () => ({ step: 'drop', path: 'a' })) })].map(({ length }) => length)).toEqual([1, 1, 1]);
    const nothing = { form: 'application', steps: [] };
    expect(migrateAnswers(nothing, JSON.parse('{"__proto__": {"a": 1}}') as Answers).problems).toMatchObject([{ code: 'forbidden-key' }]);
    expect(migrateAnswers(nothing, [] as never).problems).toMatchObject([{ code: 'type' }]);
    expect(migrateAnswers(nothing, 'text' as never).problems).toMatchObject([{ code: 'type' }]);
  });

  it('a migration that makes far too much, before it has made it', () => {
    const rows = { rows: Array.from({ length: 5_000 }, () => ({})) };
    const started = performance.now();
    const steps = Array.from({ length: 100 }, (_, index): MigrationStep => ({ step: 'default', path: `rows.items.f${index}`, value: 'x'.repeat(1_500) }));
    expect(migrateAnswers({ form: 'application', steps }, rows)).toMatchObject({ answers: rows, problems: [{ code: 'too-large' }] });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('taking back what was changed since, or what was kept wrongly', () => {
    const { answers, aside } = migrated({ a: 1, b: 2 }, { step: 'drop', path: 'a' });
    const edited = { ...answers, b: 3 };
    expect(undoMigration({ answers: edited, aside })).toMatchObject({ answers: edited, problems: [{ code: 'revision.stale' }] });
    const broken = { ...aside, entries: [{ act: 'renamed', step: 0, path: 'x', at: 0, to: 'nowhere.y' } as const] };
    expect(undoMigration({ answers, aside: broken })).toMatchObject({ answers, problems: [{ code: 'history.broken' }] });
  });
});
