import type { Form, FormSchema } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { lintForm } from '@filing/form-engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addField } from './addField.ts';
import { copyField } from './copyField.ts';
import { findNode, formTree, nodesOf } from './formNode.ts';
import { moveField } from './moveField.ts';
import { namedBy } from './namedBy.ts';
import { removeField } from './removeField.ts';
import { renameField } from './rename/renameField.ts';
import { setKeywords } from './setKeywords.ts';
import { beginHistory, mostSteps, redo, step, undo } from './undoHistory.ts';

const text = (title: string, more: FormSchema = {}): FormSchema => ({ type: 'string', title, 'x-component': 'Input', ...more });
const form: Form = {
  type: 'object', 'x-form': 'table', title: '推荐表',
  properties: {
    school: { type: 'void', title: '单位', 'x-component': 'Section', properties: { name: text('名称', { 'x-id': 'name' }), kind: text('类别', { 'x-id': 'kind' }) } },
    contact: { type: 'object', title: '联系', required: ['phone'], properties: { phone: text('电话', { 'x-id': 'phone', 'x-visible': 'root.kind == "kind"' }) } },
    rows: { type: 'array', title: '项目', 'x-component': 'Table', items: { type: 'object', title: '项目', properties: {
      major: text('专业', { 'x-id': 'major' }), level: text('等级', { 'x-id': 'level', 'x-visible': 'major != "" && root.name != ""' }),
    } } },
  },
};
const renameKey = (of: Form, path: string, key: string) => {
  const flow = { machine: { states: {} }, reads: {}, routing: {}, guards: {} };
  const done = renameField({ name: 'p', flow, policy: { deadlines: {} }, invariants: [], forms: { table: of }, english: {}, samples: [], fragments: {} } as unknown as ProcedureSource, 'table', path, key);
  return done && { form: done.source.forms['table']!, path: done.path };
};
let next = 0;
const id = () => `n${(next += 1)}`;
const idsOf = (of: Form) => nodesOf(formTree(of)).flatMap(({ schema }) => schema['x-id'] ?? []).toSorted();
const keysOf = (of: Form, path: string) => Object.keys(findNode(of, path)?.schema.properties ?? {});

