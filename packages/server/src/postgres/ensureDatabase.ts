import pg from 'pg';

const alreadyThere = new Set(['42P04', '23505']);
const longestAnswer = 5_000;

/** The server does not answer now: it starts, recovers, ends, or is gone. Another try may find it, or find that it has to be started. */
export class NoAnswer extends Error {}

/** Makes the database of the connection string when its server has none; throws `NoAnswer` where no server answers within 5 seconds. */
export async function ensureDatabase(url: string): Promise<void> {
  const server = new URL(url);
  const name = server.pathname.slice(1);
  server.pathname = '/postgres';
  const client = new pg.Client({ connectionString: server.href, connectionTimeoutMillis: longestAnswer, query_timeout: 6 * longestAnswer });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string };
    if (alreadyThere.has(code)) return;
    throw isRefusal(code) ? error : new NoAnswer(message || 'The database server does not answer.', { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** True for what a working server says no with: an SQLSTATE that is not about its starting (57P03) or ending (57P01, 57P02). */
function isRefusal(code: string): boolean {
  return /^[0-9A-Z]{5}$/.test(code) && /\d/.test(code) && !code.startsWith('57P0');
}
