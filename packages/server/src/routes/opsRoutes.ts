import { sql } from 'kysely';
import { Type } from 'typebox';
import { pendingMigrations } from '../database/migrateDatabase.ts';
import type { House } from '../filings/house.ts';
import type { App } from '../http/openApp.ts';
import { sendProblem } from '../http/problemDocument.ts';

const fine = Type.Object({ status: Type.Literal('ok') });

/** For those who run it: alive, ready, counted, described. */
export function opsRoutes(app: App, house: House): void {
  app.get('/healthz', { schema: { summary: 'The process is alive', response: { 200: fine } }, config: { rateLimit: false } }, async () => ({ status: 'ok' as const }));

  app.get('/readyz', { schema: { summary: 'The database answers and is up to date', response: { 200: fine } }, config: { rateLimit: false } }, async (_request, reply) => {
    try {
      await sql`select 1`.execute(house.db);
      const pending = await pendingMigrations(house.db);
      return pending.length === 0 ? { status: 'ok' as const } : sendProblem(reply, 'unavailable', '数据库尚未更新完成。');
    } catch (error) {
      house.log.warn({ err: error }, 'not ready');
      return sendProblem(reply, 'unavailable', '数据库暂时不可用。');
    }
  });

  app.get('/metrics', { schema: { summary: 'Counts in the Prometheus format', response: { 200: Type.String() } }, config: { rateLimit: false } }, async (_request, reply) =>
    reply.type(house.metrics.registry.contentType).serializer((text: string) => text).send(await house.metrics.registry.metrics()),
  );

  app.get('/api/openapi.json', { schema: { summary: 'This description', response: { 200: Type.Object({}, { additionalProperties: true }) } } }, async () => app.swagger());
}
