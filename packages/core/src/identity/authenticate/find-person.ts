import type { Statement } from '@atrium/db';
import type { Platform, StaffRole } from '../../kernel/index.ts';
import type { Membership, PersonPrincipal } from './principal.ts';

const nobody = { organizationId: null, userId: null };

interface SignInRow {
  readonly id: string;
  readonly userId: string;
  readonly organizationId: string | null;
  readonly methods: string[];
  readonly provenAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly email: string;
  readonly name: string;
  readonly emailVerified: boolean;
  readonly staffRole: StaffRole | null;
  readonly hasSecondFactor: boolean;
}

const person = `u.email, u.name, u."emailVerifiedAt" IS NOT NULL AS "emailVerified", u."staffRole",
  EXISTS (SELECT 1 FROM "TotpFactor" f WHERE f."userId" = u.id AND f."activatedAt" IS NOT NULL) AS "hasSecondFactor"`;

const bySession = (tokenHash: string): Statement => ({
  name: 'identity_session',
  text: `SELECT s.id, s."userId", s."organizationId", s.methods, s."lastSeenAt", s."expiresAt",
           greatest(s."authenticatedAt", s."steppedUpAt") AS "provenAt", ${person}
         FROM "Session" s JOIN "User" u ON u.id = s."userId"
         WHERE s."tokenHash" = $1 AND s."revokedAt" IS NULL AND u."disabledAt" IS NULL`,
  values: [tokenHash],
});

const byFamily = (familyId: string): Statement => ({
  name: 'identity_family',
  text: `SELECT s.id, s."userId", s."organizationId", s.methods, s."lastUsedAt" AS "lastSeenAt", s."expiresAt",
           s."createdAt" AS "provenAt", ${person}
         FROM "RefreshFamily" s JOIN "User" u ON u.id = s."userId"
         WHERE s.id = $1 AND s."revokedAt" IS NULL AND u."disabledAt" IS NULL`,
  values: [familyId],
});

/** The person of a session that is neither revoked nor disabled; its time limits are the caller's to check. */
export const findBySession = (platform: Platform, tokenHash: string): Promise<PersonPrincipal | null> =>
  find(platform, 'session', bySession(tokenHash));

/** The person of a live refresh family. */
export const findByFamily = (platform: Platform, familyId: string): Promise<PersonPrincipal | null> =>
  find(platform, 'token', byFamily(familyId));

async function find(
  platform: Platform,
  kind: PersonPrincipal['via']['kind'],
  statement: Statement,
): Promise<PersonPrincipal | null> {
  const [row] = await platform.db.read<SignInRow>(nobody, statement);
  if (!row) return null;
  const { id, organizationId, ...rest } = row;
  const membership = organizationId ? await findMembership(platform, row.userId, organizationId) : null;
  return { kind: 'person', via: { kind, id }, ...rest, membership };
}

async function findMembership(
  platform: Platform,
  userId: string,
  organizationId: string,
): Promise<Membership | null> {
  const [row] = await platform.db.read<Membership>(
    { organizationId, userId },
    {
      name: 'identity_membership',
      text: `SELECT m."organizationId", m.roles, o."secondFactorNeeded",
               o."suspendedAt" IS NOT NULL AS suspended
             FROM "Membership" m JOIN "Organization" o ON o.id = m."organizationId"
             WHERE m."organizationId" = $1 AND m."userId" = $2`,
      values: [organizationId, userId],
    },
  );
  return row ?? null;
}
