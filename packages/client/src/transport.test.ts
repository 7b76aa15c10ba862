import { expect, test, vi } from 'vitest';
import { ProblemError } from './problemError.ts';
import { createTransport } from './transport.ts';

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
const jwt = (exp: number) => `h.${btoa(JSON.stringify({ exp }))}.s`;

function transport(answers: Response[], token: () => string = () => 't') {
  const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(answers.shift() ?? json(200, {})));
  const supplier = vi.fn<() => string>(token);
  return { fetch, supplier, ...createTransport({ apiBase: 'https://x/api/', token: supplier, fetch, actingOffice: () => 'expert' }) };
}

test('sends the token, the acting office and the query', async () => {
  const { call, fetch } = transport([json(200, { a: 1 })]);
  expect(await call('/filings', { query: { scope: 'mine', cursor: null, query: '' } })).toEqual({ a: 1 });
  const [url, init] = fetch.mock.calls[0]!;
  expect(url).toBe('https://x/api/filings?scope=mine');
  const headers = init?.headers as Headers;
  expect(headers.get('authorization')).toBe('Bearer t');
  expect(headers.get('x-acting-office')).toBe('expert');
});

test('asks the host once more for a token on 401, then gives up with the problem', async () => {
  const problem = { title: 'x', problems: [{ code: 'token.expired', path: '', message: '登录已过期', clause: null, severity: 'error' }] };
  const { call, fetch, supplier } = transport([json(401, problem), json(401, problem)]);
  await expect(call('/me')).rejects.toMatchObject({ status: 401, problems: [{ code: 'token.expired' }] });
  expect(fetch).toHaveBeenCalledTimes(2);
  expect(supplier).toHaveBeenCalledTimes(2);
});

test('keeps a token until it is about to expire', async () => {
  let exp = Date.now() / 1000 + 3600;
  const { call, supplier } = transport([], () => jwt(exp));
  await call('/me');
  await call('/me');
  expect(supplier).toHaveBeenCalledTimes(1);
  const soon = transport([], () => jwt((exp = Date.now() / 1000 + 5)));
  await soon.call('/me');
  await soon.call('/me');
  expect(soon.supplier).toHaveBeenCalledTimes(2);
});

test('a broken line and a time-out are problems, not exceptions of fetch', async () => {
  const broken = createTransport({ apiBase: '/api', fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
  await expect(broken.call('/me')).rejects.toMatchObject({ status: 0, passing: true, problems: [{ code: 'unavailable' }] });
  const slow = createTransport({
    apiBase: '/api', timeout: 5,
    fetch: (_, init) => new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))),
  });
  await expect(slow.call('/me')).rejects.toMatchObject({ status: 0, problems: [{ params: { why: 'timeout' } }] });
});

test('an answer that is no problem document still becomes one', async () => {
  const { call } = transport([new Response('<html>', { status: 502 })]);
  const error = await call('/me').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  expect((error as ProblemError).problems[0]?.code).toBe('unavailable');
});

test('a clock that runs an hour ahead does not ask the host at every call', async () => {
  const { call, supplier } = transport([], () => jwt(Date.now() / 1000 - 3_000));
  await call('/me');
  await call('/me');
  expect(supplier).toHaveBeenCalledTimes(1);
});

test('tells that a session ended and that it is open again, each once', async () => {
  const problem = { title: 'x', problems: [{ code: 'token.expired', path: '', message: '登录已过期', clause: null, severity: 'error' }] };
  const answers = [json(200, {}), json(401, problem), json(401, problem), json(401, problem), json(401, problem), json(200, {})];
  const told: boolean[] = [];
  const { call } = createTransport({ apiBase: '/api', token: () => 't', fetch: () => Promise.resolve(answers.shift()!), onSession: (open) => told.push(open) });
  await call('/me');
  await expect(call('/me')).rejects.toMatchObject({ status: 401 });
  await expect(call('/me')).rejects.toMatchObject({ status: 401 });
  await call('/me');
  expect(told).toEqual([false, true]);
});

test('a page where data should be is a problem that names apiBase', async () => {
  const { call } = transport([new Response('<!doctype html>', { status: 200 })]);
  await expect(call('/me')).rejects.toMatchObject({ problems: [{ code: 'internal', message: expect.stringContaining('apiBase') as string }] });
});

test('a host that gives no token is a problem that says so, and ends the session', async () => {
  const told: boolean[] = [];
  const { call } = createTransport({ apiBase: '/api', token: () => Promise.reject(new Error('logged out')), fetch: () => Promise.resolve(json(200, {})), onSession: (open) => told.push(open) });
  await expect(call('/me')).rejects.toMatchObject({ status: 401, problems: [{ code: 'token.missing' }] });
  expect(told).toEqual([false]);
});

test('a call that has ended holds no timer and no signal', async () => {
  vi.useFakeTimers();
  const { call } = transport([json(200, { a: 1 })]);
  const caller = new AbortController();
  const held = vi.spyOn(caller.signal, 'addEventListener');
  const given = vi.spyOn(caller.signal, 'removeEventListener');
  await call('/me', { signal: caller.signal });
  expect([vi.getTimerCount(), held.mock.calls.length, given.mock.calls.length]).toEqual([0, 1, 1]);
  vi.useRealTimers();
});
