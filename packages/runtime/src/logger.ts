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

export interface LoggerOptions {
  readonly level: string;
  readonly service: string;
  readonly destination?: DestinationStream;
}

/**
 * JSON lines to standard output. Personal data and secrets are blanked by name; give them a key of their own and never
 * write them into a message.
 */
export const createLogger = ({ level, service, destination }: LoggerOptions): Logger =>
  pino(
    {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths, censor: '[hidden]' },
    },
    destination ?? pino.destination({ fd: 1, sync: false }),
  );
