import { createHash } from 'node:crypto';
import pg from 'pg';

export interface Tenant {
  readonly organizationId: string;
  readonly token: string;
}

const organizations = 100;
const documents = 100_000;

const text = `
  INSERT INTO "User" (id, email, "emailVerifiedAt", name, "updatedAt")
    SELECT uuidv7(), 'bench' || n || '@example.test', now(), 'Bench', now() FROM generate_series(1, ${organizations}) n;
  INSERT INTO "Organization" (id, name, slug, "updatedAt")
    SELECT uuidv7(), 'Bench ' || n, 'bench-' || n, now() FROM generate_series(1, ${organizations}) n;
  INSERT INTO "Membership" ("organizationId", "userId", roles)
    SELECT o.id, u.id, '{owner}' FROM "Organization" o JOIN "User" u ON u.email = replace(o.slug, '-', '') || '@example.test';
  INSERT INTO "File" (id, "organizationId", purpose, key, name, "contentType", bytes, sha256, "adoptedAt")
    SELECT uuidv7(), id, 'labs.certificate', id || '/x', 'x.pdf', 'application/pdf', 1000, 'x', now() FROM "Organization";
  INSERT INTO "LabsDocument" (id, "organizationId", "fileId", "fileName", sha256, status, "productName", "labName",
      "sampleId", batch, category, "documentType", "thcText", "cbdText", "reportedOn", "openQuestions", "updatedAt")
    SELECT uuidv7(), o.id, f.id, 'certificate-' || n || '.pdf', md5(n::text), 'ready', 'Blue Dream ' || n, 'Green Leaf Lab',
      'S-' || n, 'B-' || n % 500, 'flower', 'compliance', '21.4 %', '0.08 %', date '2026-01-01' + n % 300, 0, now()
    FROM generate_series(1, ${documents}) n
    JOIN (SELECT id, row_number() OVER (ORDER BY id) AS at FROM "Organization") o ON o.at = n % ${organizations} + 1
    JOIN "File" f ON f."organizationId" = o.id
    ORDER BY n;
  ANALYZE;`;

/** 100,000 certificates of 100 organizations, once; and a signed-in owner of each, anew. */
export async function seed(ownerUrl: string): Promise<Tenant[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM "LabsDocument" LIMIT 1');
    if (!rowCount) await client.query(text);
    return await signIn(client);
  } finally {
    await client.end();
  }
}

async function signIn(client: pg.Client): Promise<Tenant[]> {
  const { rows } = await client.query<{ organizationId: string; userId: string }>(
    'SELECT "organizationId", "userId" FROM "Membership" ORDER BY "organizationId"',
  );
  await client.query('DELETE FROM "Session"');
  const tenants: Tenant[] = [];
  for (const { organizationId, userId } of rows) {
    const token = `bench-${organizationId}`;
    const hash = createHash('sha256').update(token).digest('hex');
    await client.query(
      `INSERT INTO "Session" (id, "userId", "tokenHash", "organizationId", methods, "authenticatedAt", "lastSeenAt", "expiresAt")
       VALUES (uuidv7(), $1, $2, $3, '{pwd}', now(), now(), now() + interval '1 day')`,
      [userId, hash, organizationId],
    );
    tenants.push({ organizationId, token });
  }
  return tenants;
}
