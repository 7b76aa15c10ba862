import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '@filing/filing';
import { sendProblem, sendProblems } from '../http/problemDocument.ts';
import { actorOf, type Identity } from './identity.ts';
import type { Verified } from './tokenVerifier.ts';

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity;
    actor: Actor;
  }
}

/** A hook that lets nobody pass without a valid token, and settles for which of the offices they hold they act. */
export function requireActor(verify: (token: string) => Promise<Verified>, held: (identity: Identity) => Identity['offices']) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!token) return sendProblem(reply, 'token.missing', '请先从门户登录。');
    const verified = await verify(token);
    if ('problem' in verified) return sendProblems(reply, [verified.problem]);
    const asked = request.headers['x-acting-office'];
    const identity = { ...verified.identity, offices: held(verified.identity) };
    const actor = actorOf(identity, decoded(Array.isArray(asked) ? asked[0] : asked));
    if (!actor) return sendProblem(reply, 'office.wrong', '您没有以该单位身份办理的权限。');
    request.identity = identity;
    request.actor = actor;
    return undefined;
  };
}

/** Headers carry no Chinese: an organisation's key comes percent-encoded. */
function decoded(asked: string | undefined): string | undefined {
  try {
    return asked === undefined ? undefined : decodeURIComponent(asked);
  } catch {
    return asked;
  }
}
