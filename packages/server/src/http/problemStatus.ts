import type { Problem, ProblemCode } from '@filing/filing';

/** Problem code → HTTP status; what is not named is a refusal of what was entered, 422. */
const statuses: Readonly<Partial<Record<ProblemCode, number>>> = {
  'json.malformed': 400,
  'request.malformed': 400,
  'event.malformed': 400,
  'idempotency.missing': 400,
  'token.missing': 401,
  'token.invalid': 401,
  'token.expired': 401,
  'office.wrong': 403,
  'organisation.wrong': 403,
  'actor.decided-before': 403,
  'actor.own-organisation': 403,
  'actor.handed-in': 403,
  'actor.missing': 403,
  forbidden: 403,
  'demo.only': 403,
  'not-found': 404,
  'filing.not-found': 404,
  'procedure.not-found': 404,
  'form.not-found': 404,
  'file.not-found': 404,
  'notice.not-found': 404,
  'registration.not-found': 404,
  'certificate.not-found': 404,
  'method.not-allowed': 405,
  'event.not-permitted': 409,
  'version.stale': 409,
  'duty.begun': 409,
  'revision.stale': 409,
  'notice.closed': 409,
  'too-large': 413,
  'file.too-large': 413,
  'media-type': 415,
  'file.type': 415,
  'rate.limited': 429,
  internal: 500,
  unavailable: 503,
};

/** The status of an answer that carries these problems: that of the first error, where permission weighs more than state and state more than content. */
export function problemStatus(problems: readonly Problem[]): number {
  const found = problems.filter((problem) => problem.severity === 'error').map((problem) => statuses[problem.code] ?? 422);
  return [401, 403, 404, 409].find((status) => found.includes(status)) ?? found[0] ?? 422;
}
