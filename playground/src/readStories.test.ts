import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStories } from './readStories.ts';

let root: string;
const put = async (name: string, content: string) => {
  await mkdir(join(root, 'flows', 'one', 'scenarios'), { recursive: true });
  await writeFile(join(root, 'flows', 'one', 'scenarios', name), content);
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'filing-stories-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('readStories', () => {
  it('reads the scenarios beside a flow by name, and nothing else', async () => {
    await put('whole-way.json', '{"steps":[]}');
    await put('a.json', '7');
    await put('notes.md', 'no story');
    expect(await readStories(root, 'one')).toEqual([{ name: 'a', scenario: 7 }, { name: 'whole-way', scenario: { steps: [] } }]);
  });

  it('finds none where there is no folder', async () => {
    expect(await readStories(root, 'two')).toEqual([]);
  });

  it('names the file that is not JSON', async () => {
    await put('broken.json', '{');
    await expect(readStories(root, 'one')).rejects.toThrow(/broken\.json 不是合法的 JSON/);
  });
});
