import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const ours = /^[\w.-]{8,64}$/;

/** The caller's `X-Request-Id` when it is a plain word, else a new one: the thread through logs, audit and jobs. */
export const requestIdOf = ({ headers }: Pick<IncomingMessage, 'headers'>): string => {
  const given = headers['x-request-id'];
  return typeof given === 'string' && ours.test(given) ? given : randomUUID();
};
