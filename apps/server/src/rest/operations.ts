import type { ProcedureMeta } from '@atrium/api';
import type { Verb } from '@atrium/core/kernel';
import type { AnyProcedure, AnyRouter } from '@trpc/server';

/** A procedure that is also a REST operation. */
export interface Operation {
  readonly verb: Verb;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/labs/documents/{id}` */
  readonly path: string;
}

/** Every procedure of a router that is exposed over REST. */
export function operationsOf(router: AnyRouter): Operation[] {
  return Object.values<AnyProcedure>(router._def.procedures).flatMap((procedure) => {
    const { openapi, verb } = (procedure._def.meta ?? {}) as ProcedureMeta;
    if (!openapi || !verb) return [];
    return [{ verb, method: openapi.method, path: openapi.path }];
  });
}
