import { z } from 'zod';
import { type Context, command, DomainError } from '../../kernel/index.ts';
import { secondFactorChanged } from '../events.ts';
import { perActor } from '../sign-in/throttles.ts';
import { newRecoveryCode, recoveryCodeCount, recoveryCodeHash } from './recovery-code.ts';
import { recoveryCodesAnswer } from './schemas.ts';
import { hasSecondFactor } from './verify-code.ts';

/** Ten new recovery codes in place of all earlier ones; shown once. */
export const regenerateRecoveryCodes = command({
  name: 'identity.second_factor.regenerate_recovery_codes',
  summary: 'Make new recovery codes',
  input: z.strictObject({}),
  output: recoveryCodesAnswer,
  scope: 'signed_in',
  tenancy: 'none',
  stepUp: true,
  throttles: [perActor(20)],
  run: async (ctx) => {
    const { userId } = ctx;
    if (!(await hasSecondFactor(ctx, userId)))
      throw new DomainError('CONFLICT', 'Turn a second factor on first.');
    ctx.record(secondFactorChanged, { userId, change: 'codes_renewed' }, { userId });
    return { recoveryCodes: await renewRecoveryCodes(ctx, userId) };
  },
});

export async function renewRecoveryCodes(
  ctx: Pick<Context, 'tx' | 'platform'>,
  userId: string,
): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, newRecoveryCode);
  await ctx.tx.recoveryCode.deleteMany({ where: { userId } });
  await ctx.tx.recoveryCode.createMany({
    data: codes.map((code) => ({
      userId,
      codeHash: recoveryCodeHash(ctx.platform.authSecret, userId, code),
    })),
  });
  return codes;
}
