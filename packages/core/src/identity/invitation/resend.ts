import { addSeconds, command, notFound } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { digest } from '../credential/secret.ts';
import { invitationSent } from '../events.ts';
import { requireGrant } from '../membership/grants.ts';
import { rolesOf } from '../membership/lock.ts';
import { perActor } from '../sign-in/throttles.ts';
import { invitationSeconds } from './create.ts';
import { invitationIdInput } from './schemas.ts';
import { keepSeatFor } from './seats.ts';
import { invitationToken } from './token.ts';

/** Mails an invitation again with seven new days. The earlier link is dead. */
export const resendInvitation = command({
  name: 'identity.invitation.resend',
  summary: 'Send an invitation again',
  input: invitationIdInput,
  output: nothing,
  scope: 'organization.members.manage',
  throttles: [perActor(60)],
  run: async (ctx, { id }) => {
    const { tx, organizationId, now } = ctx;
    const found = await tx.invitation.findFirst({
      where: { id, organizationId, acceptedAt: null, revokedAt: null },
      select: { roles: true, email: true },
    });
    if (!found) throw notFound('This invitation');
    requireGrant(ctx, (await rolesOf(ctx, ctx.userId)) ?? [], found.roles);
    await keepSeatFor(ctx, found.email);
    const expiresAt = addSeconds(now, invitationSeconds);
    const tokenHash = digest(invitationToken(ctx.platform.authSecret, { id, organizationId, expiresAt }));
    const { count } = await tx.invitation.updateMany({
      where: { id, organizationId, acceptedAt: null, revokedAt: null },
      data: { expiresAt, tokenHash },
    });
    if (count !== 1) throw notFound('This invitation');
    ctx.target('invitation', id);
    ctx.record(invitationSent, { invitationId: id });
    return {};
  },
});
