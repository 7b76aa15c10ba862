import type { FastifyServerOptions } from 'fastify';

/** Where the log goes: nowhere, the standard output at a level, or a stream. */
export type LogTarget = false | { readonly level: string; readonly stream?: { write(line: string): void } };

/** Makes the log's settings: JSON lines, no bodies, no headers, no addresses, URLs without what follows the question mark. */
export function logOptions(target: LogTarget): NonNullable<FastifyServerOptions['logger']> {
  if (target === false) return false;
  return {
    level: target.level,
    ...(target.stream ? { stream: target.stream } : {}),
    base: null,
    serializers: {
      req: (request) => ({ method: request.method, url: request.url.split('?')[0] ?? '' }),
      res: (reply) => ({ statusCode: reply.statusCode }),
      err: (error) => ({ type: error.name, code: error.code, message: error.message, stack: error.stack ?? '' }),
    },
    redact: { paths: ['authorization', 'token', 'password', 'name', 'contact', '*.authorization', '*.token', '*.password', '*.name', '*.contact'], censor: '…' },
  };
}
