import { Type } from 'typebox';
import type { FastifyReply } from 'fastify';
import type { Migration, ProcedureSource, RevisionDraft } from '@filing/filing/revisions';
import type { House } from '../filings/house.ts';
import { answers } from '../http/answers.ts';
import { idParams } from '../http/apiSchemas.ts';
import type { App } from '../http/openApp.ts';
import { sendProblem, sendProblems } from '../http/problemDocument.ts';
import { checkDraft } from '../policyDesk/checkDraft.ts';
import { comingFindings } from '../policyDesk/comingFindings.ts';
import { decideDraft, type DraftAct } from '../policyDesk/decideDraft.ts';
import { deskOnly, isDesk } from '../policyDesk/deskOnly.ts';
import { noSuchDraft, type DraftRefusal } from '../policyDesk/holdDraft.ts';
import { readRevisionDraft } from '../policyDesk/revisionDraftRow.ts';
import { saveRevisionDraft, type WantedSave } from '../policyDesk/saveRevisionDraft.ts';
import { startRevisionDraft } from '../policyDesk/startRevisionDraft.ts';

const anything = Type.Object({}, { additionalProperties: true });
const named = Type.Record(Type.String({ maxLength: 200 }), anything);
const title = Type.String({ maxLength: 200 });
const version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });
const source = Type.Object(
  { name: Type.String({ maxLength: 100 }), flow: anything, policy: anything, invariants: Type.Array(anything, { maxItems: 1_000 }), forms: named, english: named, samples: Type.Array(anything, { maxItems: 2_000 }), fragments: named },
  { additionalProperties: false },
);
const begin = Type.Object({ procedure: Type.String({ maxLength: 100 }), title, from: Type.Optional(version) }, { additionalProperties: false });
const save = Type.Object(
  { version, source: Type.Optional(source), migrations: Type.Optional(Type.Array(anything, { maxItems: 200 })), title: Type.Optional(title), effectiveFrom: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()])) },
  { additionalProperties: false },
);

/** Drafts of revisions: begun, saved, checked and decided on by policy staff. */
export function revisionDraftRoutes(app: App, house: House): void {
  app.post('/api/revision-drafts', { schema: { summary: 'Begin a draft of a revision', body: begin, response: answers({ 201: anything }, [400, 401, 403, 404, 422]) } }, async (request, reply) => {
    if (!isDesk(request.actor)) return sendProblem(reply, ...deskOnly);
    const begun = await startRevisionDraft(house, request.body, request.actor);
    return 'problems' in begun ? sendProblems(reply, begun.problems) : reply.status(201).send(begun);
  });

  app.get('/api/revision-drafts/:id', { schema: { summary: 'A draft of a revision, with its edits and opinions', params: idParams, response: answers({ 200: anything }, [401, 403, 404]) } }, async (request, reply) => {
    if (!isDesk(request.actor)) return sendProblem(reply, ...deskOnly);
    return sendDraft(reply, (await readRevisionDraft(house.db, request.params.id, await house.clock.now(house.db))) ?? noSuchDraft);
  });

  app.put('/api/revision-drafts/:id', { schema: { summary: 'Save a draft of a revision', params: idParams, body: save, response: answers({ 200: anything }, [400, 401, 403, 404, 409, 413, 422]) } }, async (request, reply) => {
    if (!isDesk(request.actor)) return sendProblem(reply, ...deskOnly);
    const { source: written, migrations, ...rest } = request.body;
    const wanted: WantedSave = { ...rest, ...(written ? { source: written as unknown as ProcedureSource } : {}), ...(migrations ? { migrations: migrations as unknown as readonly Migration[] } : {}) };
    return sendDraft(reply, await saveRevisionDraft(house, request.params.id, wanted, request.actor));
  });

  app.get('/api/revision-drafts/:id/check', { schema: { summary: 'Everything wrong with a draft of a revision', params: idParams, response: answers({ 200: Type.Object({ findings: Type.Array(anything) }) }, [401, 403, 404]) } }, async (request, reply) => {
    if (!isDesk(request.actor)) return sendProblem(reply, ...deskOnly);
    const now = await house.clock.now(house.db);
    const draft = await readRevisionDraft(house.db, request.params.id, now);
    if (!draft) return sendDraft(reply, noSuchDraft);
    return { findings: [...(await checkDraft(house, house.db, draft, now)), ...(await comingFindings(house.db, draft, now))] };
  });

  for (const [act, summary] of Object.entries(summaries) as readonly (readonly [DraftAct['act'], string])[]) {
    app.post(`/api/revision-drafts/:id/${act}`, { schema: { summary, params: idParams, body: decision, response: answers({ 200: anything }, [400, 401, 403, 404, 409, 422]) } }, async (request, reply) => {
      if (!isDesk(request.actor)) return sendProblem(reply, ...deskOnly);
      return sendDraft(reply, await decideDraft(house, request.params.id, { act, ...request.body }, request.actor));
    });
  }
}

const decision = Type.Object({ version, opinion: Type.Optional(Type.String({ maxLength: 2_000 })) }, { additionalProperties: false });
const summaries: Readonly<Record<DraftAct['act'], string>> = {
  submit: 'Submit a draft for the second person',
  approve: 'Approve and publish a draft, as somebody who wrote nothing in it',
  return: 'Send a submitted draft back with an opinion, or withdraw it',
  discard: 'Give a draft up',
};

/** Answers with a draft, or with what it was refused for and the draft that stands. */
export function sendDraft(reply: FastifyReply, outcome: RevisionDraft | DraftRefusal): RevisionDraft | FastifyReply {
  if (!('problems' in outcome)) return outcome;
  return sendProblems(reply, outcome.problems, outcome.current ? { current: outcome.current } : {});
}
