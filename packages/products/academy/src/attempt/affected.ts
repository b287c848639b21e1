import { type Context, DomainError } from '@atrium/core/kernel';
import { findQuestion } from '../question/find.ts';
import { askedInAll } from './asked.ts';
import { type Regraded, regraded } from './regrade-plan.ts';
import type { AttemptRow } from './row.ts';

const mostAttempts = 5000;

/** Graded attempts that asked an older version of the question and score differently with the current one, oldest first. */
export async function affectedBy(context: Context, questionId: string, keepBetter: boolean) {
  const { tx, organizationId } = context;
  const { row, version, body } = await findQuestion(context, questionId);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM "AcademyAttempt" t
    WHERE t."organizationId" = ${organizationId}::uuid AND t.status IN ('graded', 'regraded') AND EXISTS (
      SELECT 1 FROM jsonb_array_elements(t.items) AS i
      WHERE i ->> 'questionId' = ${questionId} AND i ->> 'questionVersionId' <> ${version.id})
    ORDER BY t.id LIMIT ${mostAttempts + 1}`;
  if (rows.length > mostAttempts)
    throw new DomainError(
      'TOO_LARGE',
      'More than 5,000 attempts asked it. Write to us: we regrade them for you.',
    );
  const attempts: AttemptRow[] = await tx.academyAttempt.findMany({
    where: { organizationId, id: { in: rows.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
  });
  const question = { id: row.id, versionId: version.id, body };
  const asked = await askedInAll(context, attempts);
  const found = attempts
    .map((attempt, index) => regraded(attempt, asked[index] ?? [], question))
    .filter((one): one is Regraded => one !== null && !(keepBetter && isWorse(one)));
  return { question, looked: attempts.length, found };
}

const isWorse = ({ change }: Regraded): boolean => Number(change.after) < Number(change.before);
