import { Type } from 'typebox';
import type { House } from '../filings/house.ts';
import { answers } from '../http/answers.ts';
import type { App } from '../http/openApp.ts';
import { sendProblem } from '../http/problemDocument.ts';
import { deskProcedures } from '../policyDesk/deskProcedures.ts';
import { deskOnly, isDesk } from '../policyDesk/deskOnly.ts';
import { listRevisions } from '../revisions/listRevisions.ts';
import { sourceOfRevision } from '../revisions/sourceText.ts';

const item = Type.Object({}, { additionalProperties: true });
const items = Type.Object({ items: Type.Array(item) });
const ground = Type.Object({ clauses: Type.Array(item), catalogue: item, industryTags: Type.Array(Type.String()) });
const ofProcedure = { procedure: Type.String({ maxLength: 100 }) };
const revisionParams = Type.Object({ ...ofProcedure, number: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) });

/** What the policy desk looks at: the procedures with their revisions, and what rules are written with. */
export function policyDeskRoutes(app: App, house: House): void {
  app.get('/api/policy-desk', { schema: { summary: 'Procedures with their revision in force, the one to come and the drafts under way', response: answers({ 200: items }, [401, 403]) } }, async (request, reply) => {
    if (!isDesk(request.actor)) return sendProblem(reply, ...deskOnly);
    return { items: await deskProcedures(house, await house.clock.now(house.db)) };
  });

  app.get('/api/policy-desk/ground', { schema: { summary: 'Clauses, occupations and industry tags that forms and rules are written with', response: answers({ 200: ground }, [401, 403]) } }, async (request, reply) => {
    if (!isDesk(request.actor)) return sendProblem(reply, ...deskOnly);
    return { clauses: house.clauses, catalogue: house.reference.catalogue, industryTags: house.industryTags };
  });

  app.get('/api/procedures/:procedure/revisions', { schema: { summary: 'The published revisions of a procedure, the newest first', params: Type.Object(ofProcedure), response: answers({ 200: items }, [401, 403, 404]) } }, async (request, reply) => {
    const { procedure } = request.params;
    if (!isDesk(request.actor)) return sendProblem(reply, ...deskOnly);
    if (!house.shelf.procedures.includes(procedure)) return sendProblem(reply, 'procedure.not-found', '没有这个事项。');
    return { items: await listRevisions(house, procedure, await house.clock.now(house.db)) };
  });

  app.get('/api/procedures/:procedure/revisions/:number', { schema: { summary: 'A published revision with its source', params: revisionParams, response: answers({ 200: Type.Object({ revision: item, source: item }) }, [400, 401, 403, 404]) } }, async (request, reply) => {
    const { procedure, number } = request.params;
    if (!isDesk(request.actor)) return sendProblem(reply, ...deskOnly);
    if (!house.shelf.procedures.includes(procedure)) return sendProblem(reply, 'procedure.not-found', '没有这个事项。');
    const revision = (await listRevisions(house, procedure, await house.clock.now(house.db))).find((each) => each.number === number);
    const source = revision && (await sourceOfRevision(house.db, procedure, number));
    return source ? { revision, source } : sendProblem(reply, 'not-found', '该事项没有这一版。');
  });
}
