import { addSeconds, type Context, minutes } from '../../kernel/index.ts';
import { digest, randomToken } from '../credential/secret.ts';
import { assertPassed, type FactorsPassed } from './complete-primary-factor.ts';

/** A ticket to be redeemed once, within two minutes, by the web server that then sets the cookie. */
export async function openTicket(ctx: Context, passed: FactorsPassed) {
  assertPassed(passed);
  const ticket = randomToken();
  await ctx.tx.signInAttempt.create({
    data: {
      userId: passed.userId,
      tokenHash: digest(ticket),
      stage: 'ticket',
      channel: 'web',
      methods: [...passed.methods],
      expiresAt: addSeconds(ctx.now, minutes(2)),
      createdAt: ctx.now,
    },
    select: { id: true },
  });
  return { next: 'ticket' as const, ticket };
}
