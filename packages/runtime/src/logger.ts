import { type DestinationStream, type Logger, pino } from 'pino';

/** Keys whose values are never written, at the top of a line and up to two levels down. */
const hidden = [
  'password',
  'newPassword',
  'currentPassword',
  'passwordHash',
  'secret',
  'secretHash',
  'authSecret',
  'token',
  'tokenHash',
  'accessToken',
  'refreshToken',
  'pendingToken',
  'sessionToken',
  'bearer',
  'ticket',
  'totp',
  'recoveryCode',
  'recoveryCodes',
  'apiKey',
  'authorization',
  'cookie',
  '["set-cookie"]',
  '["x-api-key"]',
  'email',
  'to',
  'fileName',
  'ip',
  'userAgent',
  'html',
] as const;

const at = (prefix: string, key: string): string => {
  if (key.startsWith('[')) return `${prefix}${key}`;
  return prefix === '' ? key : `${prefix}.${key}`;
};
const paths = ['', '*', '*.*'].flatMap((prefix) => hidden.map((key) => at(prefix, key)));

const flushMs = 200;

export interface LoggerOptions {
  readonly level: string;
  readonly service: string;
  readonly destination?: DestinationStream;
}

export interface Logs {
  readonly log: Logger;
  /** For one line a request, of our own words and numbers alone: nothing is blanked here. */
  readonly access: Logger;
}

/**
 * JSON lines to standard output, written in blocks, at the latest after `flushMs`. Personal data and secrets are blanked
 * by name; give them a key of their own and never write them into a message.
 */
export function createLogs({ level, service, destination = standardOutput() }: LoggerOptions): Logs {
  const options = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return {
    log: pino({ ...options, redact: { paths, censor: '[hidden]' } }, destination),
    access: pino(options, destination),
  };
}

const standardOutput = (): DestinationStream =>
  pino.destination({ fd: 1, sync: false, minLength: 8_192, periodicFlush: flushMs });
