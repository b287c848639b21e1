import { command, notFound } from '../../kernel/index.ts';
import { openHere } from '../session/current.ts';
import { organization, switchOrganizationInput } from './schemas.ts';
import { organizationColumns, shownOrganization } from './shown.ts';

/** Opens another of the person's organizations in this session or app. */
export const switchOrganization = command({
  name: 'identity.organization.switch',
  summary: 'Work in another of your organizations',
  input: switchOrganizationInput,
  output: organization,
  scope: 'signed_in',
  tenancy: 'none',
  audit: false,
  run: async (ctx, { organizationId }) => {
    const membership = await ctx.tx.membership.findFirst({
      where: { organizationId, userId: ctx.userId, organization: { suspendedAt: null } },
      select: { organization: { select: organizationColumns } },
    });
    if (!membership) throw notFound('This organization');
    await openHere(ctx, organizationId);
    return shownOrganization(membership.organization);
  },
});
