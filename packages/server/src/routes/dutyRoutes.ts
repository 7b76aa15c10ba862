import { Type } from 'typebox';
import { listDuties } from '../duties/listDuties.ts';
import type { House } from '../filings/house.ts';
import { answers } from '../http/answers.ts';
import type { App } from '../http/openApp.ts';

const text = Type.String();
const nullable = Type.Union([text, Type.Null()]);
const duty = Type.Object({ procedure: text, title: text, titleEn: text, registration: text, body: text, uscc: text, due: text, state: text, filing: nullable, handedInOn: nullable, clause: text });

/** What has to be handed in again and again: one's own, or for an office who is overdue. */
export function dutyRoutes(app: App, house: House): void {
  app.get('/api/duties', { schema: { summary: 'What has to be handed in, and by when; for an office: who is overdue', response: answers({ 200: Type.Object({ items: Type.Array(duty) }) }, [401, 403]) } }, async (request) => ({
    items: [...(await listDuties(house, request.actor, await house.clock.now(house.db)))],
  }));
}
