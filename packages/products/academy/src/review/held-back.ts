import type { Context } from '@atrium/core/kernel';

/**
 * Questions of a course whose key may not be shown yet: an attempt that asks them is open, or their quiz tells only who has
 * passed it.
 */
export async function heldBack(ctx: Context, courseId: string): Promise<ReadonlySet<string>> {
  const rows = await ctx.tx.$queryRaw<readonly { readonly questionId: string }[]>`
    SELECT DISTINCT item ->> 'questionId' AS "questionId"
    FROM "AcademyAttempt" a, jsonb_array_elements(a.items) AS item
    WHERE a."userId" = ${ctx.userId}::uuid AND a."courseId" = ${courseId}::uuid AND (
      a.status = 'in_progress'
      OR (a.settings ->> 'feedback' = 'after_pass' AND NOT EXISTS (
        SELECT 1 FROM "AcademyAttempt" p
        WHERE p."userId" = a."userId" AND p."courseId" = a."courseId" AND p."blockKey" = a."blockKey" AND p.passed)))`;
  return new Set(rows.map(({ questionId }) => questionId));
}
