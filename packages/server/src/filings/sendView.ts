import type { FastifyReply } from 'fastify';
import type { FilingView } from '@filing/filing';
import { encodeView } from './encodeView.ts';

/** Answers with a filing's view. */
export function sendView(reply: FastifyReply, view: FilingView, status = 200): FastifyReply {
  return reply.status(status).type('application/json; charset=utf-8').send(encodeView(view));
}
