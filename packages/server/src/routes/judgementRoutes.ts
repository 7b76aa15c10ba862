import { Type } from 'typebox';
import type { House } from '../filings/house.ts';
import { answers } from '../http/answers.ts';
import type { App } from '../http/openApp.ts';
import { openJudgements } from '../judgements/openJudgements.ts';

const text = Type.String();
const judgement = Type.Object({
  filing: text, number: text, version: Type.Integer(), procedure: text, procedureTitle: text, procedureTitleEn: text, state: text, stateTitle: text, stateTitleEn: text,
  applicant: text, project: text, name: text, level: text,
});

/** What can be judged in one sitting: the projects of many filings that wait for the same office. */
export function judgementRoutes(app: App, house: House): void {
  app.get('/api/judgements', { schema: { summary: 'The projects that wait for the office’s conclusion, of all filings', querystring: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })) }), response: answers({ 200: Type.Object({ items: Type.Array(judgement), more: Type.Boolean() }) }, [401, 403]) } }, async (request) => {
    const { items, more } = await openJudgements(house, request.actor, { now: await house.clock.now(house.db), limit: request.query.limit ?? 1_000 });
    return { items: [...items], more };
  });
}
