import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../kernel/index.ts';
import { usualOrganization } from '../membership/usual-organization.ts';
import { assertPassed, type FactorsPassed } from '../sign-in/complete-primary-factor.ts';
import { addRefreshToken, familyEnd, tokensFor } from './refresh-token.ts';

/** Signs an app in: a family of refresh tokens and its first access token. */
export async function startFamily(ctx: Context, passed: FactorsPassed, deviceName: string) {
  assertPassed(passed);
  const { userId, methods } = passed;
  const { staffRole } = await ctx.tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { staffRole: true },
  });
  const family = { id: uuidv7(), userId, expiresAt: familyEnd(ctx.now, staffRole) };
  await ctx.tx.refreshFamily.create({
    data: {
      ...family,
      deviceName,
      methods: [...methods],
      organizationId: await usualOrganization(ctx, userId),
      lastUsedAt: ctx.now,
      createdAt: ctx.now,
    },
    select: { id: true },
  });
  const tokenId = uuidv7();
  await addRefreshToken(ctx, family.id, tokenId);
  return tokensFor(ctx, family, tokenId);
}
