import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { nameStatements } from './namedStatements.ts';
import type { Tables } from './tables.ts';

/** The role the server works under: it may add events, never change or delete them. */
export const appRole = 'filing_app';

/** The database or a transaction on it. */
export type Database = Kysely<Tables>;
/** An open transaction. */
export type DatabaseTransaction = Transaction<Tables>;

/** The pools of one node. */
export interface OpenDatabase {
  readonly db: Database;
  /** The commands' and readers' pool. */
  readonly pool: pg.Pool;
  /** The worker's pool, so that long jobs never starve requests. */
  readonly workerPool: pg.Pool;
  close(): Promise<void>;
}

const int8 = 20;
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === int8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

/** Opens the pools, every connection under the role `filing_app`; `onError` hears of idle connections that broke. */
export function openDatabase(databaseUrl: string, options: { connections: number; onError: (error: Error) => void }): OpenDatabase {
  const shared = { connectionString: databaseUrl, options: `-c role=${appRole}`, connectionTimeoutMillis: 10_000 };
  const pool = new pg.Pool({ ...shared, pipeline: true, max: options.connections, types, application_name: 'filing', statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 });
  const workerPool = new pg.Pool({ ...shared, max: 4, application_name: 'filing-worker' });
  pool.on('connect', nameStatements);
  for (const each of [pool, workerPool]) {
    each.on('error', options.onError);
    each.on('connect', (client) => client.on('error', options.onError));
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    pool,
    workerPool,
    close: async () => {
      await db.destroy();
      await workerPool.end();
    },
  };
}
