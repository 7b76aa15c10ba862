import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadProcedures, readSample } from './index.ts';

let root: string;
const put = async (path: string, content: unknown) => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'procedures-'));
  await put('flows/one/flow.ts', 'export const flow = { procedure: "one" };');
  await put('flows/one/policy.json', { procedure: 'one' });
  await put('forms/one/letter.form.json', { type: 'object', title: '函', 'x-form': 'letter' });
  await put('forms/one/letter.en.json', { '#title': 'Letter' });
  await put('forms/one/samples/letter.valid.json', { text: '好' });
  await put('forms/shared/contact.json', { type: 'string', title: '联系人' });
  await put('flows/notes/README.md', 'no flow here');
});
afterEach(() => rm(root, { recursive: true }));

describe('loadProcedures', () => {
  it('finds a procedure by its folder alone and hands fragments to the expander', async () => {
    const [procedure, ...others] = await loadProcedures(root, (form, fragments) => ({ ...form, title: `${form.title}·${fragments['contact']?.title}` }));
    expect(others).toEqual([]);
    expect(procedure).toMatchObject({ name: 'one', flow: { procedure: 'one' }, policy: { procedure: 'one' }, english: { letter: { '#title': 'Letter' } } });
    expect(procedure?.forms['letter']?.title).toBe('函·联系人');
    expect(procedure?.samples).toEqual([{ form: 'letter', name: 'letter.valid', answers: { text: '好' } }]);
  });

  it('takes flow.json where there is one, with flow.ts beside it or without', async () => {
    await put('flows/one/flow.json', { procedure: 'one', title: '桌上改的' });
    await put('flows/two/flow.json', { procedure: 'two' });
    await put('flows/two/policy.json', { procedure: 'two' });
    expect((await loadProcedures(root, (form) => form)).map(({ flow }) => flow)).toEqual([{ procedure: 'one', title: '桌上改的' }, { procedure: 'two' }]);
    await put('flows/one/flow.json', '{');
    await expect(loadProcedures(root, (form) => form)).rejects.toThrow(/flow\.json 不是合法的 JSON/);
  });

  it('reads what must always hold where it is stated', async () => {
    expect((await loadProcedures(root, (form) => form))[0]).not.toHaveProperty('invariants');
    await put('flows/one/invariants.json', [{ kind: 'never-after' }]);
    expect((await loadProcedures(root, (form) => form))[0]?.invariants).toEqual([{ kind: 'never-after' }]);
    await put('flows/one/invariants.json', '[');
    await expect(loadProcedures(root, (form) => form)).rejects.toThrow(/invariants\.json 不是合法的 JSON/);
  });

  it('names the file that is not JSON', async () => {
    await put('forms/one/letter.form.json', '{');
    await expect(loadProcedures(root, (form) => form)).rejects.toThrow(/letter\.form\.json 不是合法的 JSON/);
  });
});

describe('readSample', () => {
  it('takes an envelope apart and leaves plain answers alone', () => {
    expect(readSample('letter.invalid-text', { answers: { text: '' }, expects: [{ code: 'required', path: 'text', clause: null }] })).toEqual({
      form: 'letter', name: 'letter.invalid-text', answers: { text: '' }, expects: [{ code: 'required', path: 'text', clause: null }],
    });
    expect(readSample('letter.valid', { answers: 'a field of that name', other: 1 })).toMatchObject({ answers: { answers: 'a field of that name', other: 1 } });
  });

  it('refuses a sample that is no object', () => {
    expect(() => readSample('letter.valid', [1])).toThrow('应为对象');
  });
});
