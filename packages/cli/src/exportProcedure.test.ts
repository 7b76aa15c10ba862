import { createServer } from 'node:http';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceOf, unpackFiles } from '@filing/revisions';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diffEditions } from './diffEditions.ts';
import { exportProcedure } from './exportProcedure.ts';
import { getProcedure, root } from './house.ts';

const name = 'course-certificate';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filing-export-'));
});
afterEach(() => rm(folder, { recursive: true }));

const differences = async (before: string, after: string) => (await diffEditions(before, after)).differences.filter(({ procedure }) => procedure === name);

describe('filing export', () => {
  it('writes an archive and a folder that are the repository’s procedure, and no archive twice', async () => {
    const [archive, copy] = [join(folder, 'out.zip'), join(folder, 'copy')];
    const report = await exportProcedure(name, archive, {});
    expect(report).toMatchObject({ procedure: name, revision: null, to: archive });
    expect(await exportProcedure(name, copy, {})).toMatchObject({ files: report.files });
    expect(await readFile(join(copy, `flows/${name}/policy.json`), 'utf8')).toBe(await readFile(join(root, `flows/${name}/policy.json`), 'utf8'));
    expect(await diffEditions(archive, copy)).toEqual({ same: true, differences: [] });
    expect(await differences(root, archive)).toEqual([]);
    await expect(exportProcedure(name, archive, {})).rejects.toThrow('已经存在');
  });

  it('takes what a server has in force, or the number asked for; says what the server refuses', async () => {
    const source = sourceOf(await getProcedure(name));
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      const told = { '/api/demo/token': { token: 't' }, [`/api/procedures/${name}/revisions`]: { items: [{ number: 3, inForce: false }, { number: 2, inForce: true }] }, [`/api/procedures/${name}/revisions/2`]: { revision: { number: 2 }, source: { ...source, policy: { ...source.policy, limits: {} } } } }[request.url ?? ''];
      response.writeHead(told ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(told ?? { problems: [{ code: 'not-found', message: '没有这个版本。' }] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const at = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    try {
      const archive = join(folder, 'two.zip');
      expect(await exportProcedure(name, archive, { server: at })).toMatchObject({ revision: 2 });
      expect((await differences(root, archive)).map(({ message }) => message)).toEqual([expect.stringMatching(/^删去限额“先期可开展的评价项目（个）”.*（依据 2026-66\.29）。$/)]);
      await expect(exportProcedure(name, join(folder, 'nine.zip'), { server: at, revision: '9' })).rejects.toThrow('没有这个版本。');
      expect(asked.at(-1)).toBe(`GET /api/procedures/${name}/revisions/9`);
    } finally {
      server.close();
    }
  });

  it('refuses a name and a number there are none of', async () => {
    await expect(exportProcedure('nothing', join(folder, 'x.zip'), {})).rejects.toThrow('没有事项');
    await expect(exportProcedure(name, join(folder, 'x.zip'), { revision: '1.5' })).rejects.toThrow('应为版本号');
    await expect(exportProcedure(name, join(folder, 'x.zip'), { server: 'http://127.0.0.1:1' })).rejects.toThrow('连不上服务');
  });

  it('tells an archive that is none', async () => {
    await writeFile(join(folder, 'bad.zip'), 'PK no');
    await expect(diffEditions(root, join(folder, 'bad.zip'))).rejects.toThrow('不是可以读取的 zip');
    await exportProcedure(name, join(folder, 'good.zip'), {});
    expect('files' in unpackFiles(await readFile(join(folder, 'good.zip')))).toBe(true);
  });
});
