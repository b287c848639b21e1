import { type Context, command } from '../../kernel/index.ts';
import { digest } from '../credential/secret.ts';
import { roleLabels } from '../membership/role-labels.ts';
import { perPlace } from '../sign-in/throttles.ts';
import { deadInvitation } from './dead.ts';
import { invitationPreview, previewInvitationInput } from './schemas.ts';
import { organizationOfInvitation } from './token.ts';

/**
 * What an invitation's page says before one accepts. Told only to whoever holds the mailed link. A command although it
 * only reads: a query's input, the token, would stand in the URL.
 */
export const previewInvitation = command({
  name: 'identity.invitation.preview',
  summary: 'What an invitation is about',
  input: previewInvitationInput,
  output: invitationPreview,
  scope: 'public',
  tenancy: 'none',
  audit: false,
  throttles: [perPlace(100)],
  run: async (ctx, { token }) => {
    const found = await openInvitation(ctx, token);
    const account = await ctx.tx.user.findUnique({
      where: { email: found.email },
      select: { emailVerifiedAt: true },
    });
    const inviter = await ctx.tx.user.findUnique({
      where: { id: found.invitedById },
      select: { name: true },
    });
    return {
      organizationName: found.organization.name,
      email: found.email,
      roles: found.roles,
      roleLabels: roleLabels(ctx.platform.registry, found.roles),
      invitedBy: inviter?.name ?? null,
      hasAccount: Boolean(account?.emailVerifiedAt),
    };
  },
});

/** Binds the transaction to the token's organization and finds its waiting invitation there. Throws GONE. */
export async function openInvitation(ctx: Context, token: string) {
  const organizationId = organizationOfInvitation(token);
  if (!organizationId) throw deadInvitation();
  await ctx.enterOrganization(organizationId);
  const found = await ctx.tx.invitation.findFirst({
    where: {
      organizationId,
      tokenHash: digest(token),
      acceptedAt: null,
      revokedAt: null,
      expiresAt: { gt: ctx.now },
      organization: { suspendedAt: null },
    },
    select: {
      id: true,
      email: true,
      roles: true,
      invitedById: true,
      organization: { select: { name: true } },
    },
  });
  if (!found) throw deadInvitation();
  return found;
}
