import { type ApiContext, callVerb, type ProcedureMeta } from '@atrium/api';
import { changesThings, type Verb } from '@atrium/core/kernel';
import { type AnyProcedure, type AnyRouter, getTRPCErrorFromUnknown } from '@trpc/server';
import { getHTTPStatusCode } from '@trpc/server/http';
import type { TRPCErrorShape } from '@trpc/server/rpc';
import { getErrorShape } from '@trpc/server/shared';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import type { CreateContext } from '../http/call.ts';
import { mostCallsInBatch, type TrpcOptions, type TrpcRequest } from './official.ts';
import { reportFault } from './report-fault.ts';

interface ThinCall {
  readonly path: string;
  readonly verb: Verb;
  readonly input: unknown;
}

interface Reading {
  readonly isBatch: boolean;
  readonly calls: readonly ThinCall[];
}

/**
 * Answers queries and hot commands with the envelope of tRPC's own adapter at a fraction of its cost (it builds a web
 * Request and Response each time). That both answer alike is proven in `protocol.db.test.ts`.
 */
export class ThinCalls {
  readonly #verbs: ReadonlyMap<string, Verb>;
  readonly #config: AnyRouter['_def']['_config'];
  readonly #createContext: CreateContext;
  readonly #log: Logger;

  constructor({ router, createContext, log }: TrpcOptions) {
    this.#log = log;
    this.#verbs = verbsOf(router);
    this.#config = router._def._config;
    this.#createContext = createContext;
  }

  /**
   * Reads a GET as one query or a batch of them, a POST as hot commands; null for anything else, which is tRPC's own
   * adapter's business.
   */
  read(request: TrpcRequest): Reading | null {
    const { headers, params, method } = request;
    const search = request.query as Readonly<Record<string, unknown>>;
    if (headers['trpc-accept'] !== undefined || headers.accept?.includes('jsonl')) return null;
    if (headers['content-type']?.startsWith('application/json') === false) return null;
    const isPost = method === 'POST';
    if (isPost && (headers['content-type'] === undefined || !request.body)) return null;
    if ('connectionParams' in search) return null;
    const isBatch = search.batch === '1';
    const paths = isBatch ? params.path.split(',') : [params.path];
    if (paths.length > mostCallsInBatch) return null;
    const inputs = inputsOf(isPost ? request.body : search.input, isBatch);
    if (!inputs) return null;
    const calls: ThinCall[] = [];
    for (const [index, path] of paths.entries()) {
      const verb = this.#verbs.get(path);
      if (!verb || (isPost ? verb.kind !== 'hot_command' : changesThings(verb))) return null;
      calls.push({ path, verb, input: inputs[index] });
    }
    return { isBatch, calls };
  }

  async answer(
    request: TrpcRequest,
    reply: FastifyReply,
    { isBatch, calls }: Reading,
  ): Promise<FastifyReply> {
    const context = this.#createContext(request);
    reply.header('content-type', 'application/json');
    const answers = await Promise.all(calls.map((call) => this.#run(request, call, context)));
    if (answers.some((one) => 'error' in one)) reply.status(getHTTPStatusCode(answers as never));
    return reply.send(JSON.stringify(isBatch ? answers : answers[0]));
  }

  async #run(request: TrpcRequest, call: ThinCall, context: Promise<ApiContext>) {
    let ctx: ApiContext | undefined;
    try {
      ctx = await context;
      const data: unknown = await callVerb(ctx, call.verb, call.input);
      return { result: { data } };
    } catch (error) {
      return this.#failure(request, error, call, ctx);
    }
  }

  #failure(
    request: TrpcRequest,
    cause: unknown,
    { path, input, verb }: ThinCall,
    ctx: ApiContext | undefined,
  ) {
    const error = getTRPCErrorFromUnknown(cause);
    reportFault(this.#log, request.id, error, path);
    const shape = {
      config: this.#config,
      error,
      type: changesThings(verb) ? 'mutation' : 'query',
      path,
      input,
      ctx,
    } as const;
    return { error: getErrorShape(shape) as TRPCErrorShape<{ httpStatus: number }> };
  }
}

/** The verb behind each procedure that has one. */
const verbsOf = (router: AnyRouter): Map<string, Verb> =>
  new Map(
    Object.entries<AnyProcedure>(router._def.procedures).flatMap(([path, { _def }]) => {
      const { verb } = (_def.meta ?? {}) as ProcedureMeta;
      return verb ? [[path, verb]] : [];
    }),
  );

function inputsOf(text: unknown, isBatch: boolean): Readonly<Record<number, unknown>> | null {
  if (text === undefined || text === '') return {};
  if (typeof text !== 'string') return null;
  try {
    const inputs: unknown = JSON.parse(text);
    if (!isBatch) return { 0: inputs };
    return typeof inputs === 'object' && inputs !== null && !Array.isArray(inputs) ? { ...inputs } : null;
  } catch {
    return null;
  }
}
