import type { ApiContext } from '@atrium/api';
import type { Origin, Platform } from '@atrium/core/kernel';
import type { LiveHub } from '@atrium/core/live';
import type { FastifyRequest } from 'fastify';
import type { Authenticate } from './access.ts';

export type CreateContext = (request: FastifyRequest) => Promise<ApiContext>;

/** Turns a request into the context of a procedure. Rejects with UNAUTHENTICATED for credentials that do not hold. */
export function contextFactory(options: {
  readonly platform: Platform;
  readonly authenticate: Authenticate;
  readonly hub: LiveHub;
}): CreateContext {
  const { platform, authenticate, hub } = options;
  return async (request) => {
    const { credentials } = request;
    if (!credentials) throw new Error('the gate has not seen this request');
    const origin = originOf(request);
    const actorNow = () => authenticate(credentials, origin);
    return { platform, call: { actor: await actorNow(), origin }, live: { hub, actorNow } };
  };
}

const originOf = (request: FastifyRequest): Origin => ({
  requestId: request.id,
  ip: request.ip,
  userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
});
