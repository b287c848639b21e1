import { z } from 'zod';

export const organizationName = z
  .string()
  .trim()
  .min(2, 'Enter at least two characters.')
  .max(100)
  .regex(/^[^\p{Cc}<>]*$/u, 'A name holds no brackets or control characters.');

export const createOrganizationInput = z.strictObject({ name: organizationName });

export const organization = z.object({
  id: z.uuid(),
  name: z.string(),
  slug: z.string(),
  secondFactorNeeded: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type Organization = z.output<typeof organization>;

export const switchOrganizationInput = z.strictObject({ organizationId: z.uuid() });

export const renameOrganizationInput = z.strictObject({ name: organizationName });

export const changeSettingsInput = z.strictObject({ secondFactorNeeded: z.boolean() });
