import { z } from 'zod';
import { pageInput, pageOf } from '../../kernel/page.ts';

export const organizationStates = ['active', 'suspended'] as const;

export const listStaffOrganizationsInput = pageInput.extend({
  /** Part of a name or address word, or a whole id. */
  search: z.string().trim().max(100).optional(),
  state: z.enum(organizationStates).optional(),
});

/** What staff see of every organization without opening it. */
export const staffOrganization = z.object({
  id: z.uuid(),
  name: z.string(),
  slug: z.string(),
  state: z.enum(organizationStates),
  suspendedAt: z.iso.datetime().nullable(),
  secondFactorNeeded: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type StaffOrganization = z.output<typeof staffOrganization>;

export const staffOrganizationPage = pageOf(staffOrganization);
export const oneStaffOrganization = z.strictObject({ organizationId: z.uuid() });

/** Sizes of what is inside, for staff who opened it. */
export const organizationSizes = z.object({
  members: z.int(),
  invitations: z.int(),
  apiKeys: z.int(),
  files: z.int(),
  fileBytes: z.int(),
});
