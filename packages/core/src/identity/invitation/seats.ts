import { type Context, keepUnderCeiling } from '../../kernel/index.ts';

/** Throws QUOTA_EXCEEDED when the organization's plan has no seat left for this address. */
export const keepSeatFor = (ctx: Context, email: string): Promise<void> =>
  keepUnderCeiling(ctx, 'organization.seats', () => seatsTaken(ctx, email));

/** Members, and open invitations of other addresses: each may become one. */
async function seatsTaken({ tx, organizationId, now }: Context, email: string): Promise<number> {
  const members = await tx.membership.count({ where: { organizationId } });
  const open = { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
  const invited = await tx.invitation.count({ where: { organizationId, email: { not: email }, ...open } });
  return members + invited;
}
