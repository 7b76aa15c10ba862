import { join } from 'node:path';
import { databaseAccount } from './databaseAccount.ts';
import { initialise } from './databaseCluster.ts';
import { databaseHome } from './databaseHome.ts';
import { databasePrograms } from './databasePrograms.ts';
import { ensureServer, stopServer } from './databaseServer.ts';
import { joinUsers } from './databaseUsers.ts';
import { ensureDatabase } from './ensureDatabase.ts';
import { inTurn } from './startTurn.ts';

/** The project's own database server, as one process uses it. */
export interface EmbeddedPostgres {
  /** Connection string of the database `filing`, on the loopback address, with the password in it. */
  readonly url: string;
  /** Ends this use; the last use shuts the server down and waits until it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a data folder, made at the first start, or joins the server that runs there already: one left
 * by a killed process, or one that another process uses. The data stays; the port stays while it is free.
 */
export async function startPostgres(options: { dataDir: string; port?: number }): Promise<EmbeddedPostgres> {
  const account = databaseAccount();
  const home = databaseHome(options.dataDir, account);
  const place = { home, data: join(home, 'data'), account, programs: await databasePrograms(home, account) };
  return inTurn(home, async () => {
    const password = await initialise(place);
    const urlOf = (port: number) => `postgres://filing:${password}@127.0.0.1:${port}/filing`;
    const url = urlOf(await ensureServer(place, (port) => ensureDatabase(urlOf(port)), options.port));
    const leave = joinUsers(home);
    let stopped: Promise<void> | undefined;
    const stop = async () => {
      if (leave()) await stopServer(place);
    };
    return { url, stop: () => (stopped ??= inTurn(home, stop)) };
  });
}
