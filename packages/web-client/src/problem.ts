import type { AppRouter } from '@atrium/api/types';
import { TRPCClientError, type TRPCClientErrorLike } from '@trpc/client';

type ServerCode = NonNullable<TRPCClientErrorLike<AppRouter>['data']>['code'];

/** `UNREACHABLE` is ours: no answer came at all. Every other code is the server's. */
export type ProblemCode = ServerCode | 'UNREACHABLE';

/** Why something did not work, in one shape for pages, forms and toasts. */
export interface Problem {
  readonly code: ProblemCode;
  /** For the person: what is wrong and what to do. */
  readonly message: string;
  /** Path of the input field → what is wrong with it. */
  readonly fields: Readonly<Record<string, string>>;
  readonly reason: string | null;
  readonly retryAfterSeconds: number | null;
  readonly requestId: string | null;
}

const unreachable: Problem = {
  code: 'UNREACHABLE',
  message: 'Atrium does not answer. Check your connection and try again.',
  fields: {},
  reason: null,
  retryAfterSeconds: null,
  requestId: null,
};

const isOurs = (error: unknown): error is TRPCClientError<AppRouter> => error instanceof TRPCClientError;

/** Reads any thrown thing. What is no answer of the API counts as no answer. */
export function problemOf(error: unknown): Problem {
  if (!isOurs(error) || !error.data) return unreachable;
  const { code, details, requestId } = error.data;
  return {
    code,
    message: error.message,
    fields: details.fields ?? {},
    reason: details.reason ?? null,
    retryAfterSeconds: details.retryAfterSeconds ?? null,
    requestId,
  };
}

export const codeOf = (error: unknown): ProblemCode => problemOf(error).code;

/** Answers that may differ a moment later without anybody doing anything. */
export const isPassing = (error: unknown): boolean => {
  const { code, reason } = problemOf(error);
  return ['UNREACHABLE', 'INTERNAL', 'VENDOR_UNAVAILABLE'].includes(code) || reason === 'busy';
};
