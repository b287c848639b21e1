import { DomainError, type ErrorCode, type ErrorDetails } from '@atrium/core/kernel';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import {
  type TRPC_ERROR_CODE_KEY,
  type TRPC_ERROR_CODE_NUMBER,
  TRPC_ERROR_CODES_BY_KEY,
} from '@trpc/server/rpc';

/** A refusal as it leaves the server, on every surface. */
export interface Problem {
  readonly code: ErrorCode;
  readonly status: number;
  readonly message: string;
  readonly details: ErrorDetails;
}

const codeOf: Partial<Record<TRPC_ERROR_CODE_KEY, ErrorCode>> = {
  BAD_REQUEST: 'BAD_INPUT',
  PARSE_ERROR: 'BAD_INPUT',
  METHOD_NOT_SUPPORTED: 'BAD_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  PAYLOAD_TOO_LARGE: 'TOO_LARGE',
  UNSUPPORTED_MEDIA_TYPE: 'UNSUPPORTED_TYPE',
  TOO_MANY_REQUESTS: 'RATE_LIMITED',
};

/** What may be told of an error. Whatever nobody foresaw becomes INTERNAL, without a word of its text. */
export function problemOf(error: unknown): Problem {
  const cause = error instanceof TRPCError && error.cause instanceof DomainError ? error.cause : error;
  if (cause instanceof DomainError) {
    return { code: cause.code, status: cause.status, message: cause.message, details: cause.details };
  }
  if (error instanceof TRPCError) {
    const code = codeOf[error.code];
    if (code) {
      return { code, status: getHTTPStatusCodeFromError(error), message: error.message, details: {} };
    }
  }
  return {
    code: 'INTERNAL',
    status: 500,
    message: 'Something failed on our side. If it keeps failing, send us the request id.',
    details: {},
  };
}

const rpcKeys: Readonly<Record<number, TRPC_ERROR_CODE_KEY>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  402: 'PAYMENT_REQUIRED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  409: 'CONFLICT',
  410: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
};

/** tRPC's number for a status: its client takes a stream up again after those of 5xx, and after no others. */
export const rpcCodeOf = (status: number): TRPC_ERROR_CODE_NUMBER =>
  TRPC_ERROR_CODES_BY_KEY[rpcKeys[status] ?? 'INTERNAL_SERVER_ERROR'];
