import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DatabaseAccount } from './databaseAccount.ts';
import { isReachable } from './reachable.ts';

/**
 * Answers the folder that holds the database of `dataDir`, made if missing: `dataDir` itself, or, when it lies below a
 * folder that the account may not enter (a clone under /root), a folder below /var/tmp keyed by the path of `dataDir`.
 */
export function databaseHome(dataDir: string, account: DatabaseAccount | undefined): string {
  const wanted = resolve(dataDir);
  if (!account || isReachable(join(wanted, 'data'), account)) return made(wanted, account);
  if (existsSync(join(wanted, 'data', 'PG_VERSION'))) {
    throw new Error(`The database in ${wanted} is out of reach for the account that runs it: open its parent folders (chmod o+x).`);
  }
  const key = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  const parent = ['/var/tmp', tmpdir(), '/tmp'].find((folder) => existsSync(folder) && isReachable(join(folder, key), account));
  if (!parent) throw new Error(`No folder for the database: ${wanted} and the temporary folders are closed to others.`);
  return made(join(parent, `filing-postgres-${key}`), account);
}

function made(home: string, account: DatabaseAccount | undefined): string {
  mkdirSync(home, { recursive: true, mode: 0o755 });
  const entry = lstatSync(home);
  if (account && (!entry.isDirectory() || entry.uid !== process.getuid?.())) {
    throw new Error(`${home} belongs to somebody else; it cannot hold the database.`);
  }
  return home;
}
