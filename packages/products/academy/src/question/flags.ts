import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { flagOf } from './item-statistics.ts';
import { questionKind } from './model.ts';
import { itemFlag, share } from './statistics.ts';

const mostQuestions = 500;

interface Row {
  readonly questionId: string;
  readonly name: string;
  readonly kind: string;
  readonly category: string;
  readonly answers: number;
  readonly facility: number;
  readonly discrimination: number | null;
}

/** Statistics of the questions answered most, worst first: where an author should look. */
export const listItemStatistics = query({
  name: 'academy.question.flags',
  summary: 'How the questions of the bank do, the doubtful ones first',
  input: z.object({ courseId: z.uuid().optional(), /** Of one quiz. */ blockKey: z.uuid().optional() }),
  output: z.object({
    items: z.array(
      z.object({
        questionId: z.uuid(),
        name: z.string(),
        kind: questionKind,
        category: z.string(),
        answers: z.int(),
        facility: z.string().nullable(),
        discrimination: z.string().nullable(),
        flag: itemFlag.nullable(),
      }),
    ),
  }),
  scope: 'academy.question.read',
  run: async ({ tx, organizationId }, { courseId, blockKey }) => {
    const rows = await tx.$queryRaw<Row[]>`
      WITH firsts AS (
        SELECT DISTINCT ON (t."userId", t."blockKey", a."questionVersionId") a."questionVersionId", a.fraction::float8 AS fraction,
          CASE WHEN t."maxScore" > i.points THEN ((t.score - a.fraction * i.points) / (t."maxScore" - i.points))::float8 END AS rest
        FROM "AcademyAnswer" a JOIN "AcademyAttempt" t ON t."organizationId" = a."organizationId" AND t.id = a."attemptId"
        CROSS JOIN LATERAL (SELECT (t.items -> a.item ->> 'points')::int AS points) i
        WHERE a."organizationId" = ${organizationId}::uuid AND t.status IN ('graded', 'regraded') AND a.fraction IS NOT NULL
          AND (${courseId ?? null}::uuid IS NULL OR t."courseId" = ${courseId ?? null}::uuid)
          AND (${blockKey ?? null}::uuid IS NULL OR t."blockKey" = ${blockKey ?? null}::uuid)
        ORDER BY t."userId", t."blockKey", a."questionVersionId", t.number
      )
      SELECT q.id AS "questionId", q.name, q.kind, q.category, count(*)::int AS answers,
        avg(f.fraction) AS facility, corr(f.fraction, f.rest) AS discrimination
      FROM firsts f JOIN "AcademyQuestion" q ON q."organizationId" = ${organizationId}::uuid AND q."currentVersionId" = f."questionVersionId"
      GROUP BY q.id ORDER BY count(*) DESC, q.id LIMIT ${mostQuestions}`;
    const items = rows.map(({ facility, discrimination, kind, ...row }) => ({
      ...row,
      kind: questionKind.parse(kind),
      facility: share(facility),
      discrimination: share(discrimination),
      flag: flagOf(row.answers, facility, discrimination),
    }));
    return {
      items: items.toSorted(
        (a, b) => Number(a.flag === null) - Number(b.flag === null) || b.answers - a.answers,
      ),
    };
  },
});
