import type { z } from 'zod';
import { staffPerson } from './schemas.ts';

export const staffPersonColumns = {
  id: true,
  email: true,
  name: true,
  emailVerifiedAt: true,
  staffRole: true,
  disabledAt: true,
  createdAt: true,
  totpFactor: { select: { activatedAt: true } },
} as const;

interface Row {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly emailVerifiedAt: Date | null;
  readonly staffRole: string | null;
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
  readonly totpFactor: { readonly activatedAt: Date | null } | null;
}

export const shownPerson = (row: Row): z.input<typeof staffPerson> => ({
  id: row.id,
  email: row.email,
  name: row.name,
  emailVerified: row.emailVerifiedAt !== null,
  staffRole: staffPerson.shape.staffRole.parse(row.staffRole),
  secondFactor: Boolean(row.totpFactor?.activatedAt),
  disabledAt: row.disabledAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});
