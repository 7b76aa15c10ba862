import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Form } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { checkForm, lintForm } from '@filing/form-engine';
import { describe, expect, it } from 'vitest';
import { formTree, nodesOf } from '../model/formNode.ts';
import { propertiesOf } from './fieldProperties.ts';
import { readRules, writeRules } from './fieldRules.ts';
import { fieldAt, readField, writeField } from './panelAnswers.ts';
import { panelForm } from './panelForm.ts';

const root = join(import.meta.dirname, '../../../..');
const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const fragments = Object.fromEntries(globSync('forms/shared/*.json', { cwd: root }).map((path) => [basename(path, '.json'), json(path)])) as ProcedureSource['fragments'];
const clauses = (json('flows/clauses.json') as { readonly clauses?: unknown } & readonly unknown[]);
const register = (Array.isArray(clauses) ? clauses : clauses.clauses) as never;
const forms = globSync('forms/*/*.form.json', { cwd: root });
const ground = { say: (key: string) => key, clauses: register };

function sourceOf(path: string): { readonly source: ProcedureSource; readonly name: string } {
  const form = json(path) as Form;
  const name = form['x-form'];
  const english = json(path.replace('.form.json', '.en.json')) as Record<string, string>;
  return { name, source: { name: basename(dirname(path)), forms: { [name]: form }, english: { [name]: english }, fragments, samples: [], invariants: [], flow: {} as never, policy: {} as never } };
}

describe.each(forms)('%s', (path) => {
  const { source, name } = sourceOf(path);
  const nodes = nodesOf(formTree(source.forms[name] as Form));

  it('is read into the panel and written back the same', () => {
    for (const { path: at } of nodes) {
      const field = fieldAt(source, name, at);
      const names = field ? propertiesOf(field).map((each) => each.name) : [];
      const answers = field ? readField(field) : {};
      expect([at, writeField(source, name, at, answers, names)]).toEqual([at, source]);
      expect(writeRules(source, name, at, field ? readRules(field) : [])).toBe(source);
    }
  });

  it('is asked in forms that are sound, and nothing shipped is refused by them', () => {
    const faults = nodes.flatMap(({ path: at }) => {
      const field = fieldAt(source, name, at);
      if (!field) return [at];
      const asked = panelForm(field, ground);
      const wrong = [...lintForm(asked), ...checkForm(asked, readField(field), {}).problems].filter(({ severity }) => severity === 'error');
      return wrong.map((each) => `${at} ${each.path} ${each.message}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('writing', () => {
  const form: Form = { type: 'object', title: '表', 'x-form': 'a', properties: { level: { type: 'string', title: '等级', 'x-id': 'level', 'x-component': 'Select', enum: [{ label: '一级', value: '1' }], 'x-notes': [{ text: '说明' }] } } };
  const source = { ...sourceOf(forms[0] ?? '').source, forms: { a: form }, english: { a: { '#title': 'Form', 'level#title': 'Level', 'level#enum.1': 'One', 说明: 'Note' } } };
  const set = (change: Record<string, unknown>) => writeField(source, 'a', 'level', { ...readField(fieldAt(source, 'a', 'level') as never), ...change } as never, Object.keys(change));

  it('sets a title, and its English under the path', () => {
    const next = set({ title: '级别', titleEn: 'Grade' });
    expect(next.forms['a']?.properties?.['level']?.title).toBe('级别');
    expect(next.english['a']?.['level#title']).toBe('Grade');
  });

  it('adds, moves and removes options with their English', () => {
    const next = set({ options: [{ label: '二级', code: '2', english: 'Two' }, { label: '一级', code: '1', english: 'One' }] });
    expect(next.forms['a']?.properties?.['level']?.enum).toEqual([{ label: '二级', value: '2' }, { label: '一级', value: '1' }]);
    expect(next.english['a']).toMatchObject({ 'level#enum.2': 'Two', 'level#enum.1': 'One' });
    const less = set({ options: [{ label: '二级', code: '2', english: 'Two' }] });
    expect(Object.keys(less.english['a'] ?? {})).not.toContain('level#enum.1');
  });

  it('takes the English of a sentence that is gone with it', () => {
    const next = set({ notes: [{ text: '新说明', english: 'New note' }] });
    expect(next.english['a']).toMatchObject({ 新说明: 'New note' });
    expect(Object.keys(next.english['a'] ?? {})).not.toContain('说明');
  });

  it('is the same source when nothing changes, and for a field that is not there', () => {
    expect(set({})).toBe(source);
    expect(writeField(source, 'a', 'level', readField(fieldAt(source, 'a', 'level') as never), ['title', 'options', 'notes'])).toBe(source);
    expect(writeField(source, 'a', 'none', { title: 'x' }, ['title'])).toBe(source);
    expect(writeField(source, 'b', '', { title: 'x' }, ['title'])).toBe(source);
  });
});
