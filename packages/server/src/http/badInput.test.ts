import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilingView } from '@filing/filing';
import { bringTo, letter } from '../fixtures/letterSteps.ts';
import { openTestServer, type TestServer } from '../fixtures/testServer.ts';

const auth = { secret: 'a secret of the portal, 32 bytes!', issuer: 'portal', audience: 'filing' };
let test: TestServer;
let draft: FilingView;
beforeAll(async () => {
  test = await openTestServer({ auth });
  draft = await test.start();
});
afterAll(() => test.close());

const events = (filing: string) => `/api/filings/${filing}/events`;
const event = (more: object) => ({ type: 'submit', answers: { letter }, seenVersion: 0, idempotencyKey: 'k', ...more });
/** Sends a body as it is written. */
async function raw(url: string, payload: string | Buffer, headers: Record<string, string> = {}) {
  const response = await test.server.app.inject({ method: 'POST', url, payload, headers: { authorization: `Bearer ${await test.token('school-college')}`, 'content-type': 'application/json', ...headers } });
  return { status: response.statusCode, type: response.headers['content-type'], codes: response.json<{ problems: { code: string }[] }>().problems.map((problem) => problem.code) };
}
const sign = (claims: object, { exp = 300, secret = auth.secret, audience = auth.audience } = {}) =>
  new SignJWT({ name: '某人', offices: [{ office: 'applicant', org: '123101104250010174', orgName: '学校' }], ...claims })
    .setProtectedHeader({ alg: 'HS256' }).setSubject('somebody').setIssuer(auth.issuer).setAudience(audience).setExpirationTime(Math.floor(Date.now() / 1_000) + exp).sign(new TextEncoder().encode(secret));
const as = (token: string, headers = {}) => test.call(null, 'GET', '/api/me', undefined, { authorization: `Bearer ${token}`, ...headers });

describe('a token', () => {
  it('must be there, ours, in time and for an office held', async () => {
    expect(await test.call(null, 'GET', '/api/filings')).toMatchObject({ status: 401, codes: ['token.missing'] });
    expect(await as('nonsense')).toMatchObject({ status: 401, codes: ['token.invalid'] });
    expect(await as(await sign({}, { secret: 'x'.repeat(40) }))).toMatchObject({ status: 401, codes: ['token.invalid'] });
    expect(await as(await sign({}, { audience: 'other' }))).toMatchObject({ status: 401, codes: ['token.invalid'] });
    expect(await as(await sign({}, { exp: -90 }))).toMatchObject({ status: 401, codes: ['token.expired'] });
    expect(await as(await sign({ offices: [{ office: 'system', org: null, orgName: '' }] }))).toMatchObject({ status: 401, codes: ['token.invalid'] });
    expect(await as(await sign({}), { 'x-acting-office': 'municipal-hrss' })).toMatchObject({ status: 403, codes: ['office.wrong'] });
    expect(await as('x'.repeat(10_000))).toMatchObject({ status: 401 });
  });

  it('may be a little late: clocks differ', async () => {
    expect(await as(await sign({}, { exp: -40 }))).toMatchObject({ status: 200 });
    expect(await as(await sign({ iat: Math.floor(Date.now() / 1_000) + 40 }))).toMatchObject({ status: 200 });
  });
});

