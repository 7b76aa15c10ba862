import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from './check.ts';

const repository = join(import.meta.dirname, '..', '..', '..');
let house: string;

beforeEach(async () => {
  house = await mkdtemp(join(tmpdir(), 'filing-house-'));
  for (const room of ['forms', 'flows']) await cp(join(repository, room), join(house, room), { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
  await symlink(join(repository, 'flows', 'node_modules'), join(house, 'flows', 'node_modules'));
});
afterEach(() => rm(house, { recursive: true, force: true }));

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const file = join(house, path);
  await writeFile(file, change(await readFile(file, 'utf8')));
}
const faults = async () => {
  const { problems } = await check(house);
  return problems.filter(({ severity }) => severity === 'error').map(({ at, path, message }) => `${at} ${path} ${message}`);
};

describe('check', () => {
  it('has nothing to say against the house as it stands: every clause cited and proved', async () => {
    expect(await faults()).toEqual([]);
    const { clauses } = await check(house);
    expect(clauses.notices.map(({ total, covered }) => [total, covered])).toEqual([[46, 46], [34, 34], [16, 16], [25, 25], [34, 34]]);
  });

  it('names a clause nothing cites', async () => {
    await edit('flows/clauses.json', (text) => text.replace('"clauses": [', '"clauses": [{"id":"2026-66.99","filing":"course-certificate","at":"九","kind":"rule","enforce":"shown","says":"新条款"},'));
    expect(await faults()).toEqual(['flows/clauses.json 2026-66.99 没有表单、流程或政策引用此条款（新条款）']);
  });

  it('asks for an id on every field, and for one flow where flow.ts and flow.json say different things', async () => {
    await edit('forms/course-certificate/objection.form.json', (text) => text.replace('"x-id": "name",', ''));
    const name = 'course-certificate';
    const { flow } = (await import(join(repository, 'flows', name, 'flow.ts'))) as { readonly flow: object };
    await writeFile(join(house, 'flows', name, 'flow.json'), JSON.stringify(flow));
    const missing = 'forms/course-certificate/objection.form.json name 缺少 x-id；写上一个不再改的短名，改字段名时已填内容才不会丢失';
    expect(await faults()).toEqual([missing]);
    await writeFile(join(house, 'flows', name, 'flow.json'), JSON.stringify({ ...flow, title: '另一个名称' }));
    expect(await faults()).toEqual([missing, 'flows/course-certificate/flow.json title flow.json 与 flow.ts 不一致（title），实际以 flow.json 为准；请改成一致，或只留一个。']);
  });

  it('names citations of a clause there is not, in a form, a policy and a flow', async () => {
    await edit('forms/course-certificate/objection.form.json', (text) => text.replace('"2026-66.31"', '"2026-66.131"'));
    await edit('flows/course-certificate/policy.json', (text) => text.replace('"2026-66.38"', '"2026-66.138"'));
    const found = await faults();
    expect(found.filter((fault) => fault.includes('2026-66.131') && fault.startsWith('forms/course-certificate/objection'))).not.toEqual([]);
    expect(found.filter((fault) => fault.includes('2026-66.138') && fault.startsWith('flows/course-certificate'))).not.toEqual([]);
  });

  it('asks for the sample of a blocking clause and for the test of a clause of the flow', async () => {
    const samples = join(house, 'forms');
    for (const path of await readdir(samples, { recursive: true })) {
      if (/invalid.*\.json$/.test(path) && (await readFile(join(samples, path), 'utf8')).includes('"2025-140.33"')) await rm(join(samples, path));
    }
    await edit('flows/vocational-school/flow.test.ts', (text) => text.replaceAll('2022-102.08', '2022-102.XX').replaceAll(/\.08\b/g, '.XX'));
    expect((await faults()).map((fault) => fault.split('（')[0])).toEqual([
      'flows/clauses.json 2022-102.08 由流程保证的条款，没有流程测试写明它',
      'flows/clauses.json 2025-140.33 应拒绝的条款，没有无效样例的 expects 写明它',
    ]);
  });
});
