import { spawn } from 'node:child_process';
import { mkdtemp, writeFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './house.ts';

const run = (words: readonly string[], env: Readonly<Record<string, string>> = {}) => new Promise<{ code: number | null; out: string; err: string }>((done) => {
  const child = spawn(process.execPath, [join(root, 'packages/cli/src/main.ts'), ...words], { env: { ...process.env, FILING_TOKEN: '', FILING_SERVER: '', ...env } });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  child.on('close', (code) => done({ code, out, err }));
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

describe('filing … import', () => {
  let server: Server;
  let folder: string;
  const heard: { url: string; token: string | undefined; body: string }[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'filing-import-'));
    await writeFile(join(folder, 'occupations.json'), '[{"code":"4-04-05-05","name":"人工智能训练师"}]');
    server = createServer(async (request, response) => {
      const body = await textOf(request);
      heard.push({ url: request.url ?? '', token: request.headers.authorization, body });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(request.url === '/api/demo/token' ? { token: 'demo' } : request.url?.includes('calendar') ? { problems: [{ code: 'format' }] } : { edition: '2022', changed: true }));
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  });
  afterAll(async () => {
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  it('sends the file under its edition with the token, and prints what changed', async () => {
    const done = await run(['catalogue', 'import', join(folder, 'occupations.json'), '--edition', '2022 版', '--server', address()], { FILING_TOKEN: 'secret' });
    expect([done.code, JSON.parse(done.out)]).toEqual([0, { edition: '2022', changed: true }]);
    expect(heard.at(-1)).toEqual({ url: '/api/reference/catalogue?edition=2022%20%E7%89%88', token: 'Bearer secret', body: '[{"code":"4-04-05-05","name":"人工智能训练师"}]' });
  });

  it('asks a demonstration for its token, and fails with the problems it was told', async () => {
    const done = await run(['calendar', 'import', join(folder, 'occupations.json')], { FILING_SERVER: address() });
    expect([done.code, JSON.parse(done.out)]).toEqual([1, { problems: [{ code: 'format' }] }]);
    expect(heard.slice(-2).map(({ url, token }) => [url, token])).toEqual([['/api/demo/token', undefined], ['/api/reference/calendar?edition=occupations', 'Bearer demo']]);
  });

  it.each([
    ['a file that is not there', ['offices', 'import', '/nowhere.json'], 1, 'file.not-found'],
    ['a server that does not answer', ['offices', 'import', 'FILE', '--server', 'http://127.0.0.1:9'], 1, 'unavailable'],
    ['another verb', ['offices', 'export', 'FILE'], 2, 'import'],
  ])('tells of %s', async (_what, words, code, text) => {
    const done = await run(words.map((word) => (word === 'FILE' ? join(folder, 'occupations.json') : word)));
    expect(done.code).toBe(code);
    expect(done.out + done.err).toContain(text);
  });
});
