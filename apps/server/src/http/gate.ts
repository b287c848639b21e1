import { DomainError } from '@atrium/core/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Access, Credentials } from './access.ts';
import { type Allowance, RateLimit, type Verdict } from './rate-limit.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request showed; null until the gate has looked. */
    credentials: Credentials | null;
  }
}

export interface GateOptions {
  readonly access: Access;
  readonly headers: Readonly<Record<string, string>>;
  /** For each address, and for each session or key. */
  readonly perAddress: Allowance;
  readonly perCaller: Allowance;
}

const open = new Set(['/healthz', '/readyz', '/metrics']);

/** The first look at every request, before its body is read: headers, origin, credentials, rate. */
export function createGate({ access, headers, perAddress, perCaller }: GateOptions) {
  const addresses = new RateLimit(perAddress);
  const callers = new RateLimit(perCaller);

  const judge = (request: FastifyRequest, { sessionToken, bearer }: Credentials): Verdict => {
    const now = performance.now();
    const caller = sessionToken ?? bearer;
    const byAddress = addresses.take(request.ip, now);
    if (caller === null || !byAddress.allowed) return byAddress;
    return callers.take(caller, now);
  };

  return (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void => {
    reply.headers(headers);
    reply.header('x-request-id', request.id);
    if (open.has(request.url)) {
      done();
      return;
    }
    try {
      request.credentials = access.credentials(request.method, request.headers);
      const verdict = judge(request, request.credentials);
      reply.header('ratelimit-limit', verdict.limit);
      reply.header('ratelimit-remaining', verdict.remaining);
      reply.header('ratelimit-reset', verdict.resetSeconds);
      if (!verdict.allowed) throw tooMany(verdict.resetSeconds);
      done();
    } catch (error) {
      done(error as Error);
    }
  };
}

const tooMany = (retryAfterSeconds: number): DomainError =>
  new DomainError('RATE_LIMITED', `Too many requests. Try again in ${retryAfterSeconds} seconds.`, {
    retryAfterSeconds,
  });
