import type { z } from 'zod';
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
  { id, email, roles, expiresAt, createdAt }: Row,
  invitedBy: string | null,
  now: Date,
): z.input<typeof invitation> => ({
  id,
  email,
  roles,
  invitedBy,
  status: expiresAt > now ? 'pending' : 'expired',
  expiresAt: expiresAt.toISOString(),
  createdAt: createdAt.toISOString(),
});
