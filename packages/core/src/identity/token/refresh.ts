import { addSeconds, type Context, command, DomainError, Refusal } from '../../kernel/index.ts';
import { forgetAfter } from '../authenticate/recent.ts';
import { digest } from '../credential/secret.ts';
import { refreshReused, signInsEnded } from '../events.ts';
import { perPlace } from '../sign-in/throttles.ts';
import { addRefreshToken, graceSeconds, successorId, tokensFor } from './refresh-token.ts';
import { refreshTokenInput, tokenAnswer } from './schemas.ts';

interface Family {
  readonly id: string;
  readonly userId: string;
  readonly expiresAt: Date;
}

/**
 * Rotates a refresh token. One that was rotated before answers the same for ten seconds, while its successor is
 * unused; after that its reuse ends the whole family, since a thief and an owner look alike (RFC 9700, 4.14.2).
 */
export const refreshTokens = command({
  name: 'identity.token.refresh',
  summary: 'Exchange a refresh token for the next tokens',
  input: refreshTokenInput,
  output: tokenAnswer,
  scope: 'public',
  tenancy: 'none',
  throttles: [perPlace(600)],
  audit: false,
  run: async (ctx, { refreshToken }) => {
    const tokenHash = digest(refreshToken);
    const family = await lockFamily(ctx, tokenHash);
    if (!family) return signInAgain();
    ctx.target('user', family.userId);
    const token = await ctx.tx.refreshToken.findUniqueOrThrow({
      where: { tokenHash },
      select: { id: true, rotatedAt: true },
    });
    const next = successorId(token.id);
    if (!token.rotatedAt) await rotate(ctx, family, token.id);
    else if (!(await isRepeat(ctx, token.rotatedAt, next))) return endStolen(ctx, family);
    return tokensFor(ctx, family, next);
  },
});

/** The live family of a token, locked: parallel refreshes go one after another. */
async function lockFamily(ctx: Context, tokenHash: string): Promise<Family | null> {
  const known = await ctx.tx.refreshToken.findUnique({ where: { tokenHash }, select: { familyId: true } });
  if (!known) return null;
  const rows = await ctx.tx.$queryRaw<Family[]>`
    SELECT f.id, f."userId", f."expiresAt" FROM "RefreshFamily" f JOIN "User" u ON u.id = f."userId"
    WHERE f.id = ${known.familyId}::uuid AND f."revokedAt" IS NULL AND f."expiresAt" > ${ctx.now}
      AND u."disabledAt" IS NULL
    FOR UPDATE OF f`;
  return rows[0] ?? null;
}

async function rotate(ctx: Context, family: Family, tokenId: string): Promise<void> {
  await ctx.tx.refreshToken.update({
    where: { id: tokenId },
    data: { rotatedAt: ctx.now },
    select: { id: true },
  });
  await addRefreshToken(ctx, family.id, successorId(tokenId));
  await ctx.tx.refreshFamily.update({
    where: { id: family.id },
    data: { lastUsedAt: ctx.now },
    select: { id: true },
  });
}

async function isRepeat(ctx: Context, rotatedAt: Date, successor: string): Promise<boolean> {
  if (addSeconds(rotatedAt, graceSeconds) < ctx.now) return false;
  const next = await ctx.tx.refreshToken.findUnique({
    where: { id: successor },
    select: { rotatedAt: true },
  });
  return next?.rotatedAt === null;
}

async function endStolen(ctx: Context, { id, userId }: Family): Promise<Refusal> {
  await ctx.tx.refreshFamily.update({
    where: { id },
    data: { revokedAt: ctx.now, revokedReason: 'reused' },
    select: { id: true },
  });
  forgetAfter(ctx);
  ctx.record(refreshReused, { userId, familyId: id }, { userId });
  ctx.record(signInsEnded, { userId, ids: [id] }, { userId });
  return signInAgain();
}

const signInAgain = (): Refusal =>
  new Refusal(
    new DomainError('UNAUTHENTICATED', 'This sign-in has ended. Sign in again.', { reason: 'sign_in_again' }),
  );
