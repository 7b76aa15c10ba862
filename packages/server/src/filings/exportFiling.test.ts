import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilingExport, ReplayReport } from '@filing/flow-runtime/history';
import { letter, taken } from '../fixtures/letterSteps.ts';
import { exported, replayed } from '../fixtures/replayed.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';
import { linkHash } from './chainLink.ts';
import { matchesHistory } from './rebuildFiling.ts';

const main = join(import.meta.dirname, '..', '..', '..', 'cli', 'src', 'main.ts');
let test: TestServer;
let folder: string;
let id: string;
let whole: FilingExport;
let server: string;
beforeAll(async () => {
  test = await openTestServer();
  folder = await mkdtemp(join(tmpdir(), 'filing-replay-'));
  id = (await test.start()).id;
  taken(await test.act('school-college', id, { type: 'submit', answers: { letter } }));
  taken(await test.act('district-310110', id, { type: 'return', opinion: '请补充', remarks: [], opens: 'all' }));
  whole = await exported(test, id);
  await test.server.listen({ port: 0 });
  server = `http://127.0.0.1:${(test.server.app.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (words: readonly string[], env: Readonly<Record<string, string>> = {}) => new Promise<{ code: number | null; out: string; err: string }>((done) => {
  const child = spawn(process.execPath, [main, 'replay', ...words], { env: { ...process.env, FILING_TOKEN: '', FILING_SERVER: '', ...env } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  child.on('close', (code) => done({ code, out, err }));
});
interface Malleable {
  links: { seq: number; body: Record<string, Record<string, object>>; previous: string; hash: string }[];
  chain: { seq: number; hash: string };
  filing: Record<string, unknown>;
  revisions: Record<string, string>;
  calendars: Record<string, string>;
  industryTags: unknown;
}
const copy = () => structuredClone(whole) as unknown as Malleable;
const places = ({ problems }: ReplayReport) => problems.map(({ code, path }) => `${code} ${path}`);
/** As a forger would: every hash after the change worked out again. */
function rehashed(data: Malleable) {
  let previous = '0'.repeat(64);
  for (const link of data.links) {
    link.previous = previous;
    previous = link.hash = linkHash(id, link.seq, link.body as never, previous);
  }
  data.chain = { seq: data.links.length - 1, hash: previous };
  return data;
}

describe('the export of a filing', () => {
  it('is the auditor’s alone, and nobody learns whether there is a filing', async () => {
    const statusFor = async (person: string | null, filing = id) => (await test.call(person, 'GET', `/api/filings/${filing}/export`)).status;
    expect(await Promise.all(['school-college', 'district-310110', 'policy-staff', 'school-secondary', null, 'auditor'].map((person) => statusFor(person)))).toEqual([403, 403, 404, 404, 401, 200]);
    expect(await Promise.all(['not-an-id', '00000000-0000-4000-8000-000000000000'].map((filing) => statusFor('auditor', filing)))).toEqual([404, 404]);
  });

  it('holds the chain and every text its links name, by hash', () => {
    expect(whole).toMatchObject({ format: 'filing-export/1', id, chain: { seq: 2 }, links: [{ body: { kind: 'start' } }, { body: { kind: 'event' } }, { body: { kind: 'event' } }], filing: { state: 'returned' } });
    expect([Object.keys(whole.revisions), Object.keys(whole.calendars), Object.keys(whole.catalogues)].map((each) => each.length)).toEqual([1, 1, 1]);
    expect(whole.filing).not.toHaveProperty('events');
  });

  it('replays to what was kept', async () => {
    expect(await replayed(whole)).toMatchObject({ agrees: true, filing: id, links: 3, end: whole.chain.hash, state: 'returned', version: 2, problems: [] });
    expect(await matchesHistory(test.server.house, id)).toBe(true);
  });
});

describe('a tampered export', () => {
  it.each<[string, (data: Malleable) => unknown, string]>([
    ['a changed act', (data) => Object.assign(data.links[1]?.body['recorded'] ?? {}, { at: '2026-06-06T09:00:00+08:00' }), 'history.broken links.1'],
    ['a link left out', (data) => data.links.splice(1, 1), 'history.broken links.1'],
    ['links in another order', (data) => data.links.reverse(), 'history.broken links.0'],
    ['a cut end', (data) => data.links.pop(), 'history.broken chain'],
    ['a changed revision', (data) => { data.revisions = Object.fromEntries(Object.entries(data.revisions).map(([hash, text]) => [hash, text.replace('示例', '改动')])); }, 'history.broken revisions.'],
    ['a changed calendar', (data) => { data.calendars = Object.fromEntries(Object.entries(data.calendars).map(([hash, text]) => [hash, `${text} `])); }, 'history.broken calendars.'],
    ['a calendar left out', (data) => { data.calendars = {}; }, 'history.broken '],
    ['a changed state', (data) => { data.filing['state'] = 'registered'; }, 'history.differs filing.state'],
    ['an act nobody was allowed, hashes and all', (data) => { Object.assign(data.links[2]?.body['recorded']?.['actor'] ?? {}, { office: 'expert' }); rehashed(data); }, 'history.broken links.2'],
    ['two beginnings, hashes and all', (data) => { data.links[1] = { ...data.links[0], seq: 1 } as never; rehashed(data); }, 'history.broken links.1'],
    ['no links', (data) => { data.links = []; }, 'format links'],
    ['a link that is none', (data) => { data.links[1] = 5 as never; }, 'format links.1'],
    ['tags that are no list', (data) => { data.industryTags = 'x'; }, 'format industryTags'],
  ])('is refused with the place: %s', async (_what, change, place) => {
    const data = copy();
    change(data);
    const report = await replayed(data);
    expect(report.agrees).toBe(false);
    expect(places(report)[0]).toContain(place);
  });

  it.each([null, 5, [], {}, { format: 'filing-export/2' }])('that is no export is told so: %j', async (data) => {
    expect(places(await replayed(data))).toEqual(['format format']);
  });
});

describe('filing replay', () => {
  it('replays a file, and the server’s own by id', async () => {
    const path = join(folder, 'whole.json');
    await writeFile(path, JSON.stringify(whole));
    const fromFile = await run([path]);
    expect([fromFile.code, JSON.parse(fromFile.out)]).toEqual([0, expect.objectContaining({ agrees: true, state: 'returned' })]);
    const asked = await run([id], { FILING_SERVER: server, FILING_TOKEN: await test.token('auditor') });
    expect([asked.code, JSON.parse(asked.out)]).toEqual([0, JSON.parse(fromFile.out)]);
    expect((await run([id, '--server', server])).code).toBe(0);
  });

  it('ends with 1 and the place where it is tampered with or may not be had, with 2 where it is misused', async () => {
    const data = copy();
    data.filing['version'] = 9;
    const path = join(folder, 'tampered.json');
    await writeFile(path, JSON.stringify(data));
    const tampered = await run([path]);
    expect([tampered.code, places(JSON.parse(tampered.out) as ReplayReport)]).toEqual([1, ['history.differs filing.version']]);
    const forbidden = await run([id, '--server', server], { FILING_TOKEN: await test.token('district-310110') });
    expect([forbidden.code, places(JSON.parse(forbidden.out) as ReplayReport)]).toEqual([1, ['office.wrong ']]);
    expect(await run([id, '--server', 'http://127.0.0.1:9'])).toMatchObject({ code: 1, out: expect.stringContaining('unavailable') });
    expect(await run([])).toMatchObject({ code: 2, out: '' });
    expect(await run([path, '--edition', 'x'])).toMatchObject({ code: 2, out: '' });
  });
});
