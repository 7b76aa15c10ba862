import { join } from 'node:path';
import { createServer, readEnvironment } from '@filing/server';

const [databaseUrl = '', dataDir = ''] = process.argv.slice(2);
const { logger: _quiet, ...options } = await readEnvironment({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, DEMO: '1' }, join(import.meta.dirname, '..', '..'));

/** A real server in a process of its own, so that the clients of a measurement do not take its time. */
const server = await createServer({ ...options, requestsPerMinute: false, demoStart: new Date('2026-06-01T09:00:00+08:00') });
process.once('message', () => void server.close().then(() => process.disconnect()));
process.send?.(await server.listen());
