import { z } from 'zod';
import { command, notFound } from '../../kernel/index.ts';
import { organizationSizes } from './schemas.ts';

/**
 * Begins a visit: the organization and the reason come with the request. Its activity log tells its owners who came and
 * why, as it tells of every read that follows.
 */
export const openOrganization = command({
  name: 'staff.organization.open',
  summary: 'Opens the organization for our staff, with a reason',
  input: z.strictObject({}),
  output: organizationSizes,
  scope: 'staff',
  run: async (ctx) => {
    const { tx, organizationId } = ctx;
    const where = { organizationId };
    const found = await tx.organization.count({ where: { id: organizationId } });
    if (!found) throw notFound('This organization');
    ctx.target('organization', organizationId);
    const files = await tx.file.aggregate({ where, _count: true, _sum: { bytes: true } });
    return {
      members: await tx.membership.count({ where }),
      invitations: await tx.invitation.count({
        where: { ...where, acceptedAt: null, revokedAt: null, expiresAt: { gt: ctx.now } },
      }),
      apiKeys: await tx.apiKey.count({ where: { ...where, revokedAt: null } }),
      files: files._count,
      fileBytes: Number(files._sum.bytes ?? 0),
    };
  },
});
