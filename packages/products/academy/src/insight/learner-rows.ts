import { Prisma, type Tx } from '@atrium/db';
import type { z } from 'zod';
import type { LearnerRow, learnerFilter } from './schemas.ts';

interface Row extends Omit<LearnerRow, 'startedAt' | 'lastSeenAt' | 'completedAt'> {
  readonly id: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly completedAt: Date | null;
}

export interface LearnerOfPage extends LearnerRow {
  /** Of the enrolment: the order of the list. */
  readonly id: string;
}

/** A page of a course's learners, the newest first, after an enrolment's id. */
export async function readLearners(
  tx: Tx,
  organizationId: string,
  filter: z.output<typeof learnerFilter>,
  page: { readonly after: string | null; readonly limit: number },
): Promise<LearnerOfPage[]> {
  const { courseId, status, search } = filter;
  const part = search ? `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%` : null;
  const rows = await tx.$queryRaw<readonly Row[]>(Prisma.sql`
    SELECT e.id, e."userId", u.name, u.email, e.status, v.number AS "versionNumber",
      (SELECT count(*)::int FROM "AcademyLessonProgress" p JOIN "AcademyLesson" l
        ON l."versionId" = e."versionId" AND l.key = p."lessonKey" AND l.required
        WHERE p."userId" = e."userId" AND p."courseId" = e."courseId" AND p."completedAt" IS NOT NULL) AS "completedLessons",
      (SELECT count(*)::int FROM "AcademyLesson" l WHERE l."versionId" = e."versionId" AND l.required) AS "requiredLessons",
      e."startedAt", e."lastSeenAt", e."completedAt",
      (SELECT c.number FROM "AcademyCertificate" c
        WHERE c."userId" = e."userId" AND c."courseId" = e."courseId" AND c."revokedAt" IS NULL) AS certificate
    FROM "AcademyEnrolment" e JOIN "User" u ON u.id = e."userId" JOIN "AcademyCourseVersion" v ON v.id = e."versionId"
    WHERE e."organizationId" = ${organizationId}::uuid AND e."courseId" = ${courseId}::uuid
      AND (${page.after}::uuid IS NULL OR e.id < ${page.after}::uuid)
      AND (${status ?? null}::text IS NULL OR e.status = ${status ?? null})
      AND (${part}::text IS NULL OR u.name ILIKE ${part} OR u.email ILIKE ${part})
    ORDER BY e.id DESC LIMIT ${page.limit}`);
  return rows.map(({ startedAt, lastSeenAt, completedAt, ...row }) => ({
    ...row,
    startedAt: startedAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    completedAt: completedAt?.toISOString() ?? null,
  }));
}