describe('the wrong one', () => {
  it('of office, state, filing, person', async () => {
    const { id, version } = await bringTo(test, 'review');
    const ask = (person: string, more: object) => test.call(person, 'POST', events(id), event({ seenVersion: version, answers: undefined, ...more }));
    expect(await ask('bureau-consent', { type: 'approve' })).toMatchObject({ status: 404, codes: ['filing.not-found'] });
    expect(await ask('school-college', { type: 'approve' })).toMatchObject({ status: 403, codes: ['office.wrong'] });
    expect(await ask('district-310104', { type: 'approve' })).toMatchObject({ status: 404 });
    expect(await ask('school-secondary', { type: 'withdraw' })).toMatchObject({ status: 404 });
    expect(await ask('district-310110', { type: 'publish' })).toMatchObject({ status: 409, codes: ['event.not-permitted'] });
    expect(await ask('district-310110', { type: 'reject' })).toMatchObject({ status: 422, codes: ['opinion.required'] });
    expect(await ask('district-310110', { type: 'approve', seenVersion: 0 })).toMatchObject({ status: 409, codes: ['version.stale'], body: { current: { id, version } } });
    expect(await ask('district-310110', { type: 'approve', seenVersion: 99 })).toMatchObject({ status: 409 });
    expect(await test.call('district-310104', 'GET', `/api/filings/${id}`)).toMatchObject({ status: 404 });
    expect(await test.call('district-310104', 'POST', '/api/filings', { procedure: 'letter' })).toMatchObject({ status: 403, codes: ['office.wrong'] });
  });

  it('of verb: `xstate.*`, the server’s own, anything else', async () => {
    for (const type of ['xstate.after.1.letter', 'xstate.init', 'xstate.done.state.letter', 'nothing', '', 'constructor', '__proto__']) {
      expect(await test.call('school-college', 'POST', events(draft.id), event({ type }))).toMatchObject({ status: 422, codes: ['event.unknown'] });
    }
    expect(await test.call('school-college', 'POST', events(draft.id), event({ type: 'deadline.passed', data: { name: 'preparation' } }))).toMatchObject({ status: 403, codes: ['office.wrong'] });
  });

  it('of address and method', async () => {
    for (const id of ['nothing', '00000000-0000-0000-0000-000000000000', '%00', "1'%20OR%20'1'='1", '../../me', `${draft.id}x`, 'x'.repeat(5_000)]) {
      const { status, codes } = await test.call('school-college', 'GET', `/api/filings/${id}`);
      expect([400, 404]).toContain(status);
      expect(codes).toHaveLength(1);
    }
    expect(await test.call(null, 'GET', '/api/nowhere')).toMatchObject({ status: 404, codes: ['not-found'] });
    expect(await test.call(null, 'PUT', '/api/public/notices')).toMatchObject({ status: 405, codes: ['method.not-allowed'] });
    expect(await test.call(null, 'GET', '/api/%E0%A4%A')).toMatchObject({ status: 400, codes: ['request.malformed'] });
    expect(await test.call('school-college', 'GET', '/api/filings?limit=-1')).toMatchObject({ status: 400, codes: ['request.malformed'] });
    expect(await test.call('school-college', 'GET', '/api/occupations?query=%00')).toMatchObject({ status: 400 });
    expect(await test.call(null, 'GET', '/api/public/registrations?query=%00')).toMatchObject({ status: 400 });
    expect(await test.call(null, 'GET', '/api/public/registrations/%00')).toMatchObject({ status: 400 });
  });
});

