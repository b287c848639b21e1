import { callVerb } from '@atrium/api';
import { DomainError } from '@atrium/core/kernel';
import type { AnyRouter } from '@trpc/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CreateContext } from '../http/call.ts';
import { parameterReader } from './coerce.ts';
import { withIdempotency } from './idempotency.ts';
import { type Operation, operationsOf } from './operations.ts';

/** The same procedures under /api/v1, for programs: plain paths, problem+json, Idempotency-Key on writes. */
export function mountRest(fastify: FastifyInstance, router: AnyRouter, createContext: CreateContext): void {
  for (const operation of operationsOf(router)) {
    const readInput = inputReader(operation);
    fastify.route({
      method: operation.method,
      url: `/api/v1${operation.path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      handler: async (request, reply) => {
        const context = await createContext(request);
        const input = readInput(request);
        const run = (call = context.call) => callVerb({ ...context, call }, operation.verb, input);
        reply.header('content-type', 'application/json');
        const key = request.headers['idempotency-key'];
        if (operation.verb.kind !== 'command' || key === undefined) return JSON.stringify(await run());
        const answer = await withIdempotency({ context, operation, key, input, run });
        if (answer.replayed) reply.header('idempotency-replayed', 'true');
        return answer.body;
      },
    });
  }
}

/** Path over body over query: a path says which thing is meant, and nothing may say otherwise. */
function inputReader({ verb, method }: Operation): (request: FastifyRequest) => Record<string, unknown> {
  const read = parameterReader(verb.input);
  return (request) => {
    const path = read(request.params as Record<string, unknown>);
    if (method === 'GET' || method === 'DELETE') {
      return { ...read(request.query as Record<string, unknown>), ...path };
    }
    return { ...bodyOf(request), ...path };
  };
}

function bodyOf({ body }: FastifyRequest): object {
  if (body === undefined || body === null) return {};
  if (typeof body === 'object' && !Array.isArray(body)) return body;
  throw new DomainError('BAD_INPUT', 'The body must be a JSON object.');
}
