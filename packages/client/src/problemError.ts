import { errorProblem, type Problem } from '@filing/filing';

/** A refused or failed call: the HTTP status (0 when no answer came), every problem the answer named, and the whole problem document. */
export class ProblemError extends Error {
  readonly status: number;
  readonly problems: readonly Problem[];
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, problems: readonly Problem[], body: Readonly<Record<string, unknown>> = {}) {
    super(problems[0]?.message ?? `HTTP ${status}`);
    this.name = 'ProblemError';
    this.status = status;
    this.problems = problems;
    this.body = body;
  }

  /** True when one of the problems carries the code. */
  has(code: Problem['code']): boolean {
    return this.problems.some((problem) => problem.code === code);
  }

  /** True when the call never reached the server or the server was not able to answer: worth trying again. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

/** The error for a call that got no answer, saying whether the network or the time was at fault. */
export function unavailable(why: 'network' | 'timeout'): ProblemError {
  const message = why === 'network' ? '网络连接不上，请检查网络后重试。' : '等待服务器答复超时，请稍后重试。';
  return new ProblemError(0, [errorProblem('unavailable', '', message, null, { why })]);
}

/** Reads a problem document; an answer without one becomes a single `internal` or `unavailable` problem. */
export function problemErrorFrom(status: number, body: unknown): ProblemError {
  const document = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  if (Array.isArray(document['problems']) && document['problems'].length > 0) {
    return new ProblemError(status, document['problems'] as Problem[], document);
  }
  const gone = status === 502 || status === 503 || status === 504;
  const detail = typeof document['detail'] === 'string' ? document['detail'] : gone ? '服务暂时不可用，请稍后重试。' : `服务器没有按约定答复（${status}），请稍后重试。`;
  return new ProblemError(status, [errorProblem(gone ? 'unavailable' : 'internal', '', detail)], document);
}
