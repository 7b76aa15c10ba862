import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { publishedCalendar, readCalendar, readCatalogue } from '@filing/filing';
import { expandForm } from '@filing/form-engine';
import { loadClauses, loadProcedures } from '@filing/procedures';
import type { AuthOptions } from './identity/tokenVerifier.ts';
import type { ServerOptions } from './serverOptions.ts';
import { readWebhooks } from './webhooks/webhook.ts';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));
const list = (text: string | undefined) => (text ?? '').split(',').map((each) => each.trim()).filter((each) => each !== '');
const isOn = (text: string | undefined) => text === '1' || text === 'true';

function readAuth(env: Environment): AuthOptions | undefined {
  const { AUTH_SECRET: secret, AUTH_JWKS_URL: jwksUrl, AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience } = env;
  if (!secret && !jwksUrl) return undefined;
  if (!issuer || !audience) throw new Error('请同时设置 AUTH_ISSUER（签发方）和 AUTH_AUDIENCE（接收方）。');
  return { ...(secret ? { secret } : {}), ...(jwksUrl ? { jwksUrl } : {}), issuer, audience };
}

/** Reads a server's options from the environment and the repository at `root`; throws a sentence that names what is missing. */
export async function readEnvironment(env: Environment, root: string): Promise<ServerOptions> {
  const databaseUrl = env['DATABASE_URL'];
  if (!databaseUrl) throw new Error('请设置 DATABASE_URL（PostgreSQL 连接串）。');
  const cataloguePath = env['FILING_CATALOGUE'] || join(root, 'forms', 'shared', 'catalogue', 'occupations.json');
  const calendarPath = env['FILING_CALENDAR'];
  const auth = readAuth(env);
  return {
    databaseUrl,
    ...(env['DATABASE_OWNER_URL'] ? { ownerUrl: env['DATABASE_OWNER_URL'] } : {}),
    dataDir: env['DATA_DIR'] || join(root, '.data'),
    procedures: await loadProcedures(root, expandForm),
    clauses: (await loadClauses(root)).clauses,
    catalogue: readCatalogue(await readJson(cataloguePath), basename(cataloguePath)),
    calendar: calendarPath ? readCalendar(await readJson(calendarPath), basename(calendarPath)) : publishedCalendar([2025, 2026, 2027, 2028]),
    ...(auth ? { auth } : {}),
    ...(env['WEBHOOKS_FILE'] ? { webhooks: readWebhooks(await readJson(env['WEBHOOKS_FILE'])) } : {}),
    demo: isOn(env['DEMO']),
    logger: { level: env['LOG_LEVEL'] || 'info' },
    corsOrigins: list(env['CORS_ORIGINS']),
    frameAncestors: list(env['FRAME_ANCESTORS']),
    trustProxy: isOn(env['TRUST_PROXY']) || env['TRUST_PROXY'] || false,
    ...(env['DATABASE_CONNECTIONS'] ? { connections: Number(env['DATABASE_CONNECTIONS']) } : {}),
  };
}
