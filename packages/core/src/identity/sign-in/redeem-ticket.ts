import { type Context, command, DomainError, Refusal } from '../../kernel/index.ts';
import { digest } from '../credential/secret.ts';
import { redeemRotation } from '../session/rotation.ts';
import { startSession } from '../session/start-session.ts';
import { redeemTicketInput, sessionAnswer } from './schemas.ts';
import { perPlace } from './throttles.ts';

/** Turns a ticket into a session, once. The answer's token is the cookie's value. */
export const redeemTicket = command({
  name: 'identity.session.redeem_ticket',
  summary: 'Turn a sign-in ticket into a session',
  input: redeemTicketInput,
  output: sessionAnswer,
  scope: 'public',
  tenancy: 'none',
  throttles: [perPlace(300)],
  run: async (ctx, { ticket }) => {
    const session = ticket.includes('.') ? await redeemRotation(ctx, ticket) : await redeem(ctx, ticket);
    if (!session) return spent();
    const user = await ctx.tx.user.findUniqueOrThrow({
      where: { id: session.userId },
      select: { id: true, email: true, name: true },
    });
    ctx.target('user', user.id);
    return { sessionToken: session.token, expiresAt: session.expiresAt.toISOString(), user };
  },
});

async function redeem(ctx: Context, ticket: string) {
  const tokenHash = digest(ticket);
  const { count } = await ctx.tx.signInAttempt.updateMany({
    where: {
      tokenHash,
      stage: 'ticket',
      usedAt: null,
      expiresAt: { gt: ctx.now },
      user: { disabledAt: null },
    },
    data: { usedAt: ctx.now },
  });
  if (count !== 1) return null;
  const attempt = await ctx.tx.signInAttempt.findUniqueOrThrow({
    where: { tokenHash },
    select: { userId: true, methods: true },
  });
  return startSession(ctx, attempt);
}

const spent = (): Refusal =>
  new Refusal(
    new DomainError('UNAUTHENTICATED', 'This sign-in was used already or took too long. Start again.', {
      reason: 'start_again',
    }),
  );
