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
  const [pid, folder, , port] = readLines(file);
  if (!pid) return undefined;
  if (isPostmaster(Number(pid), [data, folder || data])) return { pid: Number(pid), port: Number(port) };
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

/** A postmaster names its data folder on its command line; a backend of another server that took over the process id does not. */
function isPostmaster(pid: number, folders: readonly string[]): boolean {
  try {
    if (process.platform === 'win32') return /postgres/.test(execFileSync('tasklist', ['/FI', `PID eq ${pid}`, '/NH'], { encoding: 'utf8' }));
    const command = process.platform === 'linux' ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') : execFileSync('ps', ['-ww', '-p', `${pid}`, '-o', 'command='], { encoding: 'utf8' });
    return command.includes('postgres') && folders.some((folder) => command.includes(folder));
  } catch {
    return false;
  }
}
