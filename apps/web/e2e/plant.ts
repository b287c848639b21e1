import { randomUUID } from 'node:crypto';
import pg from 'pg';

const url = process.env.E2E_DATABASE_URL;

/** Whether the test may reach behind the house; `npm test` lets it. */
export const mayPlant = url !== undefined;

async function withClient<T>(run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

/** A job that used up all its tries, as a fault of ours would leave it. Run again, it succeeds. Returns its id. */
export const plantDeadJob = (): Promise<string> =>
  withClient(async (client) => {
    const envelope = { organizationId: null, onBehalfOf: null, requestId: 'e2e', payload: {} };
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM graphile_worker.add_job('jobs.sweep', $1::json, run_at := now() + interval '1 hour', max_attempts := 1)`,
      [JSON.stringify(envelope)],
    );
    const id = rows[0]?.id ?? '';
    await client.query(
      `UPDATE graphile_worker._private_jobs SET attempts = 1, last_error = 'the disk was full' WHERE id = $1`,
      [id],
    );
    return id;
  });

/** An organization nobody else's test works in. */
export const plantOrganization = (): Promise<{ name: string; slug: string }> =>
  withClient(async (client) => {
    const slug = `closing-${randomUUID().slice(0, 8)}`;
    const name = `Closing ${slug.slice(-4)}`;
    await client.query(
      `INSERT INTO "Organization" (id, name, slug, "updatedAt") VALUES ($1, $2, $3, now())`,
      [randomUUID(), name, slug],
    );
    return { name, slug };
  });

/** Use beyond the share of an organization with a plan, as the payment service refused to count it. Returns why. */
export async function plantRefusedReport(): Promise<string> {
  const { slug } = await plantOrganization();
  const failure = `The meter is archived (${slug})`;
  await withClient(async (client) => {
    await client.query(
      `INSERT INTO "EntitlementEntry" (id, "organizationId", feature, "grantId", kind, source, "sourceId", "planKey", "startsAt", sequence)
       SELECT gen_random_uuid(), id, 'labs.plan', gen_random_uuid(), 'grant', 'staff', slug, 'labs.enterprise', now() - interval '1 day', 1
       FROM "Organization" WHERE slug = $1`,
      [slug],
    );
    await client.query(
      `INSERT INTO "MeterReport" (id, "organizationId", meter, hour, "chargedAt", revision, quantity, identifier, status, failure)
       SELECT gen_random_uuid(), id, 'labs.documents', now() - interval '2 hours', now() - interval '2 hours', 1, 3, slug, 'rejected', $2
       FROM "Organization" WHERE slug = $1`,
      [slug, failure],
    );
  });
  return failure;
}

/** The person's sign-ins stand as if an hour had passed since the password was shown. */
export const plantOldProof = (email: string): Promise<void> =>
  withClient(async (client) => {
    await client.query(
      `UPDATE "Session" SET "authenticatedAt" = now() - interval '1 hour', "steppedUpAt" = NULL
       WHERE "userId" = (SELECT id FROM "User" WHERE email = $1)`,
      [email],
    );
  });
