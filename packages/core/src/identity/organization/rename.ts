import { command } from '../../kernel/index.ts';
import { organizationChanged } from '../events.ts';
import { organization, renameOrganizationInput } from './schemas.ts';
import { organizationColumns, shownOrganization } from './shown.ts';

/** Gives the organization another name. Its slug stays, so that links keep working. */
export const renameOrganization = command({
  name: 'identity.organization.rename',
  summary: 'Rename the organization',
  input: renameOrganizationInput,
  output: organization,
  scope: 'organization.manage',
  run: async (ctx, { name }) => {
    const id = ctx.organizationId;
    const renamed = await ctx.tx.organization.update({
      where: { id },
      data: { name },
      select: organizationColumns,
    });
    ctx.target('organization', id, { name });
    ctx.record(organizationChanged, {});
    return shownOrganization(renamed);
  },
});
