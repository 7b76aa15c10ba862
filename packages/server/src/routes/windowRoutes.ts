import { Type } from 'typebox';
import { shanghaiInstant } from '@filing/filing';
import type { House } from '../filings/house.ts';
import { answers } from '../http/answers.ts';
import type { App } from '../http/openApp.ts';
import { sendProblem, sendProblems } from '../http/problemDocument.ts';
import { openExtraWindow } from '../windows/openExtraWindow.ts';

const params = Type.Object({ procedure: Type.String({ maxLength: 100 }) });
const body = Type.Object(
  { window: Type.Optional(Type.String({ maxLength: 100 })), from: Type.String({ maxLength: 40 }), to: Type.String({ maxLength: 40 }), reason: Type.String({ maxLength: 1_000 }) },
  { additionalProperties: false },
);
const text = Type.String();
const list = Type.Object({ items: Type.Array(Type.Object({ window: text, from: text, to: text, reason: text, openedBy: text, openedByName: text, openedAt: text })) });
const staffOnly = ['office.wrong', '补充受理期由政策业务人员开放和查看。'] as const;

/** Extra submission windows: policy staff open and look at them, nobody takes one back. */
export function windowRoutes(app: App, house: House): void {
  const itemsOf = async (procedure: string) => {
    const rows = await house.db.selectFrom('extra_windows').selectAll().where('procedure', '=', procedure).orderBy('id').execute();
    return { items: rows.map((row) => ({ window: row.window_name, from: row.from_day, to: row.to_day, reason: row.reason, openedBy: row.opened_by, openedByName: row.opened_by_name, openedAt: shanghaiInstant(row.opened_at) })) };
  };

  app.get('/api/procedures/:procedure/windows', { schema: { summary: 'Extra submission windows', params, response: answers({ 200: list }, [401, 403, 404]) } }, async (request, reply) => {
    const { procedure } = request.params;
    if (request.actor.office !== 'policy-staff') return sendProblem(reply, ...staffOnly);
    return house.shelf.procedures.includes(procedure) ? itemsOf(procedure) : sendProblem(reply, 'procedure.not-found', '没有这个事项。');
  });

  app.post('/api/procedures/:procedure/windows', { schema: { summary: 'Open an extra submission window', params, body, response: answers({ 201: list }, [400, 401, 403, 404, 422]) } }, async (request, reply) => {
    const { procedure } = request.params;
    if (request.actor.office !== 'policy-staff') return sendProblem(reply, ...staffOnly);
    const problems = await openExtraWindow(house, { procedure, ...request.body }, request.actor);
    return problems.length > 0 ? sendProblems(reply, problems) : reply.status(201).send(await itemsOf(procedure));
  });
}
