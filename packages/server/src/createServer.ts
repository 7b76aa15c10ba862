import { join } from 'node:path';
import { fixedClock, movableClock, prepareClock } from './clock/serverClock.ts';
import { migrateDatabase } from './database/migrateDatabase.ts';
import { openDatabase } from './database/openDatabase.ts';
import { demoOrganisations } from './demo/demoOrganisations.ts';
import { demoSecret } from './demo/demoTokens.ts';
import { noScan } from './files/fileScan.ts';
import { diskFileStore } from './files/fileStore.ts';
import { keepCalendar } from './calendar/keepCalendar.ts';
import type { House } from './filings/house.ts';
import { knownHistories } from './filings/knownHistories.ts';
import { openMetrics } from './http/metrics.ts';
import { openApp, type App } from './http/openApp.ts';
import { watchReference } from './reference/watchReference.ts';
import { openReferenceShelf } from './reference/referenceShelf.ts';
import { deployProcedures } from './revisions/deployProcedures.ts';
import { openRevisionShelf } from './revisions/revisionShelf.ts';
import { addRoutes } from './routes/addRoutes.ts';
import { refuseUnsafeOptions, type ServerOptions } from './serverOptions.ts';
import { startWorker } from './worker/startWorker.ts';

/** A server that is ready to listen. */
export interface FilingServer {
  readonly app: App;
  /** What acts on filings, for rebuilds, audits and tests. */
  readonly house: House;
  /** Listens and answers the address; port 0 takes a free one. */
  listen(options?: { port?: number; host?: string }): Promise<string>;
  /** Finishes what is under way: requests, jobs, connections. */
  close(): Promise<void>;
}

/** Makes a server: migrates, publishes procedures that are new, starts the worker, opens the routes. Throws a sentence where it must not or cannot start. */
export async function createServer(options: ServerOptions): Promise<FilingServer> {
  refuseUnsafeOptions(options);
  await migrateDatabase(options.ownerUrl ?? options.databaseUrl);
  const metrics = openMetrics();
  const app = await openApp({
    logger: options.logger ?? false,
    metrics,
    corsOrigins: options.corsOrigins ?? [],
    frameAncestors: options.frameAncestors ?? [],
    requestsPerMinute: options.requestsPerMinute ?? 3_000,
    trustProxy: options.trustProxy ?? false,
  });
  const database = openDatabase(options.databaseUrl, { connections: options.connections ?? 10, onError: (error) => app.log.warn({ err: error }, 'a database connection broke') });
  const { db } = database;
  try {
    const real = options.clock ?? (() => new Date());
    if (options.demo) await prepareClock(db, real, options.demoStart);
    const issued = { issuer: options.auth?.issuer ?? 'filing-demo', audience: options.auth?.audience ?? 'filing' };
    const demo = options.demo ? { ...issued, secret: options.auth?.secret ?? (await demoSecret(db)) } : null;
    const clock = options.demo ? movableClock(real) : fixedClock(real);
    const reference = await openReferenceShelf(db, { catalogue: options.catalogue, calendar: options.calendar }, await clock.now(db));
    if (options.demo && reference.organisations.edition === '') {
      await reference.put('organisations', demoOrganisations, { id: 'system', name: '系统' }, await clock.now(db));
      await reference.refresh();
    }
    const opened = await clock.now(db);
    await deployProcedures(db, options.procedures, opened);
    const shelf = await openRevisionShelf(db, options.procedures.map(({ name }) => name), reference.calendar, opened);
    const house: House = {
      db,
      pool: database.pool,
      histories: knownHistories(),
      shelf,
      clock,
      reference,
      get calendar() { return shelf.calendarToday; },
      get occupations() { return reference.occupations; },
      industryTags: options.industryTags ?? [],
      clauses: options.clauses ?? [],
      notifier: options.notifier ?? (async ({ id, office, event }) => app.log.info({ notification: id, office, event }, 'notify')),
      webhooks: options.webhooks ?? [],
      metrics,
      log: app.log,
    };
    await keepCalendar(house);
    const folder = join(options.dataDir, 'files');
    const files = { store: options.fileStore ?? diskFileStore(folder), scan: options.scan ?? noScan, arriving: join(folder, 'arriving') };
    const auth = demo ?? options.auth;
    if (!auth) throw new Error('没有身份校验。');
    await addRoutes(app, { house, files, auth, demo, real, objectionsPerHour: options.objectionsPerHour ?? 10, lookupsPerMinute: options.lookupsPerMinute ?? 20 });
    if (options.extend) await app.register(options.extend);
    const watch = watchReference(house);
    const worker = options.worker === false ? null : await startWorker(house, database.workerPool, files.store);
    let closing: Promise<void> | undefined;
    const close = async () => {
      await watch.stop();
      await app.close();
      await worker?.stop().catch(() => undefined);
      await database.close();
    };
    return { app, house, listen: ({ port = 0, host = '127.0.0.1' } = {}) => app.listen({ port, host }), close: () => (closing ??= close()) };
  } catch (error) {
    await app.close();
    await database.close();
    throw error;
  }
}
