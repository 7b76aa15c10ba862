import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { actorOf, readClaims } from './identity.ts';
import { tokenVerifier } from './tokenVerifier.ts';

const secret = 's'.repeat(32);
const auth = { secret, issuer: 'portal', audience: 'filing' };
const claims = { name: '张三', offices: [{ office: 'applicant', org: 'U', orgName: '学校' }, { office: 'expert', org: null, orgName: '专家组' }] };
const now = () => Math.floor(Date.now() / 1_000);

const sign = (options: { exp?: number; iss?: string; aud?: string; key?: Uint8Array | CryptoKey; alg?: string; claims?: object; sub?: string } = {}) =>
  new SignJWT({ ...(options.claims ?? claims) })
    .setProtectedHeader({ alg: options.alg ?? 'HS256', kid: 'k' })
    .setSubject(options.sub ?? 'zhang')
    .setIssuer(options.iss ?? 'portal')
    .setAudience(options.aud ?? 'filing')
    .setExpirationTime(options.exp ?? now() + 300)
    .sign(options.key ?? new TextEncoder().encode(secret));
const verdict = async (token: string) => {
  const verified = await tokenVerifier(auth)(token);
  return 'problem' in verified ? verified.problem.code : verified.identity.id;
};

describe('a shared secret', () => {
  it('takes a good token, also one a little past its time', async () => {
    expect(await verdict(await sign())).toBe('zhang');
    expect(await verdict(await sign({ exp: now() - 30 }))).toBe('zhang');
  });

  it('lets a token it has seen expire all the same', async () => {
    const verify = tokenVerifier(auth);
    const token = await sign({ exp: now() + 10 });
    expect(await verify(token)).toMatchObject({ identity: { id: 'zhang' } });
    expect(await verify(token)).toMatchObject({ identity: { id: 'zhang' } });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 71_000 });
    expect(await verify(token).finally(() => vi.useRealTimers())).toMatchObject({ problem: { code: 'token.expired' } });
  });

  it('refuses expired, forged, foreign and unsigned ones', async () => {
    expect(await verdict(await sign({ exp: now() - 90 }))).toBe('token.expired');
    expect(await verdict(await sign({ key: new TextEncoder().encode('x'.repeat(32)) }))).toBe('token.invalid');
    expect(await verdict(await sign({ iss: 'other' }))).toBe('token.invalid');
    expect(await verdict(await sign({ aud: 'other' }))).toBe('token.invalid');
    expect(await verdict(await sign({ alg: 'HS512', key: new TextEncoder().encode('s'.repeat(64)) }))).toBe('token.invalid');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${(await sign()).split('.')[1]}.`;
    expect(await verdict(unsigned)).toBe('token.invalid');
    expect(await verdict('nonsense')).toBe('token.invalid');
  });

  it('refuses a token that names no office, and never `system`', async () => {
    expect(await verdict(await sign({ claims: { offices: [] } }))).toBe('token.invalid');
    expect(await verdict(await sign({ claims: { offices: [{ office: 'system', org: null, orgName: '' }] } }))).toBe('token.invalid');
  });

  it('wants exactly one key, and not a short one', () => {
    expect(() => tokenVerifier({ issuer: 'i', audience: 'a' })).toThrow('密钥');
    expect(() => tokenVerifier({ ...auth, secret: 'short' })).toThrow('32');
  });
});

describe('a key set', () => {
  let server: Server;
  let url: string;
  let key: CryptoKey;
  beforeAll(async () => {
    const pair = await generateKeyPair('RS256');
    key = pair.privateKey;
    const keys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'RS256' }] };
    server = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify(keys))).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => server.close());

  it('takes its own algorithm and no shared secret', async () => {
    const verify = tokenVerifier({ jwksUrl: url, issuer: 'portal', audience: 'filing' });
    expect(await verify(await sign({ alg: 'RS256', key }))).toHaveProperty('identity');
    expect(await verify(await sign())).toMatchObject({ problem: { code: 'token.invalid' } });
  });
});

describe('actorOf', () => {
  const identity = readClaims({ sub: 'zhang', ...claims });
  it('acts for the first office unless another held one is asked for', () => {
    expect(identity && actorOf(identity, undefined)).toMatchObject({ office: 'applicant', org: 'U', uscc: 'U' });
    expect(identity && actorOf(identity, 'expert')).toMatchObject({ office: 'expert', org: null });
    expect(identity && actorOf(identity, 'applicant:U')).toMatchObject({ office: 'applicant' });
    expect(identity && actorOf(identity, 'applicant:V')).toBeNull();
    expect(identity && actorOf(identity, 'municipal-hrss')).toBeNull();
  });
});
