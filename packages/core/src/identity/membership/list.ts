import { z } from 'zod';
import { decodeCursor, pageInput, query, toPage } from '../../kernel/index.ts';
import { roleLabels } from './role-labels.ts';
import { memberPage } from './schemas.ts';

/** The organization's members, in the order their accounts were made. */
export const listMembers = query({
  name: 'identity.member.list',
  summary: 'List the members',
  input: pageInput,
  output: memberPage,
  scope: 'organization.view',
  run: async ({ tx, organizationId, platform }, { cursor, limit }) => {
    const [after] = cursor ? decodeCursor(cursor, z.tuple([z.uuid()])) : [];
    const rows = await tx.membership.findMany({
      where: { organizationId, ...(after ? { userId: { gt: after } } : {}) },
      select: {
        userId: true,
        roles: true,
        createdAt: true,
        user: { select: { name: true, email: true, totpFactor: { select: { activatedAt: true } } } },
      },
      orderBy: { userId: 'asc' },
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      ({ userId, roles, createdAt, user }) => ({
        userId,
        roles,
        roleLabels: roleLabels(platform.registry, roles),
        name: user.name,
        email: user.email,
        secondFactor: Boolean(user.totpFactor?.activatedAt),
        joinedAt: createdAt.toISOString(),
      }),
      ({ userId }) => [userId],
    );
  },
});
