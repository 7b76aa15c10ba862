import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { publishedCalendar, readCalendar, readCatalogue } from '@filing/filing';
import { expandForm } from '@filing/form-engine';
import { loadClauses, loadProcedures } from '@filing/procedures';
import { createServer, startPostgres, type FilingServer } from '@filing/server';
import { explorerRoutes } from './explorerRoutes.ts';
import { freePort } from './freePort.ts';
import { buildSite } from './siteBuild.ts';
import { siteRoutes } from './siteRoutes.ts';

const repository = join(import.meta.dirname, '..', '..');
const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

/** Morning of the first submission window after the notice: the calendars of 2026 are published, so nothing is provisional. */
const firstWindow = '2026-06-01T09:00:00+08:00';

/** What a portal is started with; what is absent comes from the environment, as in `npm start`. */
export interface PortalOptions {
  /** Folder for the database and the uploads. */
  readonly dataDir: string;
  /** Connection string of a database that runs already; else one of our own is started under `dataDir`. */
  readonly databaseUrl?: string | undefined;
  /** 0 takes a free one; absent, 8080 or the next one free. */
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  /** Instant the demo's clock begins at when the database is new; 9 o'clock on 1 June 2026 in Shanghai unless said. */
  readonly demoStart?: string | undefined;
  /** Where `forms/` and `flows/` lie; this repository unless said. */
  readonly root?: string | undefined;
  readonly say?: (line: string) => void;
}

/** A portal that answers. */
export interface Portal {
  /** Address of the portal, with a closing slash. */
  readonly url: string;
  readonly server: FilingServer;
  readonly databaseUrl: string;
  /** Ends the server, then the database when it is our own. */
  stop(): Promise<void>;
}

/** Starts all of it: database, build, server with the portal in it. What was started is ended again when starting fails or `aborted` says so. */
export async function startPortal(options: PortalOptions, aborted: AbortSignal = new AbortController().signal): Promise<Portal> {
  const { dataDir, root = repository, say = () => undefined } = options;
  const endings: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= (async () => {
    for (const each of endings.toReversed()) await each().catch((error: unknown) => say(String(error)));
  })());
  const goOn = async <T>(step: Promise<T>): Promise<T> => {
    const done = await step;
    aborted.throwIfAborted();
    return done;
  };
  const database = async () => {
    if (options.databaseUrl) return options.databaseUrl;
    const own = await startPostgres({ dataDir: join(dataDir, 'postgres') });
    endings.push(() => own.stop());
    return own.url;
  };
  const demoStart = new Date(options.demoStart ?? firstWindow);
  if (Number.isNaN(demoStart.getTime())) throw new Error(`DEMO_START 应为带时区的时刻，例如 ${firstWindow}，现为 ${options.demoStart}。`);
  const calendarFile = process.env['FILING_CALENDAR'];
  try {
    const starting = database();
    const [databaseUrl, site, procedures, { clauses }, catalogue, calendar] = await goOn(Promise.all([
      starting,
      buildSite(() => say('Building the plugin and the portal …')),
      loadProcedures(root, expandForm),
      loadClauses(root),
      readJson(process.env['FILING_CATALOGUE'] ?? join(root, 'forms', 'shared', 'catalogue', 'occupations.json')),
      calendarFile ? readJson(calendarFile).then((read) => readCalendar(read, basename(calendarFile))) : publishedCalendar([2025, 2026, 2027, 2028]),
    ]).finally(() => starting.catch(() => undefined)));
    const occupations = readCatalogue(catalogue, 'named');
    const server = await createServer({
      databaseUrl, dataDir, procedures, clauses, calendar, demo: true, demoStart,
      catalogue: occupations,
      extend: async (app, settings) => {
        await explorerRoutes({ root, procedures, clauses, catalogue: occupations, calendar })(app, settings);
        await siteRoutes(site)(app, settings);
      },
    });
    endings.push(() => server.close());
    aborted.throwIfAborted();
    const port = await freePort(options.port);
    await goOn(server.listen({ port, host: options.host ?? '127.0.0.1' }));
    const address = server.app.server.address();
    return { url: `http://localhost:${typeof address === 'object' && address ? address.port : port}/`, server, databaseUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
