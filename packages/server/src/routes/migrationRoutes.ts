import { Type } from 'typebox';
import { lintMigration } from '@filing/form-engine';
import { errorProblem, type Problem } from '@filing/filing';
import type { Migration } from '@filing/filing/revisions';
import type { House } from '../filings/house.ts';
import { answers } from '../http/answers.ts';
import type { App } from '../http/openApp.ts';
import { sendProblem, sendProblems } from '../http/problemDocument.ts';
import { dryRun, impactReport } from '../migrations/impactReport.ts';
import { impactTarget } from '../migrations/impactTarget.ts';
import { listMoved } from '../migrations/listMoved.ts';
import { moveFiling, moveFilingBack } from '../migrations/moveFiling.ts';
import { moveFilings } from '../migrations/moveFilings.ts';
import { deskOnly, isDesk } from '../policyDesk/deskOnly.ts';

const text = Type.String({ maxLength: 100 });
const procedure = Type.Object({ procedure: text });
const target = Type.Union([Type.Object({ draft: text }, { additionalProperties: false }), Type.Object({ revision: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }, { additionalProperties: false })]);
const filings = Type.Array(text, { minItems: 1, maxItems: 500 });
const reason = Type.String({ maxLength: 1_000 });
const fill = Type.Array(Type.Object({ form: text, steps: Type.Array(Type.Object({}, { additionalProperties: true }), { maxItems: 500 }) }, { additionalProperties: false }), { maxItems: 100 });
const move = Type.Object({ revision: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }), filings, reason, fill: Type.Optional(fill) }, { additionalProperties: false });
const undo = Type.Object({ filings, reason }, { additionalProperties: false });
const item = Type.Object({}, { additionalProperties: true });
const report = Type.Object({ moved: Type.Array(text), refused: Type.Array(Type.Object({ filing: text, message: Type.String() })) });

/** What a revision means to running filings, and moving them to it and back: for policy staff. */
export function migrationRoutes(app: App, house: House): void {
  app.post('/api/procedures/:procedure/impact', { schema: { summary: 'What a draft or a published revision means to the running filings', params: procedure, body: target, response: answers({ 200: item }, [400, 401, 403, 404, 422]) } }, async (request, reply) => {
    if (!isDesk(request.actor)) return sendProblem(reply, ...deskOnly);
    const found = await impactTarget(house, request.params.procedure, request.body);
    return 'problems' in found ? sendProblems(reply, found.problems) : impactReport(house, found);
  });

  app.post('/api/procedures/:procedure/impact/:filing', { schema: { summary: 'One filing moved in thought', params: Type.Object({ procedure: text, filing: text }), body: target, response: answers({ 200: item }, [400, 401, 403, 404, 409, 422]) } }, async (request, reply) => {
    if (!isDesk(request.actor)) return sendProblem(reply, ...deskOnly);
    const found = await impactTarget(house, request.params.procedure, request.body);
    if ('problems' in found) return sendProblems(reply, found.problems);
    const shown = await dryRun(house, found, request.params.filing);
    return 'refused' in shown ? sendProblems(reply, shown.problems) : shown;
  });

  app.post('/api/procedures/:procedure/migrations', { schema: { summary: 'Move running filings to a published revision', params: procedure, body: move, response: answers({ 200: report }, [400, 401, 403, 404, 409, 422]) } }, async (request, reply) => {
    if (!isDesk(request.actor)) return sendProblem(reply, ...deskOnly);
    const { revision, filings: ids, fill: decided = [] } = request.body;
    const mover = { actor: request.actor, reason: request.body.reason.trim() };
    const unfit = [...unsaid(mover.reason), ...decided.flatMap((each, index) => lintMigration(each).map(({ path, message }) => errorProblem('format', `fill.${index}${path === '' ? '' : `.${path}`}`, message)))];
    if (unfit.length > 0) return sendProblems(reply, unfit);
    const found = await impactTarget(house, request.params.procedure, { revision }, decided as unknown as readonly Migration[]);
    if ('problems' in found) return sendProblems(reply, found.problems);
    if (found.from && found.from > (await house.clock.now(house.db))) return sendProblem(reply, 'event.not-permitted', '这一版还没有生效，生效之后才能把在办的件改按它办理。');
    return moveFilings(house, ids, (steady, pipeline, id) => moveFiling(steady, pipeline, found, id, mover));
  });

  app.get('/api/procedures/:procedure/migrations', { schema: { summary: 'The filings that were moved', params: procedure, response: answers({ 200: Type.Object({ items: Type.Array(item) }) }, [401, 403, 404]) } }, async (request, reply) => {
    if (!isDesk(request.actor)) return sendProblem(reply, ...deskOnly);
    if (!house.shelf.procedures.includes(request.params.procedure)) return sendProblem(reply, 'procedure.not-found', '没有这个事项。');
    return { items: await listMoved(house, request.params.procedure) };
  });

  app.post('/api/procedures/:procedure/migrations/undo', { schema: { summary: 'Move filings back to where they were moved from', params: procedure, body: undo, response: answers({ 200: report }, [400, 401, 403, 404, 422]) } }, async (request, reply) => {
    if (!isDesk(request.actor)) return sendProblem(reply, ...deskOnly);
    const { procedure: name } = request.params;
    if (!house.shelf.procedures.includes(name)) return sendProblem(reply, 'procedure.not-found', '没有这个事项。');
    const mover = { actor: request.actor, reason: request.body.reason.trim() };
    const silent = unsaid(mover.reason);
    return silent.length > 0 ? sendProblems(reply, silent) : moveFilings(house, request.body.filings, (steady, pipeline, id) => moveFilingBack(steady, pipeline, name, id, mover));
  });
}

function unsaid(reason: string): readonly Problem[] {
  return reason === '' ? [errorProblem('opinion.required', 'reason', '请写明理由：申报单位和各办理单位会在办理进度中看到。')] : [];
}
