/** How much a problem weighs: an `error` refuses, a `warning` is shown, recorded and shown again to every later office. */
export type Severity = 'error' | 'warning';

/** Every code a problem can carry; closed, stable, and the key of its sentence in the message files. */
export type ProblemCode =
  // what was entered
  | 'required' | 'type' | 'format' | 'option' | 'minimum' | 'maximum' | 'length' | 'items' | 'rule'
  | 'unknown-field' | 'too-large' | 'too-deep' | 'too-many-rows' | 'too-many-problems' | 'forbidden-key' | 'normalised' | 'repeated'
  | 'credit-code.length' | 'credit-code.character' | 'credit-code.check' | 'organisation-code.check'
  | 'resident-id.length' | 'resident-id.character' | 'resident-id.birth' | 'resident-id.check'
  | 'occupation.format' | 'occupation.unknown' | 'occupation.mismatch' | 'occupation.class' | 'occupation.licensed'
  | 'industry.unknown' | 'phone.format'
  // what was asked of a filing
  | 'event.unknown' | 'event.not-permitted' | 'event.malformed' | 'office.wrong' | 'organisation.wrong'
  | 'actor.decided-before' | 'actor.own-organisation' | 'actor.handed-in' | 'actor.missing'
  | 'window.closed' | 'opinion.required' | 'answers.missing' | 'field.closed' | 'project.unknown' | 'project.judged'
  | 'deadline.passed' | 'deadline.unknown' | 'deadline.provisional' | 'deadline.not-due' | 'clock.backwards'
  | 'filing.alike' | 'registration.number' | 'registration.over' | 'basis.missing' | 'basis.not-in-force' | 'duty.unknown' | 'duty.begun' | 'applicant.fact' | 'certificate.repeated'
  // what was asked of the server
  | 'version.stale' | 'revision.stale' | 'idempotency.reused' | 'idempotency.missing'
  | 'filing.not-found' | 'procedure.not-found' | 'form.not-found' | 'file.not-found' | 'notice.not-found' | 'registration.not-found' | 'certificate.not-found'
  | 'history.broken' | 'history.differs' | 'notice.closed' | 'not-found' | 'method.not-allowed'
  | 'token.missing' | 'token.invalid' | 'token.expired' | 'forbidden'
  | 'file.type' | 'file.too-large' | 'file.unsafe' | 'file.missing' | 'media-type' | 'json.malformed' | 'request.malformed'
  | 'rate.limited' | 'demo.only' | 'unavailable' | 'internal';

/** One thing wrong with what was entered or asked: where, why (the clause) and what to do, in one Chinese sentence. */
export interface Problem {
  readonly code: ProblemCode;
  /** Dotted path of the field (`projects.0.level`); prefixed with the form and a slash where several forms are at hand (`application/uscc`); empty for the whole. */
  readonly path: string;
  /** zh-CN sentence a person can act on. */
  readonly message: string;
  /** Id in the clause register, or null where the rule is ours. */
  readonly clause: string | null;
  readonly severity: Severity;
  /** Values the sentence speaks of, for translation into another language. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Makes an error; `params` lets the screen say the same in another language. */
export function errorProblem(code: ProblemCode, path: string, message: string, clause: string | null = null, params?: Problem['params']): Problem {
  return { code, path, message, clause, severity: 'error', ...(params ? { params } : {}) };
}

/** Makes a warning: it never refuses, it is recorded and shown to every later office. */
export function warningProblem(code: ProblemCode, path: string, message: string, clause: string | null = null, params?: Problem['params']): Problem {
  return { ...errorProblem(code, path, message, clause, params), severity: 'warning' };
}

/** True when at least one problem refuses. */
export function refuses(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
