import { type Context, coreRoles, DomainError, notFound } from '../../kernel/index.ts';

/**
 * Holds the organization's memberships still and tells the actor's own roles as they are now, not as they were when
 * the request came in. One row is locked, so two such acts wait for each other and cannot deadlock.
 */
export async function lockMemberships(ctx: Context): Promise<readonly string[]> {
  const { tx, organizationId } = ctx;
  await tx.$queryRaw`SELECT id FROM "Organization" WHERE id = ${organizationId}::uuid FOR NO KEY UPDATE`;
  if (ctx.actor.kind !== 'user') throw new DomainError('FORBIDDEN', 'Only a member may do this.');
  return (await rolesOf(ctx, ctx.userId)) ?? [];
}

/** A member's roles, or null for whoever is none. */
export async function rolesOf({ tx, organizationId }: Context, userId: string): Promise<string[] | null> {
  const found = await tx.membership.findUnique({
    where: { organizationId_userId: { organizationId, userId } },
    select: { roles: true },
  });
  return found?.roles ?? null;
}

export async function requireRolesOf(ctx: Context, userId: string): Promise<string[]> {
  const roles = await rolesOf(ctx, userId);
  if (!roles) throw notFound('This member');
  return roles;
}

/** Throws when `userId` is the only owner. Call under the lock. */
export async function keepAnOwner({ tx, organizationId }: Context, userId: string): Promise<void> {
  const others = await tx.membership.count({
    where: { organizationId, userId: { not: userId }, roles: { has: coreRoles.owner } },
  });
  if (others > 0) return;
  throw new DomainError('CONFLICT', 'An organization needs an owner. Name another one first.', {
    reason: 'last_owner',
  });
}
