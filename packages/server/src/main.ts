import { join } from 'node:path';
import { createServer } from './createServer.ts';
import { readEnvironment } from './readEnvironment.ts';

try {
  const server = await createServer(await readEnvironment(process.env, join(import.meta.dirname, '..', '..', '..')));
  const address = await server.listen({ port: Number(process.env['PORT'] || 3_000), host: process.env['HOST'] || '127.0.0.1' });
  process.stdout.write(`${address}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void server.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  const { code, message } = error as Error & { code?: string };
  process.stderr.write(`${code === 'ECONNREFUSED' ? '连不上数据库，请核对 DATABASE_URL：' : ''}${message}\n`);
  process.exitCode = 1;
}
