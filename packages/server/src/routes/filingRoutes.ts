import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { statusTags } from '@filing/filing';
import type { DiagramDesk } from '../diagram/diagramDesk.ts';
import { createFiling } from '../filings/createFiling.ts';
import type { House } from '../filings/house.ts';
import { requestHash } from '../filings/idempotency.ts';
import { listFilings } from '../filings/listFilings.ts';
import { loadFiling } from '../filings/loadFiling.ts';
import { readableFiling } from '../filings/readableFiling.ts';
import { sendView } from '../filings/sendView.ts';
import { viewFiling } from '../filings/viewFiling.ts';
import { answers } from '../http/answers.ts';
import { diagramSchema, filingSummarySchema, filingViewSchema, idParams } from '../http/apiSchemas.ts';
import type { App } from '../http/openApp.ts';
import { sendProblem, sendProblems } from '../http/problemDocument.ts';

const listQuery = Type.Object({
  scope: Type.Optional(Type.Union([Type.Literal('tasks'), Type.Literal('mine'), Type.Literal('all')])),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  overdue: Type.Optional(Type.Boolean()),
  tag: Type.Optional(Type.Union(statusTags.map((tag) => Type.Literal(tag)))),
  query: Type.Optional(Type.String({ maxLength: 100 })),
});
const page = Type.Object({ items: Type.Array(filingSummarySchema), nextCursor: Type.Union([Type.String(), Type.Null()]), counts: Type.Object({ byTag: Type.Record(Type.String(), Type.Integer()), overdue: Type.Integer() }) });
const notFound = ['filing.not-found', '没有这个办件，或您无权查看。'] as const;

/** Starting, listing and reading filings. */
export function filingRoutes(app: App, house: House, diagrams: DiagramDesk): void {
  app.post('/api/filings', { schema: { summary: 'Start a filing', body: Type.Object({ procedure: Type.String({ maxLength: 100 }), basis: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })), duty: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })) }, { additionalProperties: false }), response: answers({ 201: filingViewSchema }, [400, 401, 403, 404, 422]) } }, async (request, reply) => {
    const { actor, identity, body } = request;
    const key = request.headers['idempotency-key'];
    if (typeof key === 'string' && (key.length === 0 || key.length > 200)) return sendProblem(reply, 'request.malformed', '办理编号应为 1 至 200 个字符。');
    const asked = typeof key === 'string' ? { scope: 'filings', actor: `${actor.id}|${actor.office}|${actor.org ?? ''}`, key, request: requestHash(body) } : null;
    const made = await createFiling(house, { procedure: body.procedure, actor, applicant: identity.applicant, basis: body.basis, duty: body.duty, asked });
    if ('problems' in made) return sendProblems(reply, made.problems);
    const loaded = await loadFiling(house, house.db, made.id);
    if (!loaded) throw new Error('a filing was lost after its commit');
    return sendView(reply as FastifyReply, await viewFiling(house, loaded, actor, await house.clock.now(house.db)), 201);
  });

  app.get('/api/filings', { schema: { summary: 'A worklist', querystring: listQuery, response: answers({ 200: page }, [400, 401, 403]) } }, async (request, reply) => {
    const { scope = 'tasks', cursor, limit = 50, tag, query, overdue } = request.query;
    const listed = await listFilings(house, request.actor, { scope, limit, cursor: cursor ?? null, ...(tag ? { tag } : {}), ...(query ? { query } : {}), ...(overdue ? { overdue } : {}) });
    return listed ?? sendProblem(reply, 'request.malformed', '翻页标记无效，请从第一页重新查看。');
  });

  app.get('/api/filings/:id', { schema: { summary: 'A filing as the reader may see it', params: idParams, response: answers({ 200: filingViewSchema }, [401, 403, 404]) } }, async (request, reply) => {
    const loaded = await readableFiling(house, request.params.id, request.actor);
    return loaded ? sendView(reply as FastifyReply, await viewFiling(house, loaded, request.actor, await house.clock.now(house.db))) : sendProblem(reply, ...notFound);
  });

  app.get('/api/filings/:id/diagram', { schema: { summary: 'The chain with the way travelled', params: idParams, response: answers({ 200: diagramSchema }, [401, 403, 404]) } }, async (request, reply) => {
    const loaded = await readableFiling(house, request.params.id, request.actor);
    return loaded ? diagrams.draw(loaded.revision, loaded.filing) : sendProblem(reply, ...notFound);
  });
}
