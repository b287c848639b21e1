import { z } from 'zod';
import { addSeconds, type Context, minutes, type Origin } from '../../kernel/index.ts';
import { digest, randomToken } from '../credential/secret.ts';
import { readToken, signToken } from '../credential/signed-token.ts';
import { holdPerson } from '../session/hold-person.ts';
import { startSession } from '../session/start-session.ts';
import { assertPassed, type FactorsPassed } from './complete-primary-factor.ts';

/**
 * Signed, so that it can say from where the person signed in: it is redeemed by the web server, whose address says
 * nothing. Single use by its row.
 */
const signInTicket = {
  typ: 'ticket+jwt',
  audience: 'atrium-session',
  ttlSeconds: minutes(2),
  claims: z.object({
    sub: z.uuid(),
    secret: z.string(),
    ip: z.string().nullable(),
    agent: z.string().nullable(),
  }),
};

/** A ticket to be redeemed once, within two minutes, by the web server that then sets the cookie. */
export async function openTicket(ctx: Context, passed: FactorsPassed) {
  assertPassed(passed);
  const secret = randomToken();
  await ctx.tx.signInAttempt.create({
    data: {
      userId: passed.userId,
      tokenHash: digest(secret),
      stage: 'ticket',
      channel: 'web',
      methods: [...passed.methods],
      expiresAt: addSeconds(ctx.now, signInTicket.ttlSeconds),
      createdAt: ctx.now,
    },
    select: { id: true },
  });
  const place = { ip: ctx.origin.ip, agent: ctx.origin.userAgent?.slice(0, 400) ?? null };
  const claims = { sub: passed.userId, secret, ...place };
  return { next: 'ticket' as const, ticket: await signToken(ctx.platform, signInTicket, claims, ctx.now) };
}

/** The session a ticket opens, once; null when it is spent, too old or none. */
export async function redeemSignIn(ctx: Context, ticket: string) {
  const claims = await readToken(ctx.platform, signInTicket, ticket, ctx.now);
  const person = claims && (await holdPerson(ctx, claims.sub));
  if (!person) return null;
  const tokenHash = digest(claims.secret);
  const { count } = await ctx.tx.signInAttempt.updateMany({
    where: { tokenHash, stage: 'ticket', usedAt: null, expiresAt: { gt: ctx.now } },
    data: { usedAt: ctx.now },
  });
  if (count !== 1) return null;
  const { userId, methods } = await ctx.tx.signInAttempt.findUniqueOrThrow({
    where: { tokenHash },
    select: { userId: true, methods: true },
  });
  const place: Pick<Origin, 'ip' | 'userAgent'> = { ip: claims.ip, userAgent: claims.agent };
  return startSession(ctx, { userId, methods, place, staffRole: person.staffRole });
}
