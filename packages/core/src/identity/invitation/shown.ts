import type { z } from 'zod';
import type { Context } from '../../kernel/index.ts';
import { roleLabels } from '../membership/role-labels.ts';
import type { invitation } from './schemas.ts';

export const invitationColumns = {
  id: true,
  email: true,
  roles: true,
  invitedById: true,
  expiresAt: true,
  createdAt: true,
} as const;

interface Row {
  readonly id: string;
  readonly email: string;
  readonly roles: string[];
  readonly expiresAt: Date;
  readonly createdAt: Date;
}

export const shownInvitation = (
  { now, platform }: Pick<Context, 'now' | 'platform'>,
  { id, email, roles, expiresAt, createdAt }: Row,
  invitedBy: string | null,
): z.input<typeof invitation> => ({
  id,
  email,
  roles,
  roleLabels: roleLabels(platform.registry, roles),
  invitedBy,
  status: expiresAt > now ? 'pending' : 'expired',
  expiresAt: expiresAt.toISOString(),
  createdAt: createdAt.toISOString(),
});
