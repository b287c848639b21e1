import { z } from 'zod';
import { pageOf } from '../../kernel/page.ts';

export const roleNames = z.array(z.string().min(1).max(60)).min(1, 'Choose a role.').max(20);

export const role = z.object({
  name: z.string(),
  label: z.string(),
  description: z.string(),
  /** The product it works in; null for the organization's own. */
  product: z.string().nullable(),
  /** Whether the person asking may give it to others. */
  grantable: z.boolean(),
});

export const roleList = z.object({ items: z.array(role) });

export const member = z.object({
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.string()),
  /** The roles' words for people. */
  roleLabels: z.array(z.string()),
  secondFactor: z.boolean(),
  joinedAt: z.iso.datetime(),
});
export type Member = z.output<typeof member>;

export const memberPage = pageOf(member);

export const changeRolesInput = z.strictObject({ userId: z.uuid(), roles: roleNames });
export const removeMemberInput = z.strictObject({ userId: z.uuid() });
