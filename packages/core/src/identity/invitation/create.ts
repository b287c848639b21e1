import { v7 as uuidv7 } from 'uuid';
import { addSeconds, type Context, command, DomainError, days } from '../../kernel/index.ts';
import { digest } from '../credential/secret.ts';
import { invitationSent } from '../events.ts';
import { checkRoles, requireGrant } from '../membership/grants.ts';
import { rolesOf } from '../membership/lock.ts';
import { perActor } from '../sign-in/throttles.ts';
import { createInvitationInput, invitation } from './schemas.ts';
import { keepSeatFor } from './seats.ts';
import { shownInvitation } from './shown.ts';
import { invitationToken } from './token.ts';

export const invitationSeconds = days(7);

/** Invites an address. An earlier invitation of the same address ends. */
export const createInvitation = command({
  name: 'identity.invitation.create',
  summary: 'Invite somebody by e-mail',
  input: createInvitationInput,
  output: invitation,
  scope: 'organization.members.manage',
  throttles: [perActor(60)],
  run: async (ctx, { email, roles: wanted }) => {
    const { tx, organizationId, userId, now } = ctx;
    const roles = checkRoles(ctx.platform.registry, wanted);
    requireGrant(ctx, (await rolesOf(ctx, userId)) ?? [], roles);
    await refuseMember(ctx, email);
    await keepSeatFor(ctx, email);
    await tx.invitation.updateMany({
      where: { organizationId, email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    const fresh = { id: uuidv7(), organizationId, expiresAt: addSeconds(now, invitationSeconds) };
    const tokenHash = digest(invitationToken(ctx.platform.authSecret, fresh));
    const data = { ...fresh, email, roles, tokenHash, invitedById: userId, createdAt: now };
    await tx.invitation.create({ data, select: { id: true } });
    ctx.target('invitation', fresh.id, { email, roles });
    ctx.record(invitationSent, { invitationId: fresh.id });
    const inviter = ctx.actor.kind === 'user' ? ctx.actor.name : null;
    return shownInvitation(ctx, data, inviter);
  },
});

async function refuseMember({ tx, organizationId }: Context, email: string): Promise<void> {
  const member = await tx.membership.count({ where: { organizationId, user: { email } } });
  if (member > 0) throw new DomainError('CONFLICT', 'This person is a member already.', { reason: 'member' });
}
