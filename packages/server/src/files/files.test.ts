import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredFile } from '@filing/filing';
import { letter, project, taken } from '../fixtures/letterSteps.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';
import { largestFile } from './receiveUpload.ts';

let test: TestServer;
let filing: string;
beforeAll(async () => {
  test = await openTestServer({ scan: async (path) => ((await import('node:fs/promises')).readFile(path, 'latin1').then((text) => (text.includes('EICAR') ? { clean: false, reason: '发现病毒' } : { clean: true }))) });
  filing = (await test.start()).id;
});
afterAll(() => test.close());

const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const exe = Buffer.concat([Buffer.from('MZ\x90\x00', 'latin1'), Buffer.alloc(2_000)]);

async function upload(name: string, content: Buffer, { person = 'school-college', to = filing, parts = 1 } = {}) {
  const boundary = '----filing';
  const part = (index: number) => Buffer.concat([Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file${index}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`), content, Buffer.from('\r\n')]);
  const payload = Buffer.concat([...Array.from({ length: parts }, (_, index) => part(index)), Buffer.from(`--${boundary}--\r\n`)]);
  const response = await test.server.app.inject({
    method: 'POST', url: `/api/filings/${to}/files`, payload,
    headers: { authorization: `Bearer ${await test.token(person)}`, 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
  return { status: response.statusCode, body: response.json<StoredFile & { problems?: { code: string }[] }>() };
}
const download = async (id: string, person: string) => test.server.app.inject({ method: 'GET', url: `/api/files/${id}`, headers: { authorization: `Bearer ${await test.token(person)}` } });
const arriving = () => readdir(join(test.folder, 'files', 'arriving'));

describe('an upload', () => {
  it('is kept under its hash and comes back as it was, to be saved and not run', async () => {
    const { status, body } = await upload('方案（终稿）.pdf', pdf);
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: '方案（终稿）.pdf', size: pdf.length, type: 'application/pdf' });
    const response = await download(body.id, 'school-college');
    expect(response.rawPayload.equals(pdf)).toBe(true);
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': expect.stringContaining(`filename*=UTF-8''${encodeURIComponent('方案（终稿）.pdf').replaceAll('(', '%28')}`),
    });
  });

  it('is judged by its content, not its name', async () => {
    expect(await upload('方案.pdf', exe)).toMatchObject({ status: 415, body: { problems: [{ code: 'file.type' }] } });
    expect(await upload('方案.exe', exe)).toMatchObject({ status: 415 });
    expect(await upload('../../../etc/cron.d/x.txt', Buffer.from('一句话'))).toMatchObject({ status: 201, body: { name: 'x.txt' } });
  });

  it('is refused by the scan, by its size and by its number, leaving nothing behind', async () => {
    expect(await upload('病毒.txt', Buffer.from('EICAR test'))).toMatchObject({ status: 422, body: { problems: [{ code: 'file.unsafe' }] } });
    expect(await upload('大.pdf', Buffer.concat([pdf, Buffer.alloc(largestFile)]))).toMatchObject({ status: 413, body: { problems: [{ code: 'file.too-large' }] } });
    expect(await arriving()).toEqual([]);
  });

  it('wants multipart, and a filing one may read', async () => {
    expect(await test.call('school-college', 'POST', `/api/filings/${filing}/files`, { a: 1 })).toMatchObject({ status: 415, codes: ['media-type'] });
    expect(await upload('方案.pdf', pdf, { person: 'school-secondary' })).toMatchObject({ status: 404 });
    expect(await upload('方案.pdf', pdf, { to: 'nothing' })).toMatchObject({ status: 404 });
  });
});

describe('a download', () => {
  it('is for those who may read the filing', async () => {
    const { id } = (await upload('方案.pdf', pdf)).body;
    expect((await download(id, 'school-secondary')).statusCode).toBe(404);
    expect((await download(id, 'district-310110')).statusCode).toBe(404);
    expect((await download('nothing', 'school-college')).statusCode).toBe(404);
    const { id: other } = await test.start();
    const own = (await upload('材料.pdf', pdf, { to: other })).body;
    taken(await test.act('school-college', other, { type: 'submit', answers: { letter: { ...letter, materials: [own] } } }));
    expect((await download(own.id, 'district-310110')).statusCode).toBe(200);
    expect((await download(own.id, 'district-310104')).statusCode).toBe(404);
  });
});

describe('a file', () => {
  const status = async (file: StoredFile, person: string) => (await download(file.id, person)).statusCode;
  const shown = async (person: string, to: string) => (await test.call(person, 'GET', `/api/filings/${to}`)).body.timeline.map((entry) => entry.attachments);

  it('attached to a confidential act is named to and had by its readers only', async () => {
    const { id: to } = await test.start();
    const put = async (name: string, person = 'school-college') => (await upload(name, pdf, { person, to })).body;
    const recommendation = await put('推荐意见.pdf', 'school-college');
    taken(await test.act('school-college', to, { type: 'submit', answers: { letter }, attachments: [recommendation.id] }));
    taken(await test.act('district-310110', to, { type: 'approve' }));
    taken(await test.act('school-college', to, { type: 'submitProject', answers: { project: [project] } }));
    const sheet = await put('评分表.pdf', 'expert-1');
    taken(await test.act('expert-1', to, { type: 'evaluate', attachments: [sheet.id] }));
    const { id, name, size, type } = sheet;
    expect((await shown('centre-project', to)).flat()).toContainEqual({ id, name, size, type });
    expect((await shown('school-college', to)).flat()).toEqual([expect.objectContaining({ id: recommendation.id, name: '推荐意见.pdf' })]);
    expect([await status(sheet, 'expert-1'), await status(sheet, 'expert-2'), await status(sheet, 'centre-project')]).toEqual([200, 200, 200]);
    expect([await status(sheet, 'school-college'), await status(sheet, 'district-310110')]).toEqual([404, 404]);
    expect([await status(recommendation, 'school-college'), await status(recommendation, 'district-310110')]).toEqual([200, 200]);
  });

  it('in a withheld field or form is not had by the office it is withheld from', async () => {
    const { id: to } = await test.start();
    const put = async (name: string) => (await upload(name, pdf, { to })).body;
    const [withheld, open, plan, unused] = [await put('材料.pdf'), await put('附图.pdf'), await put('方案.pdf'), await put('未用.pdf')];
    taken(await test.act('school-college', to, { type: 'submit', answers: { letter: { ...letter, materials: [withheld], annexes: [open] } } }));
    expect([await status(withheld, 'district-310110'), await status(unused, 'district-310110')]).toEqual([200, 404]);
    taken(await test.act('district-310110', to, { type: 'approve' }));
    expect(await status(plan, 'district-310110')).toBe(404);
    taken(await test.act('school-college', to, { type: 'submitProject', answers: { project: [{ ...project, plan: [plan] }] } }));
    expect([await status(open, 'expert-1'), await status(withheld, 'expert-1'), await status(plan, 'expert-1')]).toEqual([200, 404, 404]);
    expect([await status(withheld, 'centre-project'), await status(plan, 'centre-project')]).toEqual([200, 200]);
  });
});

describe('a hand-in', () => {
  it('names only files of its own filing', async () => {
    const mine = (await upload('方案.pdf', pdf)).body;
    const { id: other } = await test.start();
    const refused = await test.act('school-college', other, { type: 'submit', answers: { letter: { ...letter, materials: [mine] } } });
    expect(refused).toMatchObject({ status: 422, codes: ['file.missing'] });
    expect(refused.body.problems?.[0]?.path).toBe('letter/materials.0');
    expect((await test.act('school-college', other, { type: 'submit', answers: { letter }, attachments: [mine.id] })).codes).toEqual(['file.missing']);
  });
});
