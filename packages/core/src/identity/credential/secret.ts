import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, URL-safe. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** What we keep of a token: SHA-256, hex. Enough for 256-bit secrets; passwords take argon2id. */
export const digest = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * A secret computed from a row's id, so that no queue, fact or log ever holds it and a repeated mail or answer
 * carries the same one. Unpredictable without the platform's secret.
 */
export const derivedToken = (authSecret: string, purpose: string, subject: string): string =>
  createHmac('sha256', authSecret).update(`atrium ${purpose}\0${subject}`).digest('base64url');

/** Compares two digests without telling by time where they differ. */
export const sameDigest = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** `0193…` without dashes, as it stands inside keys and invitations. */
export const uuidToHex = (id: string): string => id.replaceAll('-', '');

/** The UUID of 32 hex digits, or null. */
export const hexToUuid = (hex: string): string | null =>
  /^[0-9a-f]{32}$/.test(hex) ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null;
