import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createServer } from './createServer.ts';
import { bringTo } from './fixtures/letterSteps.ts';
import { openTestServer, type TestServer } from './fixtures/testServer.ts';
import { refuseUnsafeOptions, type ServerOptions } from './serverOptions.ts';

let test: TestServer;
const lines: string[] = [];
beforeAll(async () => {
  test = await openTestServer({
    corsOrigins: ['https://portal.example'],
    logger: { level: 'debug', stream: { write: (line) => void lines.push(line) } },
    extend: async (app) => {
      app.get('/hello', async () => 'hello');
    },
  });
});
afterAll(() => test.close());
afterEach(() => vi.unstubAllEnvs());

const get = (url: string, headers = {}) => test.server.app.inject({ url, headers });

describe('in production', () => {
  it('starts neither the demo nor a clock that can be moved', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    const base = { databaseUrl: 'postgres://nobody@127.0.0.1:1/none', dataDir: '/nowhere', procedures: [], catalogue: { edition: '', complete: false, occupations: [] }, calendar: { edition: '', years: {} }, auth: { secret: 's'.repeat(32), issuer: 'i', audience: 'a' } } satisfies ServerOptions;
    await expect(createServer({ ...base, demo: true })).rejects.toThrow('演示模式不能在生产环境');
    await expect(createServer({ ...base, clock: () => new Date() })).rejects.toThrow('可拨动的时钟');
    expect(() => refuseUnsafeOptions(base)).not.toThrow();
  });

  it('does not start without a way to know people', () => {
    expect(() => refuseUnsafeOptions({ demo: false } as ServerOptions)).toThrow('AUTH_JWKS_URL');
  });
});

describe('the demo', () => {
  it('lets one be anybody and move the clock forward only', async () => {
    const people = await test.call<{ id: string }[]>(null, 'GET', '/api/demo/people');
    expect(people.body.length).toBeGreaterThan(25);
    const { token } = (await test.call<{ token: string }>(null, 'POST', '/api/demo/token', { person: 'centre-intake' })).body;
    const me = await get('/api/me', { authorization: `Bearer ${token}` });
    expect(me.json()).toMatchObject({ actor: { office: 'appraisal-centre', name: '钱守诚' }, demo: true });
    const forward = await test.call<{ now: string }>(null, 'POST', '/api/demo/clock', { advance: { days: 2, hours: 3 } });
    expect(forward.body.now).toMatch(/^2026-06-07T12/);
    expect(await test.call(null, 'POST', '/api/demo/clock', { to: '2026-06-01' })).toMatchObject({ status: 422, codes: ['clock.backwards'] });
    expect(await test.call(null, 'POST', '/api/demo/clock', { to: 'soon' })).toMatchObject({ status: 400 });
    expect(await test.call(null, 'POST', '/api/demo/token', { person: 'nobody' })).toMatchObject({ status: 403 });
  });
});

describe('the door', () => {
  it('sends strict headers and lets in configured origins only', async () => {
    const { headers } = await get('/healthz', { origin: 'https://portal.example' });
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).toContain("object-src 'none'");
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'access-control-allow-origin': 'https://portal.example' });
    expect((await get('/healthz', { origin: 'https://evil.example' })).headers['access-control-allow-origin']).not.toBe('https://evil.example');
    expect((await get('/hello')).body).toBe('hello');
  });

  it('is alive, ready, counted and described', async () => {
    expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await get('/readyz')).json()).toEqual({ status: 'ok' });
    await bringTo(test, 'review');
    const metrics = (await get('/metrics')).body;
    expect(metrics).toMatch(/filing_commands_total\{event="submit",outcome="accepted"\} \d/);
    expect(metrics).toContain('filing_http_seconds_bucket');
    const api = (await get('/api/openapi.json')).json<{ openapi: string; paths: Record<string, Record<string, { summary?: string; responses?: object }>> }>();
    expect(api.openapi).toMatch(/^3\.1/);
    const described = Object.values(api.paths).flatMap((path) => Object.values(path));
    expect(described.length).toBeGreaterThanOrEqual(22);
    expect(described.filter((route) => !route.summary && !route.responses).length).toBeLessThanOrEqual(1);
    expect(Object.keys(api.paths['/api/filings/{id}/events']?.['post']?.responses ?? {})).toEqual(expect.arrayContaining(['200', '409', '422']));
  });

  it('logs no person, no body, no token and no query', async () => {
    await get('/api/public/registrations?query=%E9%99%88%E9%9B%A8%E6%A1%90');
    await test.call('school-college', 'GET', '/api/filings?query=secret-query');
    const log = lines.join('');
    expect(log).toContain('/api/filings');
    for (const word of ['陈雨桐', 'secret-query', '%E9%99%88', 'Bearer', 'eyJ', '来函事由', '同意推荐', '127.0.0.1']) expect(log).not.toContain(word);
  });
});

it('comes back when the database drops every connection, and never answers 500', async () => {
  const owner = new pg.Client({ connectionString: test.database.url });
  await owner.connect();
  const asking = Array.from({ length: 20 }, () => test.call('school-college', 'GET', '/api/filings'));
  await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);
  const answers = await Promise.all(asking);
  await owner.end();
  for (const answer of answers) expect([200, 503]).toContain(answer.status);
  // A dropped connection may be noticed only when it is used.
  await expect.poll(async () => (await test.call('school-college', 'GET', '/api/filings')).status).toBe(200);
});

it('draws a chain in a thread of its own', async () => {
  const { id } = await bringTo(test, 'preparation');
  type Drawn = { width: number; nodes: { id: string; x: number; width: number; status: string }[]; edges: { points: unknown[]; travelled: boolean }[] };
  const blank = await test.call<Drawn>('school-college', 'GET', '/api/procedures/letter/diagram');
  const travelled = await test.call<Drawn>('school-college', 'GET', `/api/filings/${id}/diagram`);
  expect(blank.body.nodes.every((node) => node.width > 0)).toBe(true);
  expect(blank.body.edges.every((edge) => edge.points.length > 1 && !edge.travelled)).toBe(true);
  expect(travelled.body.nodes.find((node) => node.id === 'preparation')).toMatchObject({ status: 'current' });
  expect(travelled.body.edges.some((edge) => edge.travelled)).toBe(true);
  expect(travelled.body.width).toBe(blank.body.width);
});
