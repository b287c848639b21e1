import { type Context, command, DomainError, Refusal } from '../../kernel/index.ts';
import { digest } from '../credential/secret.ts';
import { throttleCodes } from '../second-factor/verify-code.ts';
import { holdPerson } from '../session/hold-person.ts';
import { completePrimaryFactor } from './complete-primary-factor.ts';
import { proveSecondFactorInput, ticketAnswer } from './schemas.ts';
import { perPlace } from './throttles.ts';
import { openTicket } from './ticket.ts';

const maxFailures = 5;

/** The second half of signing in: five tries, five minutes, then the password again. */
export const proveSecondFactor = command({
  name: 'identity.account.prove_second_factor',
  summary: 'Finish signing in with a code',
  input: proveSecondFactorInput,
  output: ticketAnswer,
  scope: 'public',
  tenancy: 'none',
  throttles: [perPlace(50)],
  prepare: async (context, { pendingToken }) => {
    const attempt = await context.platform.db.transaction({ organizationId: null, userId: null }, (tx) =>
      tx.signInAttempt.findUnique({ where: { tokenHash: digest(pendingToken) }, select: { userId: true } }),
    );
    if (attempt) await throttleCodes(context, attempt.userId);
    return attempt;
  },
  run: async (ctx, { pendingToken, code }, found) => {
    const person = found && (await holdPerson(ctx, found.userId));
    const attempt = person && (await lockAttempt(ctx, digest(pendingToken)));
    if (!attempt) return tooLate();
    ctx.target('user', attempt.userId);
    const passed = await completePrimaryFactor(ctx, { ...attempt, code });
    if (passed === 'due') throw new Error('a code was given and yet is due');
    const failed = passed instanceof Refusal;
    await ctx.tx.signInAttempt.update({
      where: { id: attempt.id },
      data: failed ? { failures: { increment: 1 } } : { usedAt: ctx.now },
      select: { id: true },
    });
    return failed ? passed : openTicket(ctx, passed);
  },
});

/** Locked, so that parallel tries are counted one by one. */
async function lockAttempt(ctx: Context, tokenHash: string) {
  const rows = await ctx.tx.$queryRaw<{ id: string; userId: string; methods: string[] }[]>`
    SELECT id, "userId", methods FROM "SignInAttempt"
    WHERE "tokenHash" = ${tokenHash} AND stage = 'second_factor' AND "usedAt" IS NULL
      AND failures < ${maxFailures} AND "expiresAt" > ${ctx.now}
    FOR UPDATE`;
  return rows[0] ?? null;
}

const tooLate = (): Refusal =>
  new Refusal(
    new DomainError('UNAUTHENTICATED', 'This sign-in took too long or too many tries. Start again.', {
      reason: 'start_again',
    }),
  );
