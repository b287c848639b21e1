import { type Context, command, DomainError } from '../../kernel/index.ts';
import { forgetAfter } from '../authenticate/recent.ts';
import { secondFactorChanged } from '../events.ts';
import { currentSignIn } from '../session/current.ts';
import { wrongCode } from '../sign-in/complete-primary-factor.ts';
import { perActor } from '../sign-in/throttles.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';
import { activateInput, recoveryCodesAnswer } from './schemas.ts';
import { stepOf } from './totp.ts';
import { totpContext } from './verify-code.ts';

/** Turns the second factor on with its first code. The answer holds ten recovery codes, shown once. */
export const activateSecondFactor = command({
  name: 'identity.second_factor.activate',
  summary: 'Turn the second factor on with its first code',
  input: activateInput,
  output: recoveryCodesAnswer,
  scope: 'signed_in',
  tenancy: 'none',
  stepUp: true,
  throttles: [perActor(30)],
  run: async (ctx, { code }) => {
    const { userId } = ctx;
    const step = await firstStep(ctx, code);
    if (step === null) return wrongCode('code');
    const { count } = await ctx.tx.totpFactor.updateMany({
      where: { userId, activatedAt: null },
      data: { activatedAt: ctx.now, lastStep: step },
    });
    if (count !== 1) throw new DomainError('CONFLICT', 'The second factor is on already.');
    await noteMethod(ctx);
    forgetAfter(ctx);
    ctx.record(secondFactorChanged, { userId, change: 'activated' }, { userId });
    return { recoveryCodes: await renewRecoveryCodes(ctx, userId) };
  },
});

async function firstStep(ctx: Context, code: string): Promise<bigint | null> {
  const factor = await ctx.tx.totpFactor.findFirst({
    where: { userId: ctx.userId, activatedAt: null },
    select: { secret: true },
  });
  if (!factor) throw new DomainError('CONFLICT', 'Begin to set up an authenticator app first.');
  return stepOf(ctx.platform.ports.cipher.open(factor.secret, totpContext(ctx.userId)), code, ctx.now);
}

/** The present session has shown the factor now. */
async function noteMethod(ctx: Context): Promise<void> {
  const { kind, id } = currentSignIn(ctx);
  const change = {
    where: { id, userId: ctx.userId, NOT: { methods: { has: 'otp' } } },
    data: { methods: { push: 'otp' } },
  };
  if (kind === 'session') await ctx.tx.session.updateMany(change);
  else await ctx.tx.refreshFamily.updateMany(change);
}
