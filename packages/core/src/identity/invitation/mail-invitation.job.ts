import { z } from 'zod';
import { execute, job, query } from '../../kernel/index.ts';
import { invitationMail } from '../mail/mails.ts';
import { sendMail } from '../mail/send.ts';
import { invitationPath, invitationToken } from './token.ts';

const mailable = z
  .object({
    id: z.uuid(),
    organizationId: z.uuid(),
    email: z.string(),
    organizationName: z.string(),
    invitedBy: z.string().nullable(),
    expiresAt: z.iso.datetime(),
  })
  .nullable();

/** An invitation that still waits, with the words its mail needs. */
export const findMailableInvitation = query({
  name: 'identity.invitation.find_mailable',
  summary: 'Find what an invitation’s mail says',
  input: z.strictObject({ invitationId: z.uuid() }),
  output: mailable,
  scope: 'internal',
  run: async ({ tx, now, organizationId }, { invitationId }) => {
    const found = await tx.invitation.findFirst({
      where: { id: invitationId, organizationId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      select: {
        id: true,
        organizationId: true,
        email: true,
        expiresAt: true,
        invitedById: true,
        organization: { select: { name: true } },
      },
    });
    if (!found) return null;
    const inviter = await tx.user.findUnique({ where: { id: found.invitedById }, select: { name: true } });
    const { organization, invitedById: _, expiresAt, ...shown } = found;
    return {
      ...shown,
      organizationName: organization.name,
      invitedBy: inviter?.name ?? null,
      expiresAt: expiresAt.toISOString(),
    };
  },
});

/** Mails an invitation's link. */
export const mailInvitation = job({
  name: 'identity.mail_invitation',
  payload: z.object({ invitationId: z.uuid() }),
  run: async (context, payload) => {
    const { platform } = context;
    const found = await execute(platform, findMailableInvitation, context, payload);
    if (!found) return;
    const token = invitationToken(platform.authSecret, { ...found, expiresAt: new Date(found.expiresAt) });
    const url = `${platform.urls.web}${invitationPath}#token=${token}`;
    await sendMail(context, found.email, invitationMail({ ...found, url }));
  },
});
