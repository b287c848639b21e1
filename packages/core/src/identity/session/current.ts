import { type Context, DomainError, type UserActor } from '../../kernel/index.ts';
import { forgetAfter } from '../authenticate/recent.ts';

/** The session or refresh family this request came by. */
export function currentSignIn(ctx: Pick<Context, 'actor'>): UserActor['via'] {
  if (ctx.actor.kind === 'user' || ctx.actor.kind === 'staff') return ctx.actor.via;
  throw new DomainError('FORBIDDEN', 'Only a signed-in person may do this.');
}

/** Opens `organizationId` in the present session or app. */
export async function openHere(ctx: Context, organizationId: string): Promise<void> {
  const { kind, id } = currentSignIn(ctx);
  forgetAfter(ctx);
  const change = { where: { id, userId: ctx.userId }, data: { organizationId } };
  if (kind === 'session') await ctx.tx.session.updateMany(change);
  else await ctx.tx.refreshFamily.updateMany(change);
}
