import { createHmac } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { z } from 'zod';
import type { Platform } from '../../kernel/index.ts';

const issuer = 'atrium';

/** One use of signed tokens: its own key, header `typ` and audience, so that none passes for another. */
export interface SignedTokenType<Claims extends z.ZodType> {
  readonly typ: string;
  readonly audience: string;
  readonly ttlSeconds: number;
  readonly claims: Claims;
}

const keyOf = (authSecret: string, typ: string): Uint8Array =>
  createHmac('sha256', authSecret).update(`atrium signed ${typ}`).digest();

export function signToken<Claims extends z.ZodType>(
  platform: Pick<Platform, 'authSecret'>,
  type: SignedTokenType<Claims>,
  claims: z.input<Claims>,
  now: Date,
): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT(type.claims.parse(claims) as JWTPayload)
    .setProtectedHeader({ alg: 'HS256', typ: type.typ })
    .setIssuer(issuer)
    .setAudience(type.audience)
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(issuedAt + type.ttlSeconds)
    .sign(keyOf(platform.authSecret, type.typ));
}

/** The claims of a token of this type that is whole, ours and in its time; null for any other. */
export async function readToken<Claims extends z.ZodType>(
  platform: Pick<Platform, 'authSecret'>,
  type: SignedTokenType<Claims>,
  token: string,
  now: Date,
): Promise<z.output<Claims> | null> {
  try {
    const { payload } = await jwtVerify(token, keyOf(platform.authSecret, type.typ), {
      algorithms: ['HS256'],
      typ: type.typ,
      issuer,
      audience: type.audience,
      requiredClaims: ['exp', 'nbf', 'iat'],
      currentDate: now,
    });
    return type.claims.parse(payload);
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
