import { command, coreRoles, DomainError } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { forgetAfter } from '../authenticate/recent.ts';
import { memberRolesChanged } from '../events.ts';
import { checkRoles, requireGrant } from './grants.ts';
import { keepAnOwner, lockMemberships, requireRolesOf } from './lock.ts';
import { changeRolesInput } from './schemas.ts';

/** Gives a member other roles. Nobody changes their own, and nobody gives or takes more than they hold. */
export const changeMemberRoles = command({
  name: 'identity.member.change_roles',
  summary: 'Change a member’s roles',
  input: changeRolesInput,
  output: nothing,
  scope: 'organization.members.manage',
  stepUp: true,
  run: async (ctx, input) => {
    const { organizationId, platform, tx } = ctx;
    const { userId } = input;
    const own = await lockMemberships(ctx);
    const before = await requireRolesOf(ctx, userId);
    if (userId === ctx.userId) {
      throw new DomainError('FORBIDDEN', 'Nobody changes their own roles. Ask another owner.', {
        reason: 'own_roles',
      });
    }
    const roles = checkRoles(platform.registry, input.roles);
    requireGrant(ctx, own, before);
    requireGrant(ctx, own, roles);
    if (before.includes(coreRoles.owner) && !roles.includes(coreRoles.owner)) await keepAnOwner(ctx, userId);
    await tx.membership.update({
      where: { organizationId_userId: { organizationId, userId } },
      data: { roles },
      select: { userId: true },
    });
    forgetAfter(ctx);
    ctx.target('user', userId, { before, after: roles });
    ctx.record(memberRolesChanged, { userId });
    return {};
  },
});
