import { randomInt } from 'node:crypto';
import { derivedToken } from '../credential/secret.ts';

export const recoveryCodeCount = 10;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 60 random bits, as people type them: `ABCD-EFGH-2345`. */
export const newRecoveryCode = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-');

/** Keyed by the platform's secret and bound to the person: a stolen table alone cannot be searched. */
export const recoveryCodeHash = (authSecret: string, userId: string, code: string): string =>
  derivedToken(authSecret, 'recovery code', `${userId}:${code.replaceAll('-', '')}`);
