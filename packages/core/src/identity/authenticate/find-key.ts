import type { Platform } from '../../kernel/index.ts';
import { parseApiKey } from '../api-key/key.ts';
import { digest, sameDigest } from '../credential/secret.ts';
import { scopesOfRoles } from '../membership/grants.ts';
import type { KeyPrincipal } from './principal.ts';

interface KeyRow {
  readonly name: string;
  readonly secretHash: string;
  readonly scopes: string[];
  readonly expiresAt: Date | null;
  readonly makersRoles: string[];
}

/**
 * The key's organization stands inside it, so the lookup is bound to that tenant. A key can never do more than the
 * person who made it can today: a maker who left or lost a role takes the scopes along.
 */
export async function findKey(platform: Platform, bearer: string): Promise<KeyPrincipal | null> {
  const parsed = parseApiKey(bearer);
  if (!parsed) return null;
  const { organizationId, keyId, secret } = parsed;
  const [row] = await platform.db.read<KeyRow>(
    { organizationId, userId: null },
    {
      name: 'identity_key',
      text: `SELECT k.name, k."secretHash", k.scopes, k."expiresAt", m.roles AS "makersRoles"
             FROM "ApiKey" k
             JOIN "Organization" o ON o.id = k."organizationId" AND o."suspendedAt" IS NULL
             JOIN "User" u ON u.id = k."createdById" AND u."disabledAt" IS NULL
             JOIN "Membership" m ON m."organizationId" = k."organizationId" AND m."userId" = k."createdById"
             WHERE k."organizationId" = $1 AND k.id = $2 AND k."revokedAt" IS NULL`,
      values: [organizationId, keyId],
    },
  );
  if (!row || !sameDigest(row.secretHash, digest(secret))) return null;
  const held = scopesOfRoles(platform.registry, row.makersRoles);
  const scopes = row.scopes.filter((scope) => held.has(scope));
  return { kind: 'key', keyId, organizationId, name: row.name, scopes, expiresAt: row.expiresAt };
}
