import { z } from 'zod';
import { query } from '../../kernel/index.ts';
import { invitationList } from './schemas.ts';
import { invitationColumns, shownInvitation } from './shown.ts';

/** Invitations that wait for an answer, newest first; at most two hundred. */
export const listInvitations = query({
  name: 'identity.invitation.list',
  summary: 'List the invitations that wait for an answer',
  input: z.strictObject({}),
  output: invitationList,
  scope: 'organization.members.manage',
  run: async (ctx) => {
    const { tx, organizationId } = ctx;
    const rows = await tx.invitation.findMany({
      where: { organizationId, acceptedAt: null, revokedAt: null },
      select: invitationColumns,
      orderBy: { id: 'desc' },
      take: 200,
    });
    const inviters = await tx.user.findMany({
      where: { id: { in: rows.map((row) => row.invitedById) } },
      select: { id: true, name: true },
    });
    const names = new Map(inviters.map(({ id, name }) => [id, name]));
    return { items: rows.map((row) => shownInvitation(ctx, row, names.get(row.invitedById) ?? null)) };
  },
});
