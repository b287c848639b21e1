import { problemOf } from '@atrium/api';
import type { TRPCError } from '@trpc/server';
import type { Logger } from 'pino';

/** Logs what nobody foresaw; refusals are answers, not faults. */
export function reportFault(
  log: Logger,
  requestId: string,
  error: TRPCError,
  procedure: string | undefined,
): void {
  if (problemOf(error).status < 500) return;
  log.error({ err: error.cause ?? error, requestId, procedure }, 'request failed');
}
