import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredFile } from '@filing/filing';
import { keepFile } from '../files/keepFile.ts';
import { diskFileStore } from '../files/fileStore.ts';
import { noScan } from '../files/fileScan.ts';
import { bringTo, letter, taken } from '../fixtures/letterSteps.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';
import { forgetOld } from './forgetOld.ts';

let test: TestServer;
let owner: pg.Client;
beforeAll(async () => {
  test = await openTestServer({ worker: false });
  owner = new pg.Client({ connectionString: test.database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await test.close();
});

const folder = () => join(test.folder, 'files');
const forget = () => forgetOld(test.server.house.db, diskFileStore(folder()));
const age = (table: 'files' | 'idempotency', days: number) => owner.query(`update ${table} set written_at = now() - $1 * interval '1 day'`, [days]);

async function put(filing: string, text: string): Promise<StoredFile> {
  const house = { store: diskFileStore(folder()), scan: noScan, arriving: join(folder(), 'arriving') };
  const kept = await keepFile(house, test.server.house.db, { stream: Readable.from([Buffer.from(text)]), truncated: () => false, name: '说明.txt', filing, uploader: 'school-college', at: new Date() });
  if ('problem' in kept) throw new Error(kept.problem.message);
  return kept.file;
}

/** Whether the row and the content are there. */
async function isThere({ id }: StoredFile, sha256: string | undefined): Promise<readonly [row: boolean, content: boolean]> {
  const row = await test.server.house.db.selectFrom('files').select('id').where('id', '=', id).executeTakeFirst();
  const content = sha256 && (await stat(join(folder(), sha256.slice(0, 2), sha256)).catch(() => undefined));
  return [row !== undefined, Boolean(content)];
}
const hashOf = async ({ id }: StoredFile) => (await test.server.house.db.selectFrom('files').select('sha256').where('id', '=', id).executeTakeFirst())?.sha256;

describe('idempotency keys', () => {
  it('are kept for 90 days of real time, however far the clock was moved', async () => {
    const { id, version } = await bringTo(test, 'review');
    const body = { type: 'withdraw', seenVersion: version, idempotencyKey: 'old' };
    const again = () => test.call('school-college', 'POST', `/api/filings/${id}/events`, body);
    expect((await again()).status).toBe(200);
    await test.moveTo('2027-06-05T09:00:00+08:00');
    await age('idempotency', 89);
    expect((await forget()).keys).toBe(0);
    expect((await again()).status).toBe(200);
    await expect(test.server.house.db.deleteFrom('idempotency').execute()).rejects.toThrow('kept for 90 days');
    await age('idempotency', 91);
    expect((await forget()).keys).toBe(2);
    // The version that was seen still keeps the act from happening twice.
    expect((await again()).codes).toEqual(['version.stale']);
  });
});

describe('uploads', () => {
  it('that nothing names go after 30 days; those of an event or a draft stay', async () => {
    const { id } = await test.start();
    const [handedIn, attached, drafted, loose] = [await put(id, '一'), await put(id, '二'), await put(id, '三'), await put(id, '四')];
    taken(await test.act('school-college', id, { type: 'submit', answers: { letter: { ...letter, materials: [handedIn] } }, attachments: [attached.id] }));
    const { id: other } = await test.start();
    const draft = await put(other, '五');
    await test.call('school-college', 'PUT', `/api/filings/${other}/drafts/letter`, { answers: { ...letter, materials: [draft] }, revision: 0 });
    await age('files', 29);
    expect((await forget()).files).toBe(0);
    await age('files', 31);
    const hashes = new Map(await Promise.all([handedIn, attached, drafted, loose, draft].map(async (file) => [file, await hashOf(file)] as const)));
    expect((await forget()).files).toBe(2);
    expect(await Promise.all([...hashes].map(([file, hash]) => isThere(file, hash)))).toEqual([[true, true], [true, true], [false, false], [false, false], [true, true]]);
    expect((await forget()).files).toBe(0);
    // A draft that no longer names its file lets it go.
    await test.call('school-college', 'PUT', `/api/filings/${other}/drafts/letter`, { answers: letter, revision: 1 });
    expect((await forget()).files).toBe(1);
    expect(await isThere(draft, hashes.get(draft))).toEqual([false, false]);
  });

  it('leave their content while another upload has the same', async () => {
    const { id } = await test.start();
    const [one, two] = [await put(id, '同一内容'), await put(id, '同一内容')];
    const hash = await hashOf(one);
    await owner.query(`update files set written_at = now() - interval '31 days' where id = $1`, [one.id]);
    expect((await forget()).files).toBe(1);
    expect([await isThere(one, hash), await isThere(two, hash)]).toEqual([[false, true], [true, true]]);
    await age('files', 31);
    expect((await forget()).files).toBe(1);
    expect(await isThere(two, hash)).toEqual([false, false]);
  });

  it('are forgotten while others arrive with the same content, and none of those is lost', async () => {
    const { id } = await test.start();
    for (let round = 0; round < 5; round += 1) {
      const old = await put(id, `内容 ${round}`);
      await owner.query(`update files set written_at = now() - interval '31 days' where id = $1`, [old.id]);
      const [kept] = await Promise.all([put(id, `内容 ${round}`), forget(), put(id, `内容 ${round}`)]);
      expect(await isThere(kept, await hashOf(kept))).toEqual([true, true]);
      expect(await isThere(old, undefined)).toEqual([false, false]);
    }
  });
});
