import type { FastifyInstance, FastifyReply } from 'fastify';
import { answerOfficially, type TrpcOptions, type TrpcRequest } from './official.ts';
import { ThinCalls } from './thin-calls.ts';

interface Route {
  Params: { path: string };
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a request of this route asked for, where the pattern says too little; for logs and metrics. */
    label?: (params: unknown) => string;
  }
}

/** The procedures at /trpc, for our own apps. */
export function mountTrpc(fastify: FastifyInstance, options: TrpcOptions): void {
  const thin = new ThinCalls(options);
  const procedures = new Set(Object.keys(options.router._def.procedures));
  const label = (params: unknown): string => {
    const { path } = params as Route['Params'];
    if (procedures.has(path)) return `trpc ${path}`;
    return path.includes(',') ? 'trpc batch' : 'trpc unknown';
  };
  fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );

    const answer = (request: TrpcRequest, reply: FastifyReply) => {
      const reading = thin.read(request);
      return reading ? thin.answer(request, reply, reading) : answerOfficially(options, request, reply);
    };
    scope.get<Route>('/trpc/:path', { config: { label } }, answer);
    scope.post<Route>('/trpc/:path', { config: { label } }, answer);
  });
}
