import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The text of every `flows/<procedure>/flow.test.ts`, by procedure; a flow without one is left out. */
export async function readFlowTests(root: string): Promise<Readonly<Record<string, string>>> {
  const folders = (await readdir(join(root, 'flows'), { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const texts = await Promise.all(folders.map(async (name) => [name, await readFile(join(root, 'flows', name, 'flow.test.ts'), 'utf8').catch(() => null)] as const));
  return Object.fromEntries(texts.filter((entry): entry is readonly [string, string] => entry[1] !== null));
}
