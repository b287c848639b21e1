import { createHash } from 'node:crypto';
import { addSeconds, type Context, days, hours } from '../../kernel/index.ts';
import { derivedToken, digest, hexToUuid } from '../credential/secret.ts';
import { signToken } from '../credential/signed-token.ts';
import { accessToken } from './access-token.ts';

/** How long an app stays signed in, however often it refreshes (ASVS 10.4.8). */
export const familySeconds = (staffRole: string | null): number => (staffRole ? hours(12) : days(90));

/** The answer to a refresh may get lost: for this long the same token gets the same answer. */
export const graceSeconds = 10;

/**
 * A token's successor has a fixed id, and every token is computed from its id: refreshing twice in parallel, or again
 * after a lost answer, leads to one and the same next token and never to two chains.
 */
export function successorId(tokenId: string): string {
  const hex = createHash('sha256').update(`refresh successor ${tokenId}`).digest('hex').slice(0, 32);
  const id = hexToUuid(hex);
  if (!id) throw new Error('a digest is always hex');
  return id;
}

export const refreshTokenOf = (authSecret: string, tokenId: string): string =>
  `rt_${derivedToken(authSecret, 'refresh token', tokenId)}`;

/** Makes the token of this id the family's next. */
export const addRefreshToken = (ctx: Context, familyId: string, id: string) =>
  ctx.tx.refreshToken.create({
    data: {
      id,
      familyId,
      tokenHash: digest(refreshTokenOf(ctx.platform.authSecret, id)),
      createdAt: ctx.now,
    },
    select: { id: true },
  });

/** What an app is given: an access token for ten minutes and the token that fetches the next. */
export async function tokensFor(
  ctx: Context,
  family: { readonly id: string; readonly userId: string; readonly expiresAt: Date },
  tokenId: string,
) {
  const claims = { sub: family.userId, fam: family.id };
  return {
    accessToken: await signToken(ctx.platform, accessToken, claims, ctx.now),
    tokenType: 'Bearer' as const,
    expiresInSeconds: accessToken.ttlSeconds,
    refreshToken: refreshTokenOf(ctx.platform.authSecret, tokenId),
    refreshExpiresAt: family.expiresAt.toISOString(),
  };
}

export const familyEnd = (now: Date, staffRole: string | null): Date =>
  addSeconds(now, familySeconds(staffRole));