describe('edits of a form', () => {
  it('puts a field where it is wanted, in a row too, under a key that is free', () => {
    const added = addField(form, { into: 'rows', before: 'level' }, 'major', text('新'));
    expect(added?.path).toBe('rows.items.major2');
    expect(keysOf(added!.form, 'rows.items')).toEqual(['major', 'major2', 'level']);
    expect(addField(form, { into: 'school', before: null }, 'phone', text('新'))?.path).toBe('phone');
    expect(addField(form, { into: 'name', before: null }, 'x', text('新'))).toBeNull();
    expect(addField(form, { into: 'gone', before: null }, 'x', text('新'))).toBeNull();
  });

  it('moves within, out and in, keeping what was required required', () => {
    expect(keysOf(moveField(form, 'rows.items.level', { into: 'rows', before: 'major' })!.form, 'rows.items')).toEqual(['level', 'major']);
    const out = moveField(form, 'contact.phone', { into: '', before: 'school' })!;
    expect([out.path, findNode(out.form, 'phone')?.schema.required, findNode(out.form, 'contact')?.schema.required]).toEqual(['phone', true, []]);
    expect(moveField(form, 'school', { into: 'school', before: null })).toBeNull();
    expect(moveField(form, 'rows', { into: 'rows', before: null })).toBeNull();
    expect(moveField(form, 'name', { into: 'school', before: 'kind' })).toBeNull();
  });

  it('copies with identities of their own, a section with keys of their own', () => {
    const copy = copyField(form, 'school', id)!;
    expect(keysOf(copy.form, copy.path)).toEqual(['name2', 'kind2']);
    expect(new Set(idsOf(copy.form)).size).toBe(idsOf(copy.form).length);
    expect(copyField(form, 'rows.items', id)).toBeNull();
  });

  it('renames where it is named: beside it, from the root, in the list of required ones; never in texts', () => {
    const kind = renameKey(form, 'kind', 'sort')!;
    expect(findNode(kind.form, 'contact.phone')?.schema['x-visible']).toBe('root.sort == "kind"');
    const major = renameKey(form, 'rows.items.major', 'subject')!;
    expect(findNode(major.form, 'rows.items.level')?.schema['x-visible']).toBe('subject != "" && root.name != ""');
    expect(findNode(renameKey(form, 'contact.phone', 'tel')!.form, 'contact')?.schema.required).toEqual(['tel']);
    expect([renameKey(form, 'kind', 'name'), renameKey(form, 'kind', '1x'), renameKey(form, 'gone', 'x'), renameKey(form, 'rows.items', 'x')]).toEqual([null, null, null, null]);
  });

  it('says what removing touches', () => {
    expect(namedBy(form, 'kind').map(({ path }) => path)).toEqual(['contact.phone']);
    expect(namedBy(form, 'school').map(({ path }) => path)).toEqual(['contact.phone', 'rows.items.level']);
    expect(namedBy(form, 'rows.items.level')).toEqual([]);
    expect(idsOf(removeField(form, 'rows'))).toEqual(['kind', 'name', 'phone']);
    expect(removeField(form, 'gone')).toBe(form);
  });

  it('sets and removes keywords, and leaves a form alone that stays the same', () => {
    expect(setKeywords(form, 'kind', { title: '类别' })).toBe(form);
    expect(findNode(setKeywords(form, 'kind', { title: '种类', 'x-id': undefined }), 'kind')?.schema).toEqual({ type: 'string', title: '种类', 'x-component': 'Input' });
  });

  it('stays a sound form whatever is done to it, loses no field by moving and renaming, and undoes to the same', () => {
    const act = fc.record({ kind: fc.constantFrom('add', 'move', 'copy', 'rename', 'remove'), which: fc.nat(40), into: fc.nat(40), before: fc.nat(40), key: fc.constantFrom('name', 'major', 'fresh', 'phone', 'root') });
    fc.assert(fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      let history = beginHistory(form);
      const states: Form[] = [form];
      for (const { kind, which, into, before, key } of acts) {
        const now = history.now;
        const nodes = nodesOf(formTree(now));
        const at = (n: number) => nodes[n % nodes.length]!;
        const place = { into: at(into).path, before: at(before).key };
        const done = kind === 'add' ? addField(now, place, key === 'root' ? 'other' : key, text('新', { 'x-id': id() }))?.form
          : kind === 'move' ? moveField(now, at(which).path, place)?.form
          : kind === 'copy' ? copyField(now, at(which).path, id)?.form
          : kind === 'rename' ? renameKey(now, at(which).path, key === 'root' ? 'other' : key)?.form
          : removeField(now, at(which).path);
        const after = done ?? now;
        const keeps = kind === 'move' || kind === 'rename';
        expect(keeps ? idsOf(after) : []).toEqual(keeps ? idsOf(now) : []);
        expect(new Set(idsOf(after)).size).toBe(idsOf(after).length);
        // A field may be named by none that is there any more; all else stays sound.
        const faults = lintForm(after).map(({ message }) => message).filter((message) => !/没有|不在|读取|环/.test(message));
        expect(faults).toEqual([]);
        history = step(history, kind, after);
        if (after !== now) states.push(after);
      }
      for (const state of states.toReversed()) {
        expect(history.now).toBe(state);
        history = undo(history);
      }
      for (let left = 0; left < states.length; left += 1) history = redo(history);
      expect(history.now).toBe(states.at(-1));
    }), { numRuns: 200 });
  });
});

describe('the undo history', () => {
  it('forgets what is older than its most steps and what was undone before a new step', () => {
    let history = beginHistory(0);
    for (let n = 1; n <= mostSteps + 50; n += 1) history = step(history, String(n), n);
    expect(history.past).toHaveLength(mostSteps);
    history = step(undo(history), 'other', -1);
    expect([history.future.length, redo(history) === history, step(history, 'same', -1) === history]).toEqual([0, true, true]);
    expect(undo(beginHistory(1)).now).toBe(1);
  });
});
