import { Type, type TSchema } from 'typebox';

/** A problem document, for the API description. */
export const problemSchema = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    instance: Type.Optional(Type.String()),
    problems: Type.Array(
      Type.Object({
        code: Type.String(), path: Type.String(), message: Type.String(), clause: Type.Union([Type.String(), Type.Null()]), severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
        params: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
      }),
    ),
  },
  { description: 'RFC 9457 problem details with every problem at once' },
);

const meanings: Readonly<Record<number, string>> = {
  400: 'Malformed request', 401: 'No valid token', 403: 'Not for this office or person', 404: 'Not there, or not for you', 409: 'The filing or draft moved on',
  413: 'Too large', 415: 'Wrong media type', 422: 'Refused, with all problems', 429: 'Too many requests',
};

/** Response schemas of a route: what it answers, and the problem documents it may answer instead. */
export function answers(good: Readonly<Record<number, TSchema>>, refusals: readonly number[] = []): Record<number, unknown> {
  const problems = refusals.map((status) => [status, { description: meanings[status] ?? 'Problem', content: { 'application/problem+json': { schema: problemSchema } } }] as const);
  return { ...good, ...Object.fromEntries(problems) };
}
