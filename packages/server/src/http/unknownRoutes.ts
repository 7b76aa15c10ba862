import type { FastifyInstance } from 'fastify';
import { sendProblem } from './problemDocument.ts';

/** Answers what no route takes: 405 with `Allow` where the address is known under another method, else 404. */
export function answerUnknownRoutes(app: FastifyInstance): void {
  const known: { readonly method: string; readonly pattern: RegExp }[] = [];
  app.addHook('onRoute', (route) => {
    if (route.url.includes('*')) return;
    const pattern = new RegExp(`^${route.url.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.$^+?()[\]{}|\\]/g, '\\$&'))).join('/')}/?$`);
    for (const method of [route.method].flat()) known.push({ method, pattern });
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const allowed = [...new Set(known.filter((route) => route.pattern.test(path)).map((route) => route.method))];
    if (allowed.length === 0 || allowed.includes(request.method)) return sendProblem(reply, 'not-found', '没有这个地址。');
    void reply.header('allow', allowed.join(', '));
    return sendProblem(reply, 'method.not-allowed', `这个地址只接受 ${allowed.join('、')}。`);
  });
}
