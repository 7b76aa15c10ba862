import { Type } from 'typebox';
import { shanghaiInstant } from '@filing/filing';
import type { House } from '../filings/house.ts';
import { actorSchema } from '../http/apiSchemas.ts';
import { answers } from '../http/answers.ts';
import type { App } from '../http/openApp.ts';

const me = Type.Object({
  actor: actorSchema,
  offices: Type.Array(Type.Object({ office: Type.String(), org: Type.Union([Type.String(), Type.Null()]), orgName: Type.String() })),
  demo: Type.Boolean(),
  now: Type.String(),
});

/** Who the server takes the caller for, and what time it counts by. */
export function meRoutes(app: App, house: House): void {
  app.get('/api/me', { schema: { summary: 'Who am I', response: answers({ 200: me }, [401, 403]) } }, async (request) => ({
    actor: request.actor,
    offices: request.identity.offices.map(({ office, org, orgName }) => ({ office, org, orgName })),
    demo: house.clock.movable,
    now: shanghaiInstant(await house.clock.now(house.db)),
  }));
}
