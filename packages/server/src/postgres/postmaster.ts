import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A database server that says it runs on a data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Finds the server running on the data folder; removes the pid file of one that is gone or was replaced. */
export function findPostmaster(data: string): Postmaster | undefined {
  const file = join(data, 'postmaster.pid');
  const [pid, , , port] = readLines(file).map(Number);
  if (!pid) return undefined;
  if (isPostgres(pid)) return { pid, port: port ?? 0 };
  rmSync(file, { force: true });
  return undefined;
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function isPostgres(pid: number): boolean {
  try {
    if (process.platform === 'linux') return /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    if (process.platform !== 'win32') return /postgres/.test(execFileSync('ps', ['-p', `${pid}`, '-o', 'command='], { encoding: 'utf8' }));
    return /postgres/.test(execFileSync('tasklist', ['/FI', `PID eq ${pid}`, '/NH'], { encoding: 'utf8' }));
  } catch {
    return false;
  }
}
