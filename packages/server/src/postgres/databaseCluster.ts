import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseAccount } from './databaseAccount.ts';
import type { DatabasePrograms } from './databasePrograms.ts';

/** Where a database lies and what runs it. */
export interface DatabasePlace {
  readonly home: string;
  readonly data: string;
  readonly account: DatabaseAccount | undefined;
  readonly programs: DatabasePrograms;
}

/** Answers the password of the database, after making the database when there is none; never touches an existing one. */
export async function initialise({ home, data, account, programs }: DatabasePlace): Promise<string> {
  const passwordFile = join(home, 'password');
  if (existsSync(data)) return readPassword(passwordFile);
  const password = randomBytes(24).toString('base64url');
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  // Made aside and moved when complete: a first start that was killed leaves no half database.
  const half = `${data}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  if (account) for (const path of [passwordFile, half]) chownSync(path, account.uid, account.gid);
  await programs.run('initdb', [
    `--pgdata=${half}`, '--username=filing', `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
    '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
  ]);
  renameSync(half, data);
  return password;
}

function readPassword(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`The password of the database is missing: ${file}.`);
  }
}
