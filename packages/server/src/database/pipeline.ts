import type { Writable } from 'node:stream';
import { AbortedTransactionError, Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { DatabaseTransaction } from './openDatabase.ts';
import type { Tables } from './tables.ts';

/** An open transaction whose statements need not wait for one another: they leave at once and are answered in the order they left. */
export interface Pipeline {
  /** The same transaction for statements that Kysely writes. */
  readonly trx: DatabaseTransaction;
  /** Sends a prepared statement; whoever needs its rows waits for them, what nobody waits for is waited for at the commit. */
  send<Row>(text: string, values: readonly unknown[]): Promise<readonly Row[]>;
}

/** Runs work in one transaction: `begin` leaves with its first statements, `commit` right behind its last ones. A command is three waits for the database instead of one a statement; PostgreSQL turns the commit into a rollback when anything sent before it failed, and the first such failure is thrown. */
export async function transact<T>(pool: pg.Pool, work: (pipeline: Pipeline) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const sent: Promise<unknown>[] = [];
  const follow = <P>(answer: Promise<P>): Promise<P> => {
    // Its failure is thrown at the end; until then it must not count as unhandled.
    answer.catch(() => undefined);
    sent.push(answer);
    return answer;
  };
  let broken = false;
  try {
    together(client);
    const begun = follow(client.query('begin'));
    const send = async <Row>(text: string, values: readonly unknown[]) => {
      together(client);
      // Should `begin` fail, nothing that follows it may count.
      const [{ rows }] = await Promise.all([client.query(text, [...values]), begun]);
      return rows as readonly Row[];
    };
    const result = await work({ trx: kyselyOn(client), send: (text, values) => follow(send(text, values)) });
    const committed = client.query('commit');
    await firstFailure([...sent, committed]);
    if ((await committed).command === 'ROLLBACK') throw new AbortedTransactionError();
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => { broken = true; });
    await firstFailure(sent);
    throw error;
  } finally {
    client.release(broken);
  }
}

/** What is sent in one turn leaves in one packet: a packet costs more than a statement. */
function together(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** Waits for all, then throws what failed first. */
async function firstFailure(answers: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(answers)).find((answer) => answer.status === 'rejected');
  if (failed) throw failed.reason;
}

const known = new WeakMap<pg.PoolClient, DatabaseTransaction>();

/** Kysely on this one connection. It never begins or ends a transaction there: `transact` does. */
function kyselyOn(client: pg.PoolClient): DatabaseTransaction {
  const before = known.get(client);
  if (before) return before;
  const held = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: async () => held, end: async () => undefined } as unknown as pg.Pool;
  const trx = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) as DatabaseTransaction;
  known.set(client, trx);
  return trx;
}
