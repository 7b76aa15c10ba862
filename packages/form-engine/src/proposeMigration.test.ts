import fc from 'fast-check';
import type { Answers, Form, FormSchema } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { checkForm, decisionSentence, diffForms, lintForm, lintMigration, migrateAnswers, proposeMigration, undoMigration } from './index.ts';

const form = (properties: Readonly<Record<string, FormSchema>>): Form => ({ type: 'object', title: '申请', 'x-form': 'application', properties });
const text = (title: string, more: FormSchema = {}): FormSchema => ({ type: 'string', title, ...more });
const proposed = (before: Form, after: Form) => proposeMigration(diffForms(before, after));

describe('proposeMigration', () => {
  it('proposes what follows by itself', () => {
    const before = form({ old: text('旧'), who: text('联系人', { 'x-id': 'who' }), kind: text('类别', { enum: [{ label: '一', value: 'a' }, { label: '二', value: 'b' }] }), sum: { type: 'number', title: '合计' } });
    const after = form({ name: text('联系人', { 'x-id': 'who' }), kind: text('类别', { enum: [{ label: '一', value: 'one' }, { label: '二', value: 'b' }] }), sum: { type: 'number', title: '合计', 'x-compute': '1' }, more: text('更多', { required: true, default: '无' }) });
    expect(proposed(before, after)).toEqual({
      decisions: [],
      migration: { form: 'application', steps: [
        { step: 'drop', path: 'old' }, { step: 'rename', from: 'who', to: 'name' }, { step: 'drop', path: 'sum' },
        { step: 'map', path: 'kind', values: [{ from: 'a', to: 'one' }] }, { step: 'default', path: 'more', value: '无' },
      ] },
    });
  });

  it('lists what needs a person, with why', () => {
    const rows = (fields: Readonly<Record<string, FormSchema>>): FormSchema => ({ type: 'array', title: '表', items: { type: 'object', properties: fields } });
    const before = form({ a: text('甲'), n: text('数'), kind: text('类别', { enum: ['a', 'b'] }), old: text('同名'), rows: rows({ x: text('行内', { 'x-id': 'x' }) }) });
    const after = form({ a: text('甲', { required: true }), n: { type: 'number', title: '数' }, kind: text('类别', { enum: ['b'] }), fresh: text('同名'), x: text('行内', { 'x-id': 'x' }), rows: rows({}), unit: { type: 'object', title: '单位', properties: { u: text('必填', { required: true }) } } });
    const { migration, decisions } = proposed(before, after);
    expect(decisions.map(({ reason, path, message }) => [reason, path, message])).toEqual([
      ['required', 'unit.u', '“必填”必须填写，而在办的件没有填过：请定默认值，或退回申报单位补填。'],
      ['required', 'a', '“甲”必须填写，而在办的件没有填过：请定默认值，或退回申报单位补填。'],
      ['type', 'n', '“数”的类型变了，已填内容可能不合：请定如何换算，或请申报单位重填。'],
      ['option', 'kind', '“类别”的选项“a”没有了，已选的件须改选：请定改为哪一项，或请申报单位重选。'],
      ['unreachable', 'x', '“行内”的已填内容不能自动移到新的位置，已另存：请逐件核对后填入。'],
      ['alike', 'fresh', '“同名”像是由原来的同名一项改了字段名而来：若是同一项，请改为“改名”，否则旧内容另存。'],
    ]);
    expect(migration.steps).toEqual([{ step: 'drop', path: 'old' }, { step: 'drop', path: 'rows.items.x' }]);
    expect(decisionSentence('en', 'option', { title: '类别', options: ['a'] })).toContain('the options “a” are gone');
  });

  it('lets two fields change names, and a field leave what is removed and go into what is renamed', () => {
    const group = (title: string, id: string, properties: Readonly<Record<string, FormSchema>>): FormSchema => ({ type: 'object', title, 'x-id': id, properties });
    const [a, b, c] = [text('甲', { 'x-id': 'a' }), text('乙', { 'x-id': 'b' }), text('丙', { 'x-id': 'c' })];
    const before = form({ a, b, gone: group('去', 'gone', { c, d: text('丁') }), kept: group('留', 'kept', {}) });
    const after = form({ b: a, a: b, gone: group('留', 'kept', { c }) });
    const given = { a: '1', b: '2', gone: { c: '3', d: '4' }, kept: {} };
    const result = migrateAnswers(proposed(before, after).migration, given);
    expect(result.answers).toEqual({ b: '1', a: '2', gone: { c: '3' } });
    expect(result.aside.entries).toContainEqual({ act: 'taken', step: 4, path: 'gone', at: expect.any(Number) as number, value: { d: '4' } });
    expect(undoMigration(result).answers).toEqual(given);
  });
});

