import { z } from 'zod';
import { type Context, query } from '../../kernel/index.ts';
import { roleLabels } from '../membership/role-labels.ts';
import { hasSecondFactor } from '../second-factor/verify-code.ts';
import { me as output } from './schemas.ts';

/** Who is signed in, where, and what the page may offer. */
export const me = query({
  name: 'identity.account.me',
  summary: 'The signed-in person, their organizations and scopes',
  input: z.strictObject({}),
  output,
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx) => {
    const { tx, userId, actor } = ctx;
    const user = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: {
        id: true,
        email: true,
        name: true,
        emailVerifiedAt: true,
        locale: true,
        timeZone: true,
        staffRole: true,
      },
    });
    const { emailVerifiedAt, staffRole, ...shown } = user;
    return {
      user: { ...shown, emailVerified: emailVerifiedAt !== null, staffRole: asStaffRole(staffRole) },
      ...(await organizationsOf(ctx)),
      scopes: [...ctx.platform.registry.scopes.keys()].filter((scope) => ctx.may(scope)),
      secondFactor: {
        active: await hasSecondFactor(ctx, userId),
        recoveryCodesLeft: await tx.recoveryCode.count({ where: { userId, usedAt: null } }),
        mustEnrol: actor.kind === 'user' && actor.mustEnrolSecondFactor,
      },
    };
  },
});

const asStaffRole = (role: string | null) => z.enum(['support', 'admin']).nullable().parse(role);

async function organizationsOf({ tx, userId, actor, platform }: Context) {
  const memberships = await tx.membership.findMany({
    where: { userId },
    select: {
      roles: true,
      organization: {
        select: { id: true, name: true, slug: true, secondFactorNeeded: true, suspendedAt: true },
      },
    },
    orderBy: { createdAt: 'asc' },
  });
  const current = actor.kind === 'user' ? actor.organizationId : null;
  const open = memberships.find(({ organization }) => organization.id === current);
  return {
    organizations: memberships.map(({ roles, organization }) => ({
      id: organization.id,
      name: organization.name,
      roles,
      roleLabels: roleLabels(platform.registry, roles),
      suspended: organization.suspendedAt !== null,
    })),
    organization: open
      ? { ...open.organization, roles: open.roles, roleLabels: roleLabels(platform.registry, open.roles) }
      : null,
  };
}
