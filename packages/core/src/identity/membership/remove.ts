import { type Context, command, DomainError } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { forgetAfter } from '../authenticate/recent.ts';
import { memberLeft } from '../events.ts';
import { requireGrant } from './grants.ts';
import { keepAnOwner, lockMemberships, requireRolesOf } from './lock.ts';
import { removeMemberInput } from './schemas.ts';

/** Removes a member, and with the membership everything their API keys may do. */
export const removeMember = command({
  name: 'identity.member.remove',
  summary: 'Remove a member',
  input: removeMemberInput,
  output: nothing,
  scope: 'organization.members.manage',
  stepUp: true,
  run: async (ctx, { userId }) => {
    const own = await lockMemberships(ctx);
    const roles = await requireRolesOf(ctx, userId);
    if (userId === ctx.userId) {
      throw new DomainError('CONFLICT', 'To go yourself, leave the organization.', {
        reason: 'leave_instead',
      });
    }
    requireGrant(ctx, own, roles);
    await endMembership(ctx, userId);
    return {};
  },
});

/** Ends a membership under the lock; the last owner stays. */
export async function endMembership(ctx: Context, userId: string): Promise<void> {
  const { organizationId } = ctx;
  await keepAnOwner(ctx, userId);
  await ctx.tx.membership.delete({
    where: { organizationId_userId: { organizationId, userId } },
    select: { userId: true },
  });
  forgetAfter(ctx);
  ctx.target('user', userId);
  ctx.record(memberLeft, { userId });
}
