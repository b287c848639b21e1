import { notFound, query } from '../../kernel/index.ts';
import { oneStaffOrganization, staffOrganization } from './schemas.ts';
import { shownToStaff, staffOrganizationColumns } from './shown.ts';

/** One organization from outside: enough to decide whether to open it. */
export const getStaffOrganization = query({
  name: 'staff.organization.get',
  summary: 'Shows an organization from outside',
  input: oneStaffOrganization,
  output: staffOrganization,
  scope: 'staff',
  tenancy: 'none',
  run: async ({ tx }, { organizationId }) => {
    const row = await tx.organization.findUnique({
      where: { id: organizationId },
      select: staffOrganizationColumns,
    });
    if (!row) throw notFound('This organization');
    return shownToStaff(row);
  },
});