describe('a body', () => {
  it('must be JSON that is said to be JSON', async () => {
    expect(await raw(events(draft.id), '{"type":')).toMatchObject({ status: 400, codes: ['json.malformed'], type: expect.stringContaining('application/problem+json') });
    expect(await raw(events(draft.id), '')).toMatchObject({ status: 400, codes: ['json.malformed'] });
    expect(await raw(events(draft.id), '{"type":NaN}')).toMatchObject({ status: 400, codes: ['json.malformed'] });
    expect(await raw(events(draft.id), 'type=submit', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({ status: 415, codes: ['media-type'] });
    expect(await raw(events(draft.id), '<a/>', { 'content-type': 'text/xml' })).toMatchObject({ status: 415 });
    expect(await raw(events(draft.id), '{}', { 'content-type': 'text/plain' })).toMatchObject({ status: 415 });
    for (const text of ['[]', 'null', '1', '"submit"', '{}', '{"type":1}']) expect((await raw(events(draft.id), text)).status).toBeLessThan(500);
  });

  it('has its bounds: size, depth, rows, keys', async () => {
    expect(await raw(events(draft.id), JSON.stringify(event({ opinion: 'x'.repeat(5_000_000) })))).toMatchObject({ status: 413, codes: ['too-large'] });
    expect(await raw(events(draft.id), `{"type":"submit","answers":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)).toMatchObject({ status: 422, codes: ['too-deep'] });
    expect(await raw(events(draft.id), JSON.stringify(event({ answers: { letter: { ...letter, rows: Array.from({ length: 10_000 }, () => ({})) } } })))).toMatchObject({ status: 422, codes: ['too-many-rows'] });
    expect(await raw(events(draft.id), JSON.stringify(event({ answers: { letter: { note: 'x'.repeat(3_000_000) } } })))).toMatchObject({ status: 413, codes: ['too-large'] });
    expect(await raw(events(draft.id), '{"type":"submit","seenVersion":0,"idempotencyKey":"p","answers":{"letter":{"__proto__":{"admin":true}}}}')).toMatchObject({ status: 422, codes: ['forbidden-key'] });
    expect(await raw(events(draft.id), '{"__proto__":{"admin":true},"type":"submit"}')).toMatchObject({ status: 422, codes: ['forbidden-key'] });
    expect(await raw(events(draft.id), '{"constructor":{"prototype":{"admin":true}},"type":"submit"}')).toMatchObject({ status: 422, codes: ['forbidden-key'] });
    expect(await raw('/api/filings', JSON.stringify({ procedure: 'letter', admin: true }))).toMatchObject({ status: 400, codes: ['request.malformed'] });
  });

  it('keeps to fields that are there', async () => {
    expect(await test.call('school-college', 'POST', events(draft.id), event({ answers: { letter: { ...letter, admin: true } } }))).toMatchObject({ status: 422, codes: ['unknown-field'] });
    expect(await test.call('school-college', 'POST', events(draft.id), event({ answers: { other: {} } }))).toMatchObject({ status: 422 });
    expect(await test.call('school-college', 'POST', events(draft.id), event({ answers: { letter: 'text' } }))).toMatchObject({ status: 400, codes: ['event.malformed'] });
    expect(await test.call('school-college', 'POST', events(draft.id), event({ actor: 'me' }))).toMatchObject({ status: 400, codes: ['request.malformed'] });
    expect(await test.call('school-college', 'POST', events(draft.id), event({ answers: undefined, data: { a: 1 } }))).toMatchObject({ status: 422 });
  });

  it('holds text the database can keep', async () => {
    expect(await raw(events(draft.id), '{"type":"submit","seenVersion":0,"idempotencyKey":"n","answers":{"letter":{"subject":"a\\u0000b"}}}')).toMatchObject({ status: 422, codes: ['format'] });
    expect(await raw(events(draft.id), '{"type":"submit","seenVersion":0,"idempotencyKey":"s","answers":{"letter":{"subject":"\\ud800"}}}')).toMatchObject({ status: 422, codes: ['format'] });
    expect(await raw(events(draft.id), JSON.stringify(event({ idempotencyKey: 'a\u0000' })))).toMatchObject({ status: 422, codes: ['format'] });
  });

  it('has a key to name itself by, neither missing nor huge', async () => {
    expect(await test.call('school-college', 'POST', events(draft.id), event({ idempotencyKey: undefined }))).toMatchObject({ status: 400, codes: ['idempotency.missing'] });
    expect(await test.call('school-college', 'POST', events(draft.id), event({ idempotencyKey: '' }))).toMatchObject({ status: 400 });
    expect(await test.call('school-college', 'POST', events(draft.id), event({ idempotencyKey: 'k'.repeat(100_000) }))).toMatchObject({ status: 400, codes: ['request.malformed'] });
    expect(await test.call('school-college', 'POST', events(draft.id), event({ seenVersion: 1e20 }))).toMatchObject({ status: 400 });
  });
});

it('keeps SQL and HTML as the text they are', async () => {
  const nasty = `'; drop table filings; -- <script>alert(1)</script> {{7*7}} \${1} %s \\x00 \u202e 𠮷😀`;
  const { id } = await test.start();
  const answers = { letter: { subject: nasty, note: nasty, rows: [{ item: nasty }] } };
  const submitted = await test.call('school-college', 'POST', events(id), event({ answers, idempotencyKey: nasty }));
  expect(submitted).toMatchObject({ status: 200 });
  const returned = await test.act('district-310110', id, { type: 'return', opinion: nasty, opens: 'all', remarks: [{ form: 'letter', path: 'subject', text: nasty }] });
  expect(returned).toMatchObject({ status: 200 });
  const { body } = await test.call('school-college', 'GET', `/api/filings/${id}`);
  expect(body.returned).toMatchObject({ opinion: nasty, remarks: [{ text: nasty }] });
  expect(body.forms.find((form) => form.form === 'letter')?.answers).toMatchObject(answers.letter);
  for (const query of ["'", '%', '_', '\\', nasty]) expect((await test.call('district-310110', 'GET', `/api/filings?scope=all&query=${encodeURIComponent(query.slice(0, 100))}`)).status).toBe(200);
});

it('has lost no draft over all this', async () => {
  expect(await test.call('school-college', 'GET', `/api/filings/${draft.id}`)).toMatchObject({ status: 200, body: { version: 0, tag: 'draft' } });
});
