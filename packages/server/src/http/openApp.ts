import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import { TypeBoxValidatorCompiler, type TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { LogController, type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify';
import { errorProblem } from '@filing/filing';
import { largestFile } from '../files/receiveUpload.ts';
import { boundBody } from './boundBody.ts';
import { logOptions, type LogTarget } from './logOptions.ts';
import type { Metrics } from './metrics.ts';
import { answerUnknownRoutes } from './unknownRoutes.ts';
import { sendProblem, sendProblems } from './problemDocument.ts';
import { toProblem } from './toProblem.ts';

/** What the outer door is set to. */
export interface DoorOptions {
  readonly logger: LogTarget;
  readonly metrics: Metrics;
  readonly corsOrigins: readonly string[];
  /** Who may frame the pages; nobody when empty. */
  readonly frameAncestors: readonly string[];
  /** Requests a minute and address; false for no limit. */
  readonly requestsPerMinute: number | false;
  /** Proxies whose forwarded address is believed. */
  readonly trustProxy: boolean | string;
}

/** Opens the HTTP door: headers, limits, the API's description, one shape for every refusal. */
export async function openApp(options: DoorOptions) {
  const app = Fastify({
    logger: logOptions(options.logger),
    bodyLimit: 4 * 1_048_576,
    trustProxy: options.trustProxy,
    // Both are refused by our own walk, with a path.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: 120_000,
    frameworkErrors: (error, _request, reply) => void answerError(error, reply as unknown as FastifyReply),
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler((error: FastifyError, _request, reply) => answerError(error, reply));
  app.addHook('preValidation', refuseUnkeepable);
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    options.metrics.requests.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
    if (!route.startsWith('/healthz') && !route.startsWith('/metrics')) request.log.info({ route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
  answerUnknownRoutes(app);

  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:', 'blob:'], fontSrc: ["'self'", 'data:'], connectSrc: ["'self'"],
        objectSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: options.frameAncestors.length > 0 ? [...options.frameAncestors] : ["'none'"],
      },
    },
    frameguard: options.frameAncestors.length === 0 && { action: 'deny' },
  });
  await app.register(cors, {
    origin: options.corsOrigins.length > 0 ? [...options.corsOrigins] : false,
    allowedHeaders: ['authorization', 'content-type', 'x-acting-office', 'idempotency-key'],
    exposedHeaders: ['content-disposition', 'retry-after'],
    methods: ['GET', 'POST', 'PUT'],
    maxAge: 600,
  });
  await app.register(rateLimit, { global: options.requestsPerMinute !== false, max: options.requestsPerMinute || 1_000, timeWindow: 60_000 });
  await app.register(multipart, { limits: { fileSize: largestFile, files: 1, fields: 5, fieldSize: 1_000, parts: 6, headerPairs: 50 }, throwFileSizeLimit: false });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Filing', version: '1', description: 'Filing of vocational qualifications. Refusals are RFC 9457 problem documents.' },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    },
  });
  return app;
}

/** The door with its type provider. */
export type App = Awaited<ReturnType<typeof openApp>>;

function answerError(error: FastifyError, reply: FastifyReply) {
  const problem = toProblem(error);
  if (problem.code === 'internal') reply.request.log.error({ err: error }, 'bug');
  if (problem.code === 'unavailable') reply.request.log.warn({ err: error }, 'unavailable');
  return sendProblems(reply, [problem]);
}

async function refuseUnkeepable(request: FastifyRequest, reply: FastifyReply) {
  if (boundBody(request.query).length > 0 || boundBody(request.params).length > 0) return sendProblem(reply, 'request.malformed', '网址中含有不允许的字符。');
  const problems = boundBody(request.body);
  if (problems.length > 0) return sendProblems(reply, problems.map((problem) => errorProblem(problem.code, problem.path, problem.message, null, problem.params)));
  return undefined;
}
