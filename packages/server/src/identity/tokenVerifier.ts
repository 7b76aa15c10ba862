import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { errorProblem, type Problem } from '@filing/filing';
import { readClaims, type Identity } from './identity.ts';
import { tokenMemory } from './tokenMemory.ts';

/** How the host signs its tokens: a shared secret (HS256, at least 32 bytes) or a key set at a URL. */
export interface AuthOptions {
  readonly secret?: string;
  readonly jwksUrl?: string;
  readonly issuer: string;
  readonly audience: string;
  /** For a key set: the one algorithm taken; RS256 when absent. */
  readonly algorithm?: 'RS256' | 'PS256' | 'ES256' | 'EdDSA';
}

/** Who a token speaks for, or why it does not count. */
export type Verified = { readonly identity: Identity } | { readonly problem: Problem };

const skew = 60;
const invalid = () => errorProblem('token.invalid', '', '登录凭证无效，请从门户重新进入。');

/** Makes the check of bearer tokens: signature, one pinned algorithm, issuer, audience and expiry with 60 seconds of skew. Throws when neither or both keys are set. */
export function tokenVerifier(auth: AuthOptions): (token: string) => Promise<Verified> {
  if ((auth.secret === undefined) === (auth.jwksUrl === undefined)) throw new Error('身份校验需要且只需要一种密钥：AUTH_SECRET 或 AUTH_JWKS_URL。');
  if (auth.secret !== undefined && Buffer.byteLength(auth.secret) < 32) throw new Error('AUTH_SECRET 至少需要 32 个字节。');
  const key: JWTVerifyGetKey | Uint8Array = auth.jwksUrl ? createRemoteJWKSet(new URL(auth.jwksUrl)) : new TextEncoder().encode(auth.secret);
  const checks = {
    issuer: auth.issuer, audience: auth.audience, clockTolerance: skew, requiredClaims: ['exp', 'sub'],
    algorithms: [auth.secret === undefined ? (auth.algorithm ?? 'RS256') : 'HS256'],
  };
  const memory = tokenMemory();
  return async (token) => {
    const before = memory.get(token);
    if (before) return { identity: before };
    try {
      const { payload } = typeof key === 'function' ? await jwtVerify(token, key, checks) : await jwtVerify(token, key, checks);
      const identity = readClaims(payload);
      if (identity) memory.set(token, identity, ((payload.exp ?? 0) + skew) * 1_000);
      return identity ? { identity } : { problem: errorProblem('token.invalid', '', '登录凭证没有说明办理身份，请联系门户管理员。') };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { problem: errorProblem('token.expired', '', '登录已过期，请从门户重新进入；草稿没有丢失。') };
      if (error instanceof errors.JWKSTimeout || error instanceof TypeError) return { problem: errorProblem('unavailable', '', '暂时无法核对登录身份，请稍后再试。') };
      return { problem: invalid() };
    }
  };
}
