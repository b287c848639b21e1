import { command, DomainError, Refusal } from '../../kernel/index.ts';
import { redeemRotation } from '../session/rotation.ts';
import { redeemTicketInput, sessionAnswer } from './schemas.ts';
import { redeemSignIn } from './ticket.ts';

/**
 * Turns a ticket of a sign-in or of a step-up into a session's token, once. The token is the cookie's value.
 * Not throttled by place: every call comes from the web server, and a ticket cannot be guessed.
 */
export const redeemTicket = command({
  name: 'identity.session.redeem_ticket',
  summary: 'Turn a sign-in ticket into a session',
  input: redeemTicketInput,
  output: sessionAnswer,
  scope: 'public',
  tenancy: 'none',
  run: async (ctx, { ticket }) => {
    const session = (await redeemSignIn(ctx, ticket)) ?? (await redeemRotation(ctx, ticket));
    if (!session) return spent();
    const user = await ctx.tx.user.findUniqueOrThrow({
      where: { id: session.userId },
      select: { id: true, email: true, name: true },
    });
    ctx.target('user', user.id);
    return { sessionToken: session.token, expiresAt: session.expiresAt.toISOString(), user };
  },
});

const spent = (): Refusal =>
  new Refusal(
    new DomainError('UNAUTHENTICATED', 'This sign-in was used already or took too long. Start again.', {
      reason: 'start_again',
    }),
  );
