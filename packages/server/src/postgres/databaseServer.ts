import { chownSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabasePlace } from './databaseCluster.ts';
import { NoAnswer } from './ensureDatabase.ts';
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

const longestWait = 60_000;
const longestStart = 15_000;

/**
 * Answers the port of the server on this data folder once `greet` has spoken to it, after starting it when none runs.
 * A server that dies while it is greeted is started again: a killed one looks alive for a moment, and its children hold
 * the shared memory for another.
 */
export async function ensureServer(place: DatabasePlace, greet: (port: number) => Promise<void>, wantedPort?: number): Promise<number> {
  const begin = Date.now();
  for (;;) {
    try {
      const port = findPostmaster(place.data)?.port ?? (await start(place, wantedPort));
      await greet(port);
      return port;
    } catch (error) {
      const longest = error instanceof NoAnswer ? longestWait : error instanceof NotStarted ? longestStart : 0;
      if (Date.now() - begin > longest) throw error;
      await pause(100);
    }
  }
}

/** Shuts the server down at once, rolling back what is open, and waits until it is gone. */
export async function stopServer({ data, programs }: DatabasePlace): Promise<void> {
  if (!findPostmaster(data)) return;
  try {
    await programs.run('pg_ctl', ['stop', '-D', data, '-m', 'fast', '-w']);
  } catch (error) {
    // It was dying by itself when it was told to.
    if (findPostmaster(data)) throw error;
  }
}

class NotStarted extends Error {}

async function start(place: DatabasePlace, wantedPort?: number): Promise<number> {
  const port = await freePort(wantedPort ?? rememberedPort(place));
  try {
    await startOn(place, port);
  } catch (error) {
    throw new NotStarted(`${(error as Error).message}\n${logTail(place)}`, { cause: error });
  }
  writeFileSync(join(place.home, 'port'), `${port}`);
  return port;
}

async function startOn({ home, data, account, programs }: DatabasePlace, port: number): Promise<void> {
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
  try {
    return readFileSync(join(home, 'server.log'), 'utf8').split('\n').slice(-8).join('\n');
  } catch {
    return '';
  }
}
