import { type Context, DomainError, type PrepareContext } from '../../kernel/index.ts';
import { digest } from '../credential/secret.ts';
import type { LinkKind } from './link.ts';

export interface ConsumedLink {
  readonly userId: string;
  /** The address the link was mailed to. */
  readonly email: string;
}

/** Uses a link up. Throws GONE when it is unknown, used, replaced or too old. */
export async function consumeLink(ctx: Context, kind: LinkKind, token: string): Promise<ConsumedLink> {
  const tokenHash = digest(token);
  const { count } = await ctx.tx.emailToken.updateMany({
    where: { tokenHash, kind, usedAt: null, expiresAt: { gt: ctx.now }, user: { disabledAt: null } },
    data: { usedAt: ctx.now },
  });
  if (count !== 1) throw deadLink();
  const link = await ctx.tx.emailToken.findUniqueOrThrow({
    where: { tokenHash },
    select: { userId: true, email: true },
  });
  ctx.target('user', link.userId);
  return link;
}

/** Whom a link belongs to, without using it up. */
export async function peekLink({ platform, now }: PrepareContext, kind: LinkKind, token: string) {
  const link = await platform.db.transaction({ organizationId: null, userId: null }, (tx) =>
    tx.emailToken.findFirst({
      where: { tokenHash: digest(token), kind, usedAt: null, expiresAt: { gt: now } },
      select: { user: { select: { email: true, name: true } } },
    }),
  );
  if (!link) throw deadLink();
  return link.user;
}

const deadLink = (): DomainError =>
  new DomainError(
    'GONE',
    'This link was used already, replaced by a newer one, or is too old. Ask for a new one.',
    {
      reason: 'dead_link',
    },
  );
