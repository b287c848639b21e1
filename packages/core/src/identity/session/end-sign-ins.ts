import type { Context, UserActor } from '../../kernel/index.ts';
import { forgetAfter } from '../authenticate/recent.ts';
import { signInsEnded } from '../events.ts';

/**
 * Ends a person's sessions, refresh families and half-done sign-ins, all or one or all but one. Streams held open for
 * them close on the fact. Returns how many ended.
 */
export async function endSignIns(
  ctx: Context,
  userId: string,
  choice: { readonly only?: string; readonly except?: UserActor['via'] } = {},
): Promise<number> {
  const { tx, now } = ctx;
  const except = choice.except?.id;
  const where = {
    userId,
    revokedAt: null,
    ...(choice.only ? { id: choice.only } : {}),
    ...(except ? { id: { not: except } } : {}),
  };
  const select = { id: true } as const;
  const sessions = await tx.session.updateManyAndReturn({ where, data: { revokedAt: now }, select });
  const families = await tx.refreshFamily.updateManyAndReturn({
    where,
    data: { revokedAt: now, revokedReason: 'ended' },
    select,
  });
  if (!choice.only) {
    await tx.signInAttempt.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
  }
  forgetAfter(ctx);
  const ids = [...sessions, ...families].map(({ id }) => id);
  if (ids.length > 0) ctx.record(signInsEnded, { userId, ids }, { userId });
  return ids.length;
}
