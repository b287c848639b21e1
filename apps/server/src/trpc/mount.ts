import type { FastifyInstance } from 'fastify';
import { answerOfficially, type TrpcOptions } from './official.ts';
import { ThinQueries } from './thin-queries.ts';

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
  const thin = new ThinQueries(options);
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

    scope.get<Route>('/trpc/:path', { config: { label } }, (request, reply) => {
      const queries = thin.read(request);
      if (queries) return thin.answer(request, reply, queries);
      return answerOfficially(options, request, reply);
    });
    scope.post<Route>('/trpc/:path', { config: { label } }, (request, reply) =>
      answerOfficially(options, request, reply),
    );
  });
}
