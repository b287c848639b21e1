import type { Context } from '../../kernel/index.ts';

/** Lets the rest of the transaction see the person's own memberships: for whoever has just proved who they are. */
export async function enterPerson(ctx: Context, userId: string): Promise<void> {
  await ctx.tx.$queryRaw`SELECT set_config('app.user', ${userId}, true)`;
}

/** The organization a new sign-in opens: the one worked in last, else the first joined, else none. */
export async function usualOrganization(ctx: Context, userId: string): Promise<string | null> {
  await enterPerson(ctx, userId);
  const rows = await ctx.tx.$queryRaw<{ organizationId: string }[]>`
    SELECT m."organizationId" FROM "Membership" m
    JOIN "Organization" o ON o.id = m."organizationId" AND o."suspendedAt" IS NULL
    LEFT JOIN LATERAL (
      SELECT max(s."lastSeenAt") AS at FROM "Session" s
      WHERE s."userId" = m."userId" AND s."organizationId" = m."organizationId") last ON true
    WHERE m."userId" = ${userId}::uuid
    ORDER BY last.at DESC NULLS LAST, m."createdAt" LIMIT 1`;
  return rows[0]?.organizationId ?? null;
}
