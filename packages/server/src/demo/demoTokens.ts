import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Database } from '../database/openDatabase.ts';
import type { AuthOptions } from '../identity/tokenVerifier.ts';
import type { DemoPerson } from './demoPeople.ts';

const row = 'demo-secret';
const lifeSeconds = 12 * 3_600;

/** The secret of demo tokens: made once, kept in the database so that every node and the next start know it. */
export async function demoSecret(db: Database): Promise<string> {
  const fresh = JSON.stringify(randomBytes(48).toString('base64url'));
  await db.insertInto('settings').values({ key: row, value: fresh }).onConflict((conflict) => conflict.doNothing()).execute();
  const { value } = await db.selectFrom('settings').select('value').where('key', '=', row).executeTakeFirstOrThrow();
  return String(value);
}

/** Signs a demo person's token for 12 hours of real time. */
export async function signDemoToken(person: DemoPerson, auth: AuthOptions & { readonly secret: string }): Promise<{ token: string; expiresAt: string }> {
  const expires = new Date(Date.now() + lifeSeconds * 1_000);
  const { id, name, office, org, orgName, uscc, applicant } = person;
  const token = await new SignJWT({ name, offices: [{ office, org, orgName, ...(uscc ? { uscc } : {}) }], ...(applicant ? { applicant } : {}) })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(id)
    .setIssuer(auth.issuer)
    .setAudience(auth.audience)
    .setIssuedAt()
    .setExpirationTime(Math.floor(expires.getTime() / 1_000))
    .sign(new TextEncoder().encode(auth.secret));
  return { token, expiresAt: expires.toISOString() };
}
