import { indexOccupations, readCatalogue } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { expandForm } from '@filing/form-engine';
import { loadClauses, loadProcedures } from '@filing/procedures';
import { checkRevision, sourceOf } from '@filing/revisions';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { formTree, nodesOf } from '../formNode.ts';
import { renameField } from './renameField.ts';

const root = join(import.meta.dirname, '../../../../..');
let sources: readonly ProcedureSource[];
let options: Parameters<typeof checkRevision>[1];

beforeAll(async () => {
  const [procedures, { clauses }] = await Promise.all([loadProcedures(root, expandForm), loadClauses(root)]);
  const catalogue: unknown = JSON.parse(readFileSync(join(root, 'forms/shared/catalogue/occupations.json'), 'utf8'));
  sources = procedures.map(sourceOf);
  options = { today: '2026-08-03', clauses, occupations: indexOccupations(readCatalogue(catalogue, '')), procedures: new Set(procedures.map(({ name }) => name)) };
});

/** Rows before their list, so that the paths of those that come later stay. */
const fieldsOf = (source: ProcedureSource) => Object.entries(source.forms).flatMap(([form, schema]) => nodesOf(formTree(schema)).filter(({ role }) => role === 'field' || role === 'layout').map(({ path, key }) => ({ form, path, key }))).toReversed();
const told = (source: ProcedureSource) => checkRevision(source, options).map(({ severity, part, at, path, message }) => `${severity} ${part} ${at} ${path} ${message}`);

/** Without register names that only say what holds anyway. */
const plain = (source: ProcedureSource) => JSON.stringify(source, (key, value: unknown) => (key === 'registers' ? { ...(value as object), fields: Object.fromEntries(Object.entries((value as { fields?: object }).fields ?? {}).filter(([name, field]) => name !== field || name === 'courses')) } : value));

describe('a field renamed', () => {
  it('takes along all that names it: every field of every procedure, one after another, and back', () => {
    for (const source of sources) {
      const done: { readonly form: string; readonly path: string; readonly key: string }[] = [];
      const renamed = fieldsOf(source).reduce((now, { form, path, key }, number) => {
        const next = renameField(now, form, path, `z${number}`)!;
        if (next.left.some(({ why }) => why === 'fixed')) return now;
        expect(next.left.filter(({ why }) => why !== 'totals')).toEqual([]);
        done.push({ form, path: next.path, key });
        return next.source;
      }, source);
      expect(done.length).toBeGreaterThan(0);
      expect([source.name, told(renamed).length]).toEqual([source.name, told(source).length]);
      expect(told(renamed).filter((each) => each.startsWith('error'))).toEqual([]);
      const back = done.toReversed().reduce((now, { form, path, key }) => renameField(now, form, path, key)!.source, renamed);
      expect(plain(back) === plain(source) ? '' : source.name).toBe('');
    }
  }, 300_000);

  const text = (title: string, more: object = {}) => ({ type: 'string', title, 'x-component': 'Input', ...more });
  const made = (expression: string, keyword = 'x-compute') => ({
    name: 'p', policy: { deadlines: {} }, invariants: [], english: {}, samples: [], fragments: { shared: text('共用', { 'x-visible': 'level == "3"' }) },
    flow: { machine: { states: {} }, reads: {}, routing: {}, guards: {} },
    forms: {
      table: { type: 'object', 'x-form': 'table', title: '表', properties: {
        level: text('等级'), projects: { type: 'array', title: '项目', items: { type: 'object', properties: { level: text('等级'), group: { type: 'object', properties: { total: text('合计') } } } } }, made: { ...text('算出'), [keyword]: expression },
      } },
      other: { type: 'object', 'x-form': 'other', title: '另一表', properties: { level: text('等级') } },
    },
  }) as unknown as ProcedureSource;
  const after = (expression: string, path: string, keyword?: string) => {
    const { source, left } = renameField(made(expression, keyword), 'table', path, 'grade')!;
    return [source.forms['table']!.properties!['made']![keyword ?? 'x-compute'], left.map(({ why }) => why)];
  };

  it.each([
    ['projects.map(p, p.level + level).join("level")', 'projects.items.level', 'projects.map(p, p.grade + level).join("level")'],
    ['projects.map(p, p.level + level).join("level")', 'level', 'projects.map(p, p.level + grade).join("level")'],
    ['projects.filter(level, level.level == "3")[0].level', 'projects.items.level', 'projects.filter(level, level.grade == "3")[0].grade'],
    ['contains(known(root.projects, []), "level", level, \'level\', "level")', 'projects.items.level', 'contains(known(root.projects, []), "grade", level, \'grade\', "level")'],
    ['sum(projects, "group.total") + count(projects)', 'projects.items.group', 'sum(projects, "grade.total") + count(projects)'],
    ['once(root.projects, "level", "level") && distinct(projects, "level", "group.total")', 'projects.items.level', 'once(root.projects, "grade", "level") && distinct(projects, "grade", "group.total")'],
    ['{{ root . level + forms.other.level + forms["table"]["level"] }}', 'level', '{{ root . grade + forms.other.level + forms["table"]["grade"] }}'],
    ['has(root.level) ? basis.level : applicant.level', 'level', 'has(root.grade) ? basis.level : applicant.level'],
  ])('reads %s', (expression, path, expected) => expect(after(expression, path)).toEqual([expected, []]));

  it('tells what it cannot follow, and leaves that alone', () => {
    expect(after('level +', 'level')).toEqual(['level +', ['unread']]);
    expect(after('known(projects[0], root).level', 'level')).toEqual(['known(projects[0], root).level', ['either']]);
    const shared = made('"3"');
    const source = { ...shared, forms: { table: { ...shared.forms['table']!, properties: { ...shared.forms['table']!.properties, used: { 'x-use': 'shared', title: '用' } } } } };
    expect(renameField(source, 'table', 'level', 'grade')?.left).toEqual([{ why: 'shared', form: 'table', path: 'used' }]);
    expect([renameField(source, 'table', 'level', 'made'), renameField(source, 'table', 'level', '1x'), renameField(source, 'gone', 'level', 'x'), renameField(source, 'table', 'projects.items', 'x')]).toEqual([null, null, null, null]);
  });
});
