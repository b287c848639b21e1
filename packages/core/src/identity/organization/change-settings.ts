import { command, DomainError } from '../../kernel/index.ts';
import { forgetAfter } from '../authenticate/recent.ts';
import { organizationChanged } from '../events.ts';
import { hasSecondFactor } from '../second-factor/verify-code.ts';
import { changeSettingsInput, organization } from './schemas.ts';
import { organizationColumns, shownOrganization } from './shown.ts';

/** Decides whether every member needs a second factor. Who demands one has one. */
export const changeOrganizationSettings = command({
  name: 'identity.organization.change_settings',
  summary: 'Change the organization’s security settings',
  input: changeSettingsInput,
  output: organization,
  scope: 'organization.manage',
  stepUp: true,
  run: async (ctx, settings) => {
    const id = ctx.organizationId;
    if (settings.secondFactorNeeded && !(await hasSecondFactor(ctx, ctx.userId))) {
      throw new DomainError('CONFLICT', 'Set up your own second factor first.', {
        reason: 'own_factor_first',
      });
    }
    const changed = await ctx.tx.organization.update({
      where: { id },
      data: settings,
      select: organizationColumns,
    });
    forgetAfter(ctx);
    ctx.target('organization', id, settings);
    ctx.record(organizationChanged, {});
    return shownOrganization(changed);
  },
});
