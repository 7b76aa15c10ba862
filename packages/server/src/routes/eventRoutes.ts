import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { errorProblem, refuses } from '@filing/filing';
import { decide } from '@filing/flow-runtime';
import { repeatedIn } from '../certificates/certifiedBefore.ts';
import { alikeProblems } from '../filings/alikeFilings.ts';
import { completeEvent } from '../filings/completeEvent.ts';
import { flowContext } from '../filings/flowContext.ts';
import type { House } from '../filings/house.ts';
import { requestHash } from '../filings/idempotency.ts';
import { performCommand } from '../filings/performCommand.ts';
import { readableFiling } from '../filings/readableFiling.ts';
import { sendView } from '../filings/sendView.ts';
import { viewFiling } from '../filings/viewFiling.ts';
import { answers } from '../http/answers.ts';
import { filingViewSchema, idParams, oneProblemSchema } from '../http/apiSchemas.ts';
import type { App } from '../http/openApp.ts';
import { sendProblem, sendProblems } from '../http/problemDocument.ts';
import { basisFor } from '../registrations/basisFor.ts';
import { eventBody, readEvent } from './eventBody.ts';

const checked = Type.Object({ problems: Type.Array(oneProblemSchema) });

/** Acting on a filing, and asking beforehand whether a hand-in would be taken. */
export function eventRoutes(app: App, house: House): void {
  app.post('/api/filings/:id/events', { schema: { summary: 'Act on a filing', params: idParams, body: eventBody, response: answers({ 200: filingViewSchema }, [400, 401, 403, 404, 409, 413, 422]) } }, async (request, reply) => {
    const { actor, body } = request;
    const header = request.headers['idempotency-key'];
    const key = body.idempotencyKey ?? (typeof header === 'string' ? header : undefined);
    if (!key || key.length > 200) return sendProblem(reply, 'idempotency.missing', '缺少办理编号（idempotencyKey，1 至 200 个字符）。');
    const read = readEvent(body);
    if ('problems' in read) return sendProblems(reply, read.problems);
    const { idempotencyKey: _key, ...wanted } = body;
    const filing = request.params.id;
    const asked = { scope: `events:${filing}`, actor: `${actor.id}|${actor.office}|${actor.org ?? ''}`, key, request: requestHash(wanted) };
    const outcome = await performCommand(house, { filing, actor, event: read.event, seenVersion: body.seenVersion, asked });
    if (outcome.done) return sendView(reply as FastifyReply, await viewFiling(house, outcome.loaded, actor, outcome.now));
    if (outcome.stale) return sendProblems(reply, outcome.problems, { current: await viewFiling(house, outcome.stale.loaded, actor, outcome.stale.now) });
    return sendProblems(reply, outcome.problems);
  });

  app.post('/api/filings/:id/check', { schema: { summary: 'Check a hand-in without doing it', params: idParams, response: answers({ 200: checked }, [401, 403, 404]) } }, async (request, reply) => {
    const { actor } = request;
    const loaded = await readableFiling(house, request.params.id, actor);
    if (!loaded) return sendProblem(reply, 'filing.not-found', '没有这个办件，或您无权查看。');
    const now = await house.clock.now(house.db);
    const view = await viewFiling(house, loaded, actor, now);
    const handIn = view.permitted.find((event) => event.forms.length > 0);
    if (!handIn) return { problems: [errorProblem('event.not-permitted', '', '此刻没有可以提交的内容。')] };
    const completed = await completeEvent(house.db, loaded, { type: handIn.type }, actor);
    const missing = 'problems' in completed ? completed.problems : [];
    const event = 'event' in completed ? completed.event : { type: handIn.type };
    const basis = await basisFor(house.db, loaded, event.type, actor, false);
    const decision = decide(loaded.revision.machine, loaded.filing, event, flowContext(house, loaded.revision, { now, actor, ...(basis === undefined ? {} : { basis }) }));
    if (decision.accepted) return { problems: [...missing, ...(await repeatedIn(house.db, loaded, decision.filing, event)), ...(await alikeProblems(house.db, loaded, decision.filing, event)), ...decision.problems] };
    return { problems: refuses(missing) ? [...missing, ...decision.problems] : decision.problems };
  });
}
