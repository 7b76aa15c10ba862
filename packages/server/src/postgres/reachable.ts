import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { DatabaseAccount } from './databaseAccount.ts';

/** Whether the account may walk through every folder that exists above the path. */
export function isReachable(path: string, account: DatabaseAccount): boolean {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (existsSync(folder) && !maySearch(folder, account)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function maySearch(folder: string, account: DatabaseAccount): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
