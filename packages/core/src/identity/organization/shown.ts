import type { z } from 'zod';
import type { organization } from './schemas.ts';

export const organizationColumns = {
  id: true,
  name: true,
  slug: true,
  secondFactorNeeded: true,
  createdAt: true,
} as const;

export const shownOrganization = ({
  createdAt,
  ...row
}: {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly secondFactorNeeded: boolean;
  readonly createdAt: Date;
}): z.input<typeof organization> => ({ ...row, createdAt: createdAt.toISOString() });
