import { z } from 'zod';
import { emailAddress, opaqueToken, personName } from '../account/schemas.ts';
import { roleNames } from '../membership/schemas.ts';
import { newPassword } from '../password/schemas.ts';

export const createInvitationInput = z.strictObject({ email: emailAddress, roles: roleNames });

export const invitation = z.object({
  id: z.uuid(),
  email: z.string(),
  roles: z.array(z.string()),
  /** The roles' words for people. */
  roleLabels: z.array(z.string()),
  invitedBy: z.string().nullable(),
  status: z.enum(['pending', 'expired']),
  expiresAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
});
export type Invitation = z.output<typeof invitation>;

export const invitationList = z.object({ items: z.array(invitation) });
export const invitationIdInput = z.strictObject({ id: z.uuid() });

export const previewInvitationInput = z.strictObject({ token: opaqueToken });

export const invitationPreview = z.object({
  organizationName: z.string(),
  email: z.string(),
  roles: z.array(z.string()),
  /** The roles' words for people. */
  roleLabels: z.array(z.string()),
  invitedBy: z.string().nullable(),
  /** Whether the address has an account already: sign in then, otherwise choose a name and a password. */
  hasAccount: z.boolean(),
});

export const acceptInvitationInput = z.strictObject({
  token: opaqueToken,
  /** Name and password of a new account; left out by whoever is signed in. */
  account: z.strictObject({ name: personName, password: newPassword }).optional(),
});

/** `signed_in`: the organization is open in the present session. */
export const acceptInvitationAnswer = z.discriminatedUnion('next', [
  z.object({ next: z.literal('signed_in'), organizationId: z.uuid() }),
  z.object({ next: z.literal('ticket'), ticket: z.string() }),
]);
