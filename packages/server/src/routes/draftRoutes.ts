import { Type } from 'typebox';
import { shanghaiInstant, type Answers } from '@filing/filing';
import { saveDraft } from '../drafts/saveDraft.ts';
import type { House } from '../filings/house.ts';
import { answers } from '../http/answers.ts';
import { oneProblemSchema } from '../http/apiSchemas.ts';
import type { App } from '../http/openApp.ts';
import { sendProblems } from '../http/problemDocument.ts';

const params = Type.Object({ id: Type.String(), form: Type.String() });
const record = Type.Record(Type.String(), Type.Unknown());
const body = Type.Object({ answers: Type.Union([record, Type.Array(record, { maxItems: 100 })]), revision: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }) }, { additionalProperties: false });
const saved = Type.Object({ revision: Type.Integer(), problems: Type.Array(oneProblemSchema), savedAt: Type.String() });

/** Saving drafts: nothing is overwritten unseen. */
export function draftRoutes(app: App, house: House): void {
  app.put('/api/filings/:id/drafts/:form', { schema: { summary: 'Save a draft', params, body, response: answers({ 200: saved }, [400, 401, 403, 404, 409, 413, 422]) } }, async (request, reply) => {
    const { id, form } = request.params;
    const given = request.body.answers as Answers | readonly Answers[];
    const outcome = await saveDraft(house, { filing: id, form, answers: given, revision: request.body.revision, actor: request.actor });
    if ('problems' in outcome && !('revision' in outcome)) return sendProblems(reply, outcome.problems, outcome.current ? { current: outcome.current, yours: request.body } : {});
    return { ...outcome, savedAt: shanghaiInstant(outcome.savedAt) };
  });
}
