import { command, notFound } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { invitationEnded } from '../events.ts';
import { invitationIdInput } from './schemas.ts';

/** Takes an invitation back; its link is dead at once. */
export const revokeInvitation = command({
  name: 'identity.invitation.revoke',
  summary: 'Take an invitation back',
  input: invitationIdInput,
  output: nothing,
  scope: 'organization.members.manage',
  run: async (ctx, { id }) => {
    const { count } = await ctx.tx.invitation.updateMany({
      where: { id, organizationId: ctx.organizationId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: ctx.now },
    });
    if (count !== 1) throw notFound('This invitation');
    ctx.target('invitation', id);
    ctx.record(invitationEnded, { invitationId: id });
    return {};
  },
});
