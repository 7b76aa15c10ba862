import { chownSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabasePlace } from './databaseCluster.ts';
import { freePort } from './freePort.ts';
import { findPostmaster } from './postmaster.ts';

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'max_connections=200',
  // Statements and row values may hold personal data; the log must not.
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
];

/** Answers the port of the server on this data folder, after starting it when none runs. */
export async function ensureServer(place: DatabasePlace, wantedPort?: number): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const found = findPostmaster(place.data);
    if (found) return found.port;
    const port = await freePort(wantedPort ?? rememberedPort(place));
    try {
      await start(place, port);
      writeFileSync(join(place.home, 'port'), `${port}`);
      return port;
    } catch (error) {
      if (attempt === 3) throw new Error(`${(error as Error).message}\n${logTail(place)}`, { cause: error });
    }
  }
}

/** Shuts the server down at once, rolling back what is open, and waits until it is gone. */
export async function stopServer({ data, programs }: DatabasePlace): Promise<void> {
  if (findPostmaster(data)) await programs.run('pg_ctl', ['stop', '-D', data, '-m', 'fast', '-w']);
}

async function start({ home, data, account, programs }: DatabasePlace, port: number): Promise<void> {
  const log = join(home, 'server.log');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? Infinity) > 5_000_000) {
    rmSync(log, { force: true });
    writeFileSync(log, '', { mode: 0o600 });
    if (account) chownSync(log, account.uid, account.gid);
  }
  const options = settings.map((setting) => `-c ${setting}`).join(' ');
  await programs.run('pg_ctl', ['start', '-D', data, '-l', log, '-w', '-s', '-o', `-p ${port} ${options}`]);
}

function rememberedPort({ home }: DatabasePlace): number {
  try {
    return Number(readFileSync(join(home, 'port'), 'utf8')) || 0;
  } catch {
    return 0;
  }
}

function logTail({ home }: DatabasePlace): string {
  return readFileSync(join(home, 'server.log'), 'utf8').split('\n').slice(-8).join('\n');
}
