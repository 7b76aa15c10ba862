import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { publishedCalendar, readCalendar, readCatalogue } from '@filing/filing';
import { expandForm } from '@filing/form-engine';
import { loadClauses, loadProcedures } from '@filing/procedures';
import { createServer, startPostgres } from '@filing/server';
import { freePort } from './freePort.ts';
import { buildSite, siteFolder } from './siteBuild.ts';
import { siteRoutes } from './siteRoutes.ts';

const root = join(import.meta.dirname, '..', '..');
const dataDir = join(root, '.data');
const say = (line: string) => process.stderr.write(`${line}\n`);
const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

/** What has to be ended again, the last started first. */
const endings: (() => Promise<void>)[] = [];
let ending: Promise<void> | undefined;

function end(code: number): void {
  ending ??= (async () => {
    for (const each of endings.toReversed()) await each().catch((error: unknown) => say(String(error)));
  })();
  void ending.then(() => process.exit(code));
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));

async function database(): Promise<string> {
  const given = process.env['DATABASE_URL'];
  if (given) return given;
  const own = await startPostgres({ dataDir: join(dataDir, 'postgres') });
  endings.push(() => own.stop());
  return own.url;
}

async function start(): Promise<void> {
  const [databaseUrl, , procedures, { clauses }, catalogue] = await Promise.all([
    database(),
    buildSite(() => say('Building the plugin and the portal …')),
    loadProcedures(root, expandForm),
    loadClauses(root),
    readJson(process.env['FILING_CATALOGUE'] ?? join(root, 'forms', 'shared', 'catalogue', 'occupations.json')),
  ]);
  if (ending) return;
  const calendarFile = process.env['FILING_CALENDAR'];
  const calendar = calendarFile ? readCalendar(await readJson(calendarFile), basename(calendarFile)) : publishedCalendar([2025, 2026, 2027, 2028]);
  const server = await createServer({
    databaseUrl, dataDir, procedures, clauses, calendar, demo: true,
    catalogue: readCatalogue(catalogue, 'named'),
    extend: siteRoutes(siteFolder),
  });
  endings.push(() => server.close());
  if (ending) return;
  const port = await freePort(process.env['PORT']);
  await server.listen({ port, host: process.env['HOST'] ?? '127.0.0.1' });
  const address = server.app.server.address();
  process.stdout.write(`http://localhost:${typeof address === 'object' && address ? address.port : port}/\n`);
}

try {
  await start();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  end(1);
}
