import { Readable } from 'node:stream';
import type { AnyRouter } from '@trpc/server';
import { incomingMessageToRequest } from '@trpc/server/adapters/node-http';
import { resolveResponse } from '@trpc/server/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { CreateContext } from '../http/call.ts';
import { reportFault } from './report-fault.ts';

export const mostCallsInBatch = 50;

export type TrpcRequest = FastifyRequest<{ Params: { path: string } }>;

export interface TrpcOptions {
  readonly router: AnyRouter;
  readonly createContext: CreateContext;
  readonly log: Logger;
}

/** tRPC's own HTTP handling: mutations, subscriptions, and whatever the thin adapter hands over. */
export async function answerOfficially(
  { router, createContext, log }: TrpcOptions,
  request: TrpcRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const raw = Object.assign(request.raw, { body: request.body });
  const response = await resolveResponse({
    req: incomingMessageToRequest(raw, reply.raw, { maxBodySize: null }),
    path: request.params.path,
    router,
    error: null,
    maxBatchSize: mostCallsInBatch,
    createContext: () => createContext(request),
    onError: ({ error, path }) => reportFault(log, request.id, error, path),
  });
  for (const [name, value] of response.headers) if (name !== 'vary') reply.header(name, value);
  reply.status(response.status);
  if (isEventStream(response)) {
    reply.header('cache-control', 'no-store, no-transform');
    return reply.send(Readable.from(withRetryHint(response)));
  }
  const isStream = response.headers.has('transfer-encoding');
  return reply.send(isStream && response.body ? Readable.fromWeb(response.body) : await response.text());
}

const isEventStream = (response: Response): boolean =>
  response.headers.get('content-type')?.startsWith('text/event-stream') === true;

/** Spread over a second, so that a thousand clients of a stopped process do not come back at once. */
async function* withRetryHint({ body }: Response): AsyncGenerator<string | Uint8Array> {
  yield `retry: ${250 + Math.floor(Math.random() * 1000)}\n\n`;
  if (body) yield* body;
}
