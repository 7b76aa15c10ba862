import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';
import { errorProblem, type Problem, type ProblemCode } from '@filing/filing';
import { problemStatus } from './problemStatus.ts';

/** An answer that refuses (RFC 9457), with all problems at once. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance?: string;
  readonly problems: readonly Problem[];
}

/** Makes the document of some problems; `extra` are members the route promises besides. */
export function problemDocument(problems: readonly Problem[], extra: Readonly<Record<string, unknown>> = {}): ProblemDocument {
  const status = problemStatus(problems);
  const first = problems.find((problem) => problem.severity === 'error') ?? problems[0];
  return {
    type: `urn:problem:${first?.code ?? 'internal'}`,
    title: STATUS_CODES[status] ?? 'Problem',
    status,
    detail: first?.message ?? '请求未被接受。',
    problems,
    ...extra,
  };
}

/** Answers with a problem document; the request's id is the instance, by which the log finds it. */
export function sendProblems(reply: FastifyReply, problems: readonly Problem[], extra: Readonly<Record<string, unknown>> = {}): FastifyReply {
  const document = problemDocument(problems, { instance: `urn:request:${reply.request.id}`, ...extra });
  if (document.status === 401) void reply.header('www-authenticate', 'Bearer');
  return reply.status(document.status).type('application/problem+json').send(document);
}

/** Answers with one problem about the whole request. */
export function sendProblem(reply: FastifyReply, code: ProblemCode, message: string): FastifyReply {
  return sendProblems(reply, [errorProblem(code, '', message)]);
}
