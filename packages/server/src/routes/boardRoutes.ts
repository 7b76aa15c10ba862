import { Type } from 'typebox';
import { shanghaiInstant, type Actor } from '@filing/filing';
import { filingOfNotice, findNotice, listNotices } from '../board/publicNotices.ts';
import { findRegistration, findRegistrations } from '../board/publicRegistrations.ts';
import type { House } from '../filings/house.ts';
import { requestHash } from '../filings/idempotency.ts';
import { performCommand } from '../filings/performCommand.ts';
import { answers } from '../http/answers.ts';
import { idParams, publicNoticeSchema, publicRegistrationSchema } from '../http/apiSchemas.ts';
import type { App } from '../http/openApp.ts';
import { sendProblem, sendProblems } from '../http/problemDocument.ts';

const anybody: Actor = { id: 'public', name: '社会公众', office: 'public', org: null, orgName: '社会公众' };
const objection = Type.Object(
  { content: Type.String({ minLength: 1, maxLength: 5_000 }), name: Type.String({ minLength: 1, maxLength: 100 }), contact: Type.String({ minLength: 1, maxLength: 200 }), idempotencyKey: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
);
const hour = 3_600_000;

/** What everybody may read without a token, and the one thing they may do: object while a notice runs. */
export function boardRoutes(app: App, house: House, objectionsPerHour: number): void {
  const board = Type.Object({ items: Type.Array(publicNoticeSchema), demo: Type.Boolean(), now: Type.String() });
  app.get('/api/public/notices', { schema: { summary: 'Public notices', response: answers({ 200: board }) } }, async () => ({
    items: await listNotices(house), demo: house.clock.movable, now: shanghaiInstant(await house.clock.now(house.db)),
  }));

  app.get('/api/public/notices/:id', { schema: { summary: 'A public notice', params: idParams, response: answers({ 200: publicNoticeSchema }, [404]) } }, async (request, reply) => {
    return (await findNotice(house, request.params.id)) ?? sendProblem(reply, 'notice.not-found', '没有这个公示。');
  });

  app.post(
    '/api/public/notices/:id/objections',
    {
      schema: { summary: 'Object to what a notice announces', params: idParams, body: objection, response: answers({ 201: Type.Object({ received: Type.Boolean() }) }, [400, 404, 409, 422, 429]) },
      config: { rateLimit: { max: objectionsPerHour, timeWindow: hour } },
    },
    async (request, reply) => {
      const filing = await filingOfNotice(house, request.params.id);
      const notice = filing ? await findNotice(house, request.params.id) : null;
      if (!filing || !notice) return sendProblem(reply, 'notice.not-found', '没有这个公示。');
      const { content, name, contact, idempotencyKey } = request.body;
      const data = { content, name, contact };
      const asked = { scope: `events:${filing}`, actor: 'public', key: idempotencyKey, request: requestHash(data) };
      const outcome = await performCommand(house, { filing, actor: anybody, event: { type: 'object', data }, asked });
      if (outcome.done) return reply.status(201).send({ received: true });
      if (!notice.open) return sendProblem(reply, 'notice.closed', '公示已结束或暂停，此刻不能提出异议。');
      return sendProblems(reply, outcome.problems);
    },
  );

  app.get('/api/public/registrations', { schema: { summary: 'Find registrations', querystring: Type.Object({ query: Type.Optional(Type.String({ maxLength: 100 })) }), response: answers({ 200: Type.Object({ items: Type.Array(publicRegistrationSchema) }) }, [400]) } }, async (request) => ({
    items: await findRegistrations(house, request.query.query ?? ''),
  }));

  app.get('/api/public/registrations/:number', { schema: { summary: 'A registration by number', params: Type.Object({ number: Type.String({ maxLength: 60 }) }), response: answers({ 200: publicRegistrationSchema }, [404]) } }, async (request, reply) => {
    return (await findRegistration(house, request.params.number)) ?? sendProblem(reply, 'registration.not-found', '没有找到这个备案号，请核对后再查。');
  });
}
