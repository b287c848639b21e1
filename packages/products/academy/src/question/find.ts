import { type Context, DomainError, notFound } from '@atrium/core/kernel';
import type { Question } from './model.ts';

/** A question of the own bank with its current version. */
export async function findQuestion({ tx, organizationId }: Context, id: string) {
  const row = await tx.academyQuestion.findFirst({ where: { organizationId, id } });
  if (!row?.currentVersionId) throw notFound('This question');
  const version = await tx.academyQuestionVersion.findFirstOrThrow({
    where: { organizationId, id: row.currentVersionId },
  });
  return { row, version, body: version.body as unknown as Question };
}

/** The same, and no other change to it until this act is done. */
export async function lockQuestion(context: Context, id: string) {
  await context.tx.$queryRaw`
    SELECT 1 FROM "AcademyQuestion" WHERE "organizationId" = ${context.organizationId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return findQuestion(context, id);
}

export const changedMeanwhile = (): DomainError =>
  new DomainError(
    'CONFLICT',
    'Somebody changed this question meanwhile. Load it again; your text is still here to copy.',
    {
      reason: 'changed_meanwhile',
    },
  );
