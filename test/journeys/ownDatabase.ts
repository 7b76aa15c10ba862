import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** An empty database on a server that others use too. */
export interface OwnDatabase {
  /** Its connection string. */
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes an empty database of one's own, named by what it is for. */
export async function ownDatabase(serverUrl: string, purpose: string): Promise<OwnDatabase> {
  const name = `${purpose}_${randomUUID().replaceAll('-', '')}`;
  const run = async (text: string) => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  await run(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database if exists ${name} with (force)`) };
}
