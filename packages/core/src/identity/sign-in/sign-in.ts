import { addSeconds, type Context, command, DomainError, minutes, Refusal } from '../../kernel/index.ts';
import { digest, randomToken } from '../credential/secret.ts';
import { completePrimaryFactor } from './complete-primary-factor.ts';
import { forgivePasswords, provePassword, stillProven } from './prove-password.ts';
import { signInAnswer, signInInput } from './schemas.ts';
import { perPlace } from './throttles.ts';
import { openTicket } from './ticket.ts';

/** Signs in on the web with e-mail and password. Answers with a ticket, or asks for the second factor. */
export const signIn = command({
  name: 'identity.account.sign_in',
  summary: 'Sign in with e-mail and password',
  input: signInInput,
  output: signInAnswer,
  scope: 'public',
  tenancy: 'none',
  throttles: [perPlace(100)],
  prepare: provePassword,
  run: async (ctx, { email }, proof) => {
    const userId = await stillProven(ctx, proof);
    if (!userId) return wrongPassword();
    await forgivePasswords(ctx, email);
    const passed = await completePrimaryFactor(ctx, { userId, methods: ['pwd'] });
    if (passed instanceof Refusal) return passed;
    if (passed === 'due') return askForSecondFactor(ctx, userId);
    return openTicket(ctx, passed);
  },
});

export const wrongPassword = (): Refusal =>
  new Refusal(
    new DomainError('UNAUTHENTICATED', 'E-mail or password is not right.', { reason: 'wrong_password' }),
  );

/** Remembers that the first factor was shown: not a session, and good for nothing but the second factor. */
async function askForSecondFactor(ctx: Context, userId: string) {
  const pendingToken = randomToken();
  await ctx.tx.signInAttempt.create({
    data: {
      userId,
      tokenHash: digest(pendingToken),
      stage: 'second_factor',
      channel: 'web',
      methods: ['pwd'],
      expiresAt: addSeconds(ctx.now, minutes(5)),
      createdAt: ctx.now,
    },
    select: { id: true },
  });
  return { next: 'second_factor' as const, pendingToken };
}
