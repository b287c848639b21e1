import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { answerCounts } from './answer-counts.ts';
import { findQuestion } from './find.ts';
import { itemStatistics } from './item-statistics.ts';
import { response } from './response.ts';
import { questionId } from './schemas.ts';

const mostAnswers = 5000;

export const itemFlag = z.enum(['wrong_key', 'tells_nothing', 'too_hard', 'too_easy']);

/** Three decimals say enough of a share. */
export const share = (value: number | null): string | null => (value === null ? null : value.toFixed(3));

interface Row {
  readonly fraction: number;
  readonly rest: number | null;
  readonly response: unknown;
}

/**
 * How a question does: of each learner's first graded attempt that asked its current version, so that a second try, key in
 * hand, makes nothing look easy.
 */
export const getStatistics = query({
  name: 'academy.question.statistics',
  summary: 'How easy a question is, whether it tells those who know, and what is answered',
  input: z.object({ questionId }),
  output: z.object({
    answers: z.int(),
    /** Decimal text, 0 to 1 and -1 to 1. */
    facility: z.string().nullable(),
    discrimination: z.string().nullable(),
    flag: itemFlag.nullable(),
    parts: z.array(
      z.object({
        part: z.string().nullable(),
        counts: z.array(z.object({ label: z.string(), count: z.int(), right: z.boolean() })),
      }),
    ),
  }),
  scope: 'academy.question.read',
  run: async (context, input) => {
    const { tx, organizationId } = context;
    const { version, body } = await findQuestion(context, input.questionId);
    const rows = await tx.$queryRaw<Row[]>`
      SELECT DISTINCT ON (t."userId", t."blockKey") a.fraction::float8 AS fraction, a.response,
        CASE WHEN t."maxScore" > i.points THEN ((t.score - a.fraction * i.points) / (t."maxScore" - i.points))::float8 END AS rest
      FROM "AcademyAnswer" a JOIN "AcademyAttempt" t ON t."organizationId" = a."organizationId" AND t.id = a."attemptId"
      CROSS JOIN LATERAL (SELECT (t.items -> a.item ->> 'points')::int AS points) i
      WHERE a."organizationId" = ${organizationId}::uuid AND a."questionVersionId" = ${version.id}::uuid
        AND t.status IN ('graded', 'regraded') AND a.fraction IS NOT NULL
      ORDER BY t."userId", t."blockKey", t.number LIMIT ${mostAnswers}`;
    const { answers, facility, discrimination, flag } = itemStatistics(rows);
    return {
      ...{ answers, facility: share(facility), discrimination: share(discrimination), flag },
      parts: answerCounts(
        body,
        rows.map((row) => response.parse(row.response)),
      ),
    };
  },
});
