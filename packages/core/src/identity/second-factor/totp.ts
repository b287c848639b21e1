import { Secret, TOTP } from 'otpauth';

const periodSeconds = 30;

const generator = (secret: Secret, account = ''): TOTP =>
  new TOTP({ issuer: 'Atrium', label: account, secret, digits: 6, period: periodSeconds });

/** A new secret (160 bits, base32) and its address for the QR code. */
export function newTotp(account: string): { secret: string; otpauthUrl: string } {
  const secret = new Secret({ size: 20 });
  return { secret: secret.base32, otpauthUrl: generator(secret, account).toString() };
}

/** The time step a code belongs to, at most one step off (clocks drift), or null. */
export function stepOf(secret: string, code: string, now: Date): bigint | null {
  const timestamp = now.getTime();
  const totp = generator(Secret.fromBase32(secret));
  const delta = totp.validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : BigInt(totp.counter({ timestamp }) + delta);
}

/** The code an authenticator app shows at `now`. */
export const codeAt = (secret: string, now: Date): string =>
  generator(Secret.fromBase32(secret)).generate({ timestamp: now.getTime() });
