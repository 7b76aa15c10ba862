import { Type } from 'typebox';
import type { House } from '../filings/house.ts';
import { answers } from '../http/answers.ts';
import type { App } from '../http/openApp.ts';
import { listMessages, readMessages } from '../messages/listMessages.ts';

const text = Type.String();
const nullable = Type.Union([text, Type.Null()]);
const message = Type.Object({
  id: text, kind: text, phase: text, title: text, titleEn: text, procedure: text, procedureTitle: text, procedureTitleEn: text,
  filing: nullable, number: nullable, registration: nullable, deadline: nullable, body: text, due: text, provisional: Type.Boolean(), clause: text, at: text, read: Type.Boolean(), settled: Type.Boolean(),
});
const list = Type.Object({ items: Type.Array(message), unread: Type.Integer() });
const ids = Type.Object({ ids: Type.Array(Type.String({ pattern: '^[0-9]{1,18}$' }), { maxItems: 200 }) }, { additionalProperties: false });

/** Reminders for the office one acts for, and the mark that one has read them. */
export function messageRoutes(app: App, house: House): void {
  const listed = async (actor: Parameters<typeof listMessages>[1]) => {
    const { items, unread } = await listMessages(house, actor, await house.clock.now(house.db));
    return { items: [...items], unread };
  };
  app.get('/api/messages', { schema: { summary: 'Reminders of the last 90 days', response: answers({ 200: list }, [401, 403]) } }, async (request) => listed(request.actor));

  app.post('/api/messages/read', { schema: { summary: 'Mark reminders as read', body: ids, response: answers({ 200: list }, [400, 401, 403]) } }, async (request) => {
    await readMessages(house.db, request.actor, request.body.ids, await house.clock.now(house.db));
    return listed(request.actor);
  });
}
