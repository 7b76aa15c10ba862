import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A scenario kept beside a flow, to be run or begun from. */
export interface Story {
  /** File name without ending. */
  readonly name: string;
  readonly scenario: unknown;
}

/** The stories of `flows/<procedure>/scenarios`, by name; none where there is no such folder. Throws with the file's name when one is not JSON. */
export async function readStories(root: string, procedure: string): Promise<readonly Story[]> {
  const folder = join(root, 'flows', procedure, 'scenarios');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).toSorted();
  return Promise.all(names.map(async (name) => {
    try {
      return { name: name.slice(0, -'.json'.length), scenario: JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown };
    } catch (error) {
      throw new Error(`${join(folder, name)} 不是合法的 JSON：${(error as Error).message}`, { cause: error });
    }
  }));
}
