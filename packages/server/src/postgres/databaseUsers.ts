import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './processAlive.ts';

/** Notes that this process uses the database of `home`; the answer takes the note back and says whether it was the last. */
export function joinUsers(home: string): () => boolean {
  const folder = join(home, 'users');
  const note = `${process.pid}-${randomUUID().slice(0, 8)}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, note), '');
  return () => {
    rmSync(join(folder, note), { force: true });
    return livingUsers(folder).length === 0;
  };
}

function livingUsers(folder: string): string[] {
  return readdirSync(folder).filter((note) => {
    if (isAlive(Number(note.split('-')[0]))) return true;
    rmSync(join(folder, note), { force: true });
    return false;
  });
}
