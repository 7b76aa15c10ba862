import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { databaseAccount } from './databaseAccount.ts';
import { databaseHome } from './databaseHome.ts';
import { startPostgres } from './embeddedPostgres.ts';
import { findPostmaster } from './postmaster.ts';

const folders: string[] = [];

function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'filing-pg-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

/** Starts the database in a process of its own, lets it write a row and answers what it printed: the url. */
async function startedElsewhere(dataDir: string) {
  const module = new URL('./embeddedPostgres.ts', import.meta.url).href;
  const script = `
    const { startPostgres } = await import(${JSON.stringify(module)});
    const { url } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(url);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, url: line.toString().trim() };
}

afterEach(async () => {
  for (const folder of folders.splice(0)) {
    const home = databaseHome(join(folder, 'db'), databaseAccount());
    const left = findPostmaster(join(home, 'data'));
    if (left) process.kill(left.pid, 'SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

describe('startPostgres', { timeout: 60_000 }, () => {
  test('keeps data and port over a stop, sorts pinyin, and asks for the password', async () => {
    const dataDir = join(openFolder(), 'db');
    const first = await startPostgres({ dataDir });
    await query(first.url, `create table name as select * from (values ('中'), ('阿'), ('八')) as row (text)`);
    await first.stop();
    expect(findPostmaster(join(dataDir, 'data'))).toBeUndefined();

    const second = await startPostgres({ dataDir });
    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'select text from name order by text collate "zh-x-icu"')).toEqual(['阿', '八', '中']);
    expect(await query(second.url, 'show server_encoding')).toEqual(['UTF8']);
    await expect(query(second.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toMatchObject({ code: '28P01' });
    await second.stop();
  });

  test.runIf(process.platform !== 'win32')('keeps the password to its account', async () => {
    const dataDir = join(openFolder(), 'db');
    const { stop } = await startPostgres({ dataDir });
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
    await stop();
  });

  test('joins the server that a killed process left, with the data kept', async () => {
    const dataDir = join(openFolder(), 'db');
    const { child, url } = await startedElsewhere(dataDir);
    await query(url, 'create table kept as select 7 as seven');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const again = await startPostgres({ dataDir });
    expect(again.url).toBe(url);
    expect(await query(again.url, 'select seven from kept')).toEqual([7]);
    await again.stop();
    await expect(query(url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('starts again after the server itself was killed, also when its process id is taken by another', async () => {
    const dataDir = join(openFolder(), 'db');
    const first = await startPostgres({ dataDir });
    await query(first.url, 'create table kept as select 7 as seven');
    const pidFile = join(dataDir, 'data', 'postmaster.pid');
    process.kill(findPostmaster(join(dataDir, 'data'))!.pid, 'SIGKILL');
    const second = await startPostgres({ dataDir });
    expect(await query(second.url, 'select seven from kept')).toEqual([7]);
    await first.stop();
    await second.stop();
    writeFileSync(pidFile, `${process.pid}\n${dataDir}/data\n1700000000\n5432\n\n127.0.0.1\n\nready\n`);
    const third = await startPostgres({ dataDir });
    expect(await query(third.url, 'select seven from kept')).toEqual([7]);
    await third.stop();
  });

  test.runIf(process.platform !== 'win32')('starts again when the server it was about to join dies', async () => {
    const dataDir = join(openFolder(), 'db');
    const first = await startPostgres({ dataDir });
    await query(first.url, 'create table kept as select 7 as seven');
    const { pid } = findPostmaster(join(dataDir, 'data'))!;
    // Stopped, it looks alive and takes connections it never answers; then it is gone.
    process.kill(pid, 'SIGSTOP');
    const starting = startPostgres({ dataDir });
    await pause(300);
    process.kill(pid, 'SIGKILL');
    const second = await starting;
    expect(await query(second.url, 'select seven from kept')).toEqual([7]);
    await first.stop();
    await second.stop();
  });

  test('lets several starts at once share one server until the last stop', async () => {
    const dataDir = join(openFolder(), 'db');
    const elsewhere = startedElsewhere(dataDir);
    const [one, two] = await Promise.all([startPostgres({ dataDir }), startPostgres({ dataDir })]);
    const { child, url } = await elsewhere;
    expect(new Set([one.url, two.url, url]).size).toBe(1);
    await one.stop();
    await two.stop();
    expect(await query(url, 'select 1')).toEqual([1]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const last = await startPostgres({ dataDir });
    await last.stop();
    expect(existsSync(join(dataDir, 'data', 'postmaster.pid'))).toBe(false);
  });

  test('starts below a folder that is closed to others', async () => {
    const closed = openFolder();
    chmodSync(closed, 0o700);
    const first = await startPostgres({ dataDir: join(closed, 'db') });
    await query(first.url, 'create table kept as select 7 as seven');
    await first.stop();
    const second = await startPostgres({ dataDir: join(closed, 'db') });
    expect(await query(second.url, 'select seven from kept')).toEqual([7]);
    await second.stop();
  });
});