// Generated revisions. A field is one through its id alone: name, title, place (root, group, section), options, being required and
// limits change at random; fields come and go; groups and tables too are renamed, and names change hands. What one person entered
// is kept by id, so that the fresh answers are written down from the form after by themselves, without a migration.
type Kind = 'text' | 'number' | 'choice' | 'tags';
const options = ['甲', '乙', '丙'];
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
type Known = Readonly<Record<string, unknown>>;

const fieldKinds = fc.tuple(...names.map(() => fc.constantFrom<Kind>('text', 'number', 'choice', 'tags')));

/** One revision: who stands where under which name, and how options are called. */
function revision(kinds: readonly Kind[]) {
  const flags = fc.tuple(...names.map(() => fc.record({ there: fc.boolean(), required: fc.boolean(), section: fc.boolean(), place: fc.constantFrom('root', 'root', 'one', 'two') })));
  return fc.record({ flags, order: fc.shuffledSubarray(names, { minLength: names.length }), called: fc.shuffledSubarray(names, { minLength: names.length }), holders: fc.shuffledSubarray(['g', 'h', 'i', 'j'], { minLength: 4 }), short: fc.boolean(), values: fc.constantFrom('', 'v', 'w') }).map(({ flags: each, order, called, holders, short, values }) => {
    const schemaOf = (id: string): FormSchema => {
      const at = names.indexOf(id);
      const kind = kinds[at] ?? 'text';
      const own = { title: `字段${id}${short ? '' : '（改）'}`, 'x-id': id, ...(each[at]?.required ? { required: true } : {}) };
      const choice = { type: 'string' as const, enum: options.map((label) => ({ label, value: values + label })) };
      if (kind === 'tags') return { ...own, type: 'array', 'x-component': 'Checkbox', items: { title: '选项', ...choice } };
      return kind === 'number' ? { ...own, type: 'integer', maximum: short ? 3 : 9 } : kind === 'choice' ? { ...own, ...choice } : { ...own, type: 'string', maxLength: short ? 2 : 9 };
    };
    const nameOf = (id: string) => called[names.indexOf(id)] ?? id;
    const fieldsOf = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [nameOf(id), schemaOf(id)]));
    const rowIds = order.filter((id) => ['g', 'h'].includes(id) && each[names.indexOf(id)]?.there);
    const plain = order.filter((id) => !['g', 'h'].includes(id) && each[names.indexOf(id)]?.there);
    const standing = (place: string, section = false) => plain.filter((id) => each[names.indexOf(id)]?.place === place && each[names.indexOf(id)]?.section === section);
    const [one = 'x', two = 'y', table = 'z'] = holders.map((name) => `${name}${name}`);
    const group = (title: string, id: string, place: string): FormSchema => ({ type: 'object', title, 'x-id': id, properties: fieldsOf([...standing(place), ...standing(place, true)]) });
    return form({
      ...fieldsOf(standing('root')),
      section: { type: 'void', title: '版面', properties: { [one]: group('组一', 'one', 'one'), ...fieldsOf(standing('root', true)) } },
      ...(short ? {} : { [two]: group('组二', 'two', 'two') }),
      [table]: { type: 'array', title: '表', 'x-id': 'table', items: { type: 'object', title: '行', properties: fieldsOf(rowIds) } },
    });
  });
}

