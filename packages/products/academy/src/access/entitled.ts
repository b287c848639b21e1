import type { Context } from '@atrium/core/kernel';

/** The feature a purchase of the course grants. */
export const featureOf = (courseId: string): string => `academy.course:${courseId}`;

/** Whether the ledger of grants adds up to the course for this person now. */
export async function isEntitled(ctx: Context, userId: string, courseId: string): Promise<boolean> {
  const grants = await ctx.tx.$queryRaw<readonly { kind: string }[]>`
    SELECT * FROM (
      SELECT DISTINCT ON ("grantId") kind, "startsAt", "endsAt" FROM "EntitlementEntry"
      WHERE "userId" = ${userId}::uuid AND feature = ${featureOf(courseId)}
      ORDER BY "grantId", sequence DESC
    ) AS latest
    WHERE kind NOT IN ('suspend', 'revoke') AND "startsAt" <= ${ctx.now}
      AND ("endsAt" IS NULL OR "endsAt" > ${ctx.now})`;
  return grants.length > 0;
}
