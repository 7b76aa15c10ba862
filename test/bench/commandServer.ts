import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createServer, readEnvironment } from '@filing/server';

const { databaseUrl, dataDir } = workerData as { databaseUrl: string; dataDir: string };
const { logger: _quiet, ...options } = await readEnvironment({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, DEMO: '1' }, join(import.meta.dirname, '..', '..'));

/** A real server in a thread of its own, so that the clients of a measurement do not take its time. */
const server = await createServer({ ...options, requestsPerMinute: false, demoStart: new Date('2026-06-01T09:00:00+08:00') });
parentPort?.on('message', () => void server.close().then(() => parentPort?.close()));
parentPort?.postMessage(await server.listen());
