import { join } from 'node:path';
import { startPortal, type Portal } from './startPortal.ts';

const { DATABASE_URL, PORT, HOST, DEMO_START } = process.env;
const say = (line: string) => process.stderr.write(`${line}\n`);
const leaving = new AbortController();

const starting = startPortal({
  dataDir: join(import.meta.dirname, '..', '..', '.data'),
  databaseUrl: DATABASE_URL, port: PORT, host: HOST, demoStart: DEMO_START, say,
}, leaving.signal);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    leaving.abort();
    void starting.then((portal: Portal) => portal.stop(), () => undefined).then(() => process.exit(0));
  });
}

try {
  process.stdout.write(`${(await starting).url}\n`);
} catch (error) {
  if (!leaving.signal.aborted) {
    say(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
