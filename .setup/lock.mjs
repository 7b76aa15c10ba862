import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

const staleAfter = 30_000;

/** Runs `work` while holding the folder `path`; waits for another holder, and takes over from one that died. */
export async function withLock(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  while (!take(path)) {
    dropIfStale(path);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const beat = setInterval(() => touch(path), 2_000);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(path, { recursive: true, force: true });
  }
}

function take(path) {
  try {
    mkdirSync(path);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(path, 'owner'), `${hostname()} ${process.pid}`);
  return true;
}

function dropIfStale(path) {
  const owner = readOwner(path);
  if (!isStale(path, owner)) return;
  const aside = `${path}-${process.pid}-${Date.now()}`;
  try {
    renameSync(path, aside);
    // Another waiter may have dropped the stale lock and taken a fresh one just before the rename.
    if (readOwner(aside) !== owner) renameSync(aside, path);
    else rmSync(aside, { recursive: true, force: true });
  } catch (error) {
    if (!['ENOENT', 'EEXIST', 'ENOTEMPTY', 'EPERM'].includes(error.code)) throw error;
  }
}

function readOwner(path) {
  try {
    return readFileSync(join(path, 'owner'), 'utf8');
  } catch {
    return '';
  }
}

function isStale(path, owner) {
  const [host, pid] = owner.split(' ');
  if (host === hostname() && !isAlive(Number(pid))) return true;
  try {
    return Date.now() - statSync(path).mtimeMs > staleAfter;
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function touch(path) {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // The lock was taken over; the next holder keeps it now.
  }
}
