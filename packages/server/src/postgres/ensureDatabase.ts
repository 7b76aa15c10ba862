import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const startingUp = '57P03';
const alreadyThere = new Set(['42P04', '23505']);

/** Waits until the server of the connection string answers, at most a minute, and makes its database when missing. */
export async function ensureDatabase(url: string): Promise<void> {
  const server = new URL(url);
  const name = server.pathname.slice(1);
  server.pathname = '/postgres';
  const client = await connected(server.href);
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    if (!alreadyThere.has((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}

async function connected(connectionString: string): Promise<pg.Client> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      const { code } = error as { code?: string };
      if (attempt >= 600 || (code !== startingUp && code !== 'ECONNREFUSED')) throw error;
      await pause(100);
    }
  }
}
