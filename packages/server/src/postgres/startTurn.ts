import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './processAlive.ts';

const longestTurn = 120_000;

/** Runs `work` while no other process starts or stops the database of `home`. */
export async function inTurn<T>(home: string, work: () => Promise<T>): Promise<T> {
  const turn = join(home, 'turn');
  while (!take(turn)) {
    if (isStale(turn)) rmSync(turn, { recursive: true, force: true });
    else await pause(50);
  }
  try {
    return await work();
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
}

function take(turn: string): boolean {
  try {
    mkdirSync(turn);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(turn, 'pid'), `${process.pid}`);
  return true;
}

function isStale(turn: string): boolean {
  try {
    const age = Date.now() - statSync(turn).mtimeMs;
    const pid = Number(readFileSync(join(turn, 'pid'), 'utf8'));
    return age > longestTurn || (pid > 0 && !isAlive(pid));
  } catch {
    return ageOf(turn) > 5_000;
  }
}

function ageOf(turn: string): number {
  try {
    return Date.now() - statSync(turn).mtimeMs;
  } catch {
    return 0;
  }
}
