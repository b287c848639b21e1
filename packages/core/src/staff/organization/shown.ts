import type { z } from 'zod';
import type { staffOrganization } from './schemas.ts';

export const staffOrganizationColumns = {
  id: true,
  name: true,
  slug: true,
  suspendedAt: true,
  secondFactorNeeded: true,
  createdAt: true,
} as const;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly suspendedAt: Date | null;
  readonly secondFactorNeeded: boolean;
  readonly createdAt: Date;
}

export const shownToStaff = ({ suspendedAt, createdAt, ...row }: Row): z.input<typeof staffOrganization> => ({
  ...row,
  state: suspendedAt ? 'suspended' : 'active',
  suspendedAt: suspendedAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
});