/** Answers written down in a form from what is known by id; a choice is known by its label. Absent ids were not asked before. */
function written(schema: FormSchema, known: Known): Answers {
  const entries = Object.entries(schema.properties ?? {}).flatMap(([name, child]): readonly (readonly [string, unknown])[] => {
    if (child.type === 'void') return Object.entries(written(child, known));
    const value = known[child['x-id'] ?? ''];
    if (child.type === 'object') {
      const inside = written(child, known);
      return value === undefined && Object.keys(inside).length === 0 ? [] : [[name, inside]];
    }
    if (value === undefined) return [];
    if (child.type === 'array' && child.items?.type === 'object') return [[name, (value as readonly Known[]).map((row) => written(child.items ?? {}, row))]];
    const labelled = (label: unknown, { enum: listed }: FormSchema) => (listed?.find((option) => typeof option === 'object' && option.label === label) as { readonly value: unknown } | undefined)?.value ?? label;
    return [[name, Array.isArray(value) ? value.map((each) => labelled(each, child.items ?? {})) : labelled(value, child)]];
  });
  return Object.fromEntries(entries);
}

/** Ids a form asks for. */
function asked(schema: FormSchema): readonly string[] {
  return [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])].flatMap((child) => [...(child['x-id'] ? [child['x-id']] : []), ...asked(child)]);
}

const valueOf = (kind: Kind): fc.Arbitrary<unknown> => {
  if (kind === 'number') return fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(null, '', '5'));
  if (kind === 'tags') return fc.array(fc.constantFrom(...options, '丁'), { maxLength: 4 });
  return kind === 'choice' ? fc.constantFrom(...options, '丁', '') : fc.oneof(fc.string({ maxLength: 4 }), fc.constant(null));
};
const knownOf = (kinds: readonly Kind[], ids: readonly string[]): fc.Arbitrary<Known> => fc.record(Object.fromEntries(ids.map((id) => [id, valueOf(kinds[names.indexOf(id)] ?? 'text')])), { requiredKeys: [] }).map((known) => ({ ...known }));

const stories = fieldKinds.chain((kinds) => fc.record({ before: revision(kinds), after: revision(kinds), plain: knownOf(kinds, names.slice(0, 6)), rows: fc.array(knownOf(kinds, ['g', 'h']), { maxLength: 3 }) }));

describe('generated edits of a form', () => {
  it('leave a migrated filing checked exactly as a fresh one, and are taken back byte for byte', () => {
    let transfers = 0;
    fc.assert(fc.property(stories, ({ before, after, plain, rows }) => {
      expect([before, after].flatMap((each) => lintForm(each)).filter(({ severity }) => severity === 'error')).toEqual([]);
      const ids = new Set(asked(before));
      const only = (known: Known): Known => Object.fromEntries(Object.entries(known).filter(([id]) => ids.has(id)));
      const known = only({ ...plain, one: true, two: true, table: rows.map(only) });
      const entered = written(before, known);
      const { migration } = proposeMigration(diffForms(before, after));
      expect(lintMigration(migration)).toEqual([]);
      const result = migrateAnswers(migration, entered);
      expect(result.problems).toEqual([]);
      expect(checkForm(after, result.answers)).toEqual(checkForm(after, written(after, known)));
      const stored = JSON.parse(JSON.stringify(result)) as typeof result;
      expect(JSON.stringify(undoMigration(stored).answers)).toBe(JSON.stringify(entered));
      transfers += migration.steps.filter(({ step }) => step === 'rename').length;
    }), { numRuns: 500 });
    expect(transfers).toBeGreaterThan(500);
  });
});
