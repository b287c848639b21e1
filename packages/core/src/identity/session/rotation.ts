import { z } from 'zod';
import { type Context, minutes } from '../../kernel/index.ts';
import { digest, randomToken } from '../credential/secret.ts';
import { readToken, signToken } from '../credential/signed-token.ts';

/** Says that one session may exchange its present token for a new one: single use, since it names the old. */
const rotationTicket = {
  typ: 'rotation+jwt',
  audience: 'atrium-session',
  ttlSeconds: minutes(2),
  claims: z.object({ sub: z.uuid(), sid: z.uuid(), was: z.string() }),
};

/** A ticket for `redeemTicket` after a proof of presence (ASVS 7.2.4). */
export async function openRotation(ctx: Context, sessionId: string): Promise<string> {
  const { userId, tokenHash } = await ctx.tx.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: { userId: true, tokenHash: true },
  });
  return signToken(ctx.platform, rotationTicket, { sub: userId, sid: sessionId, was: tokenHash }, ctx.now);
}

/** The same session, presence proven, under a new token; null when the ticket is spent or the session ended meanwhile. */
export async function redeemRotation(ctx: Context, ticket: string) {
  const claims = await readToken(ctx.platform, rotationTicket, ticket, ctx.now);
  if (!claims) return null;
  const token = randomToken();
  const { count } = await ctx.tx.session.updateMany({
    where: { id: claims.sid, tokenHash: claims.was, revokedAt: null, expiresAt: { gt: ctx.now } },
    data: { tokenHash: digest(token), steppedUpAt: ctx.now },
  });
  if (count !== 1) return null;
  const { userId, expiresAt } = await ctx.tx.session.findUniqueOrThrow({
    where: { id: claims.sid },
    select: { userId: true, expiresAt: true },
  });
  return { userId, token, expiresAt };
}
