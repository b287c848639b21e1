import { z } from 'zod';
import { query } from '../../kernel/index.ts';
import { organization } from './schemas.ts';
import { organizationColumns, shownOrganization } from './shown.ts';

/** The organization worked in now. */
export const getOrganization = query({
  name: 'identity.organization.get',
  summary: 'The organization you work in',
  input: z.strictObject({}),
  output: organization,
  scope: 'organization.view',
  beforeSecondFactor: true,
  run: async ({ tx, organizationId }) =>
    shownOrganization(
      await tx.organization.findUniqueOrThrow({ where: { id: organizationId }, select: organizationColumns }),
    ),
});
