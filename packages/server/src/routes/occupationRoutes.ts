import { Type } from 'typebox';
import type { House } from '../filings/house.ts';
import { answers } from '../http/answers.ts';
import type { App } from '../http/openApp.ts';

const found = Type.Object({ edition: Type.String(), complete: Type.Boolean(), items: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })) });
const query = Type.Object({ query: Type.Optional(Type.String({ maxLength: 100 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })), level: Type.Optional(Type.Union([Type.Literal('unit'), Type.Literal('minor')])) });

/** Finds occupations, or with `level=minor` minor classes (小类), by code, name, pinyin or initials, in the edition in force. */
export function occupationRoutes(app: App, house: House): void {
  app.get('/api/occupations', { schema: { summary: 'Find occupations', querystring: query, response: answers({ 200: found }, [400, 401]) } }, async (request) => {
    const { catalogue: { edition, complete }, search } = house.reference;
    const items = search.find(request.query.query ?? '', request.query.limit ?? 20, request.query.level);
    return { edition, complete, items: items.map(({ code, name }) => ({ code, name })) };
  });
}
