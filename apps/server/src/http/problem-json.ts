import { STATUS_CODES } from 'node:http';
import { type Problem, problemOf } from '@atrium/api';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

/** RFC 9457. `code` is the closed word to switch on; `fields` says what is wrong with which input. */
export const problemBody = ({ code, status, message, details }: Problem, requestId: string) => ({
  type: `urn:atrium:problem:${code.toLowerCase().replaceAll('_', '-')}`,
  title: STATUS_CODES[status] ?? 'Error',
  status,
  detail: message,
  code,
  requestId,
  ...details,
});

/** Answers any error of any route as problem+json, and logs the ones nobody foresaw. */
export function sendProblem(
  log: Logger,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = ofFastify(error) ?? problemOf(error);
  if (problem.status >= 500) {
    log.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'request failed');
  }
  const { retryAfterSeconds } = problem.details;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds);
  if (problem.code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer');
  return reply
    .status(problem.status)
    .header('content-type', 'application/problem+json')
    .send(JSON.stringify(problemBody(problem, request.id)));
}

const words: Readonly<Record<number, Pick<Problem, 'code' | 'message'>>> = {
  400: { code: 'BAD_INPUT', message: 'The request could not be read.' },
  404: { code: 'NOT_FOUND', message: 'There is nothing at this address.' },
  406: { code: 'BAD_INPUT', message: 'Send the form as multipart/form-data.' },
  413: { code: 'TOO_LARGE', message: 'The request is larger than allowed.' },
  414: { code: 'TOO_LARGE', message: 'The address is longer than allowed.' },
  415: {
    code: 'UNSUPPORTED_TYPE',
    message: 'This content type is not accepted here. Send application/json.',
  },
};

/** Fastify's own refusals (unreadable body, body too large …) carry a status and no secret. */
function ofFastify(error: unknown): Problem | null {
  const { statusCode, code } = error as Partial<FastifyError>;
  if (statusCode === undefined || !code?.startsWith('FST_')) return null;
  const known = words[statusCode];
  return known ? { ...known, status: statusCode, details: {} } : null;
}
