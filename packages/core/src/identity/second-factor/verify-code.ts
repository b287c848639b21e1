import type { Context, PrepareContext } from '../../kernel/index.ts';
import { takeToken } from '../../kernel/index.ts';
import { secondFactorChanged } from '../events.ts';
import { recoveryCodeHash } from './recovery-code.ts';
import { stepOf } from './totp.ts';

export type SecondFactorMethod = 'otp' | 'recovery';

/** Ciphertexts of the secret are bound to its row. */
export const totpContext = (userId: string): string => `TotpFactor.secret:${userId}`;

/** Whether a second factor counts for this person. */
export const hasSecondFactor = async (ctx: Pick<Context, 'tx'>, userId: string): Promise<boolean> =>
  (await ctx.tx.totpFactor.count({ where: { userId, activatedAt: { not: null } } })) > 0;

/** Accepts a code once: an authenticator's of a later step than the last, or an unused recovery code. */
export async function verifyCode(
  ctx: Context,
  userId: string,
  code: string,
): Promise<SecondFactorMethod | null> {
  if (/^\d{6}$/.test(code)) return (await takeStep(ctx, userId, code)) ? 'otp' : null;
  return (await takeRecoveryCode(ctx, userId, code)) ? 'recovery' : null;
}

async function takeStep(ctx: Context, userId: string, code: string): Promise<boolean> {
  const factor = await ctx.tx.totpFactor.findFirst({
    where: { userId, activatedAt: { not: null } },
    select: { secret: true },
  });
  if (!factor) return false;
  const step = stepOf(ctx.platform.ports.cipher.open(factor.secret, totpContext(userId)), code, ctx.now);
  if (step === null) return false;
  const { count } = await ctx.tx.totpFactor.updateMany({
    where: { userId, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  });
  return count === 1;
}

async function takeRecoveryCode(ctx: Context, userId: string, code: string): Promise<boolean> {
  const codeHash = recoveryCodeHash(ctx.platform.authSecret, userId, code);
  const { count } = await ctx.tx.recoveryCode.updateMany({
    where: { userId, codeHash, usedAt: null },
    data: { usedAt: ctx.now },
  });
  if (count === 1) ctx.record(secondFactorChanged, { userId, change: 'code_used' }, { userId });
  return count === 1;
}

const bucketOf = (userId: string): string => `second-factor:${userId}`;

/** Codes are tried per person, whichever way in they come by (ASVS 6.6.3). Takes its token outside the verb's transaction. */
export const throttleCodes = ({ platform, now }: PrepareContext, userId: string): Promise<void> =>
  takeToken(platform.db, bucketOf(userId), { capacity: 10, perSeconds: 900 }, now);

export const forgiveCodes = (ctx: Context, userId: string) =>
  ctx.tx.rateBucket.deleteMany({ where: { key: bucketOf(userId) } });
