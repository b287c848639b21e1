import { changesThings, execute, type Verb } from '@atrium/core/kernel';
import { initTRPC } from '@trpc/server';
import type { z } from 'zod';
import type { ApiContext } from './context.ts';
import { problemOf, rpcCodeOf } from './problem.ts';

/** How a procedure is reached over REST. Path parameters in braces are fields of the input: `/labs/documents/{id}`. */
export interface Rest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/${string}`;
  readonly tags: readonly string[];
}

/** `openapi` is what trpc-to-openapi reads. */
export interface ProcedureMeta {
  /** The verb behind the procedure. */
  readonly verb?: Verb;
  readonly openapi?: {
    readonly method: Rest['method'];
    readonly path: Rest['path'];
    readonly tags: readonly string[];
    readonly summary: string;
    readonly operationId: string;
    readonly protect: boolean;
  };
}

/** Seconds between signs of life on a stream; a client that hears nothing for three of them reconnects. */
const pingSeconds = 15;

const trpc = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    sse: {
      ping: { enabled: true, intervalMs: pingSeconds * 1000 },
      client: { reconnectAfterInactivityMs: pingSeconds * 3000 },
    },
    errorFormatter: ({ error, ctx, path }) => {
      const { code, status, message, details } = problemOf(error);
      const requestId = ctx?.call.origin.requestId ?? null;
      return {
        code: rpcCodeOf(status),
        message,
        data: { code, httpStatus: status, path, details, requestId },
      };
    },
  });

export const { router, mergeRouters, createCallerFactory } = trpc;

/** For the few procedures that are not a verb: subscriptions. */
export const bareProcedure = trpc.procedure;

/**
 * A schema that tells tRPC its types and OpenAPI its shape, and parses nothing: the kernel parses, once.
 * Parsing twice would break every schema that transforms.
 */
const declared = <Schema extends z.ZodType>(schema: Schema): Schema =>
  Object.create(schema, { parseAsync: { value: (value: unknown) => value } });

type KindOf<V extends Verb> = V['kind'] extends 'command' | 'hot_command' ? 'command' : 'query';

/** A verb as a tRPC procedure and, with `rest`, as a REST operation under /api/v1. */
export function expose<V extends Verb>(verb: V, rest?: Rest) {
  const base = trpc.procedure
    .meta({ verb, ...(rest ? { openapi: operationOf(verb, rest) } : {}) })
    .input(declared<V['input']>(verb.input))
    .output(declared<V['output']>(verb.output));
  const run = ({ ctx, input }: { ctx: ApiContext; input: unknown }) => callVerb(ctx, verb, input);
  const asQuery = () => base.query(run as never);
  const asMutation = () => base.mutation(run as never);
  const procedure = changesThings(verb) ? asMutation() : asQuery();
  return procedure as unknown as KindOf<V> extends 'command'
    ? ReturnType<typeof asMutation>
    : ReturnType<typeof asQuery>;
}

/** All that a procedure does. Hosts may call it in a procedure's place, and spare themselves tRPC's chain of middleware. */
export const callVerb = <V extends Verb>(ctx: ApiContext, verb: V, input: unknown) =>
  execute(ctx.platform, verb, ctx.call, (input ?? {}) as z.input<V['input']>);

const operationOf = (verb: Verb, rest: Rest) => ({
  method: rest.method,
  path: rest.path,
  tags: rest.tags,
  summary: verb.summary,
  operationId: verb.name,
  protect: verb.scope !== 'public',
});
