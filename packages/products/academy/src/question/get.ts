import { notFound, query } from '@atrium/core/kernel';
import { z } from 'zod';
import { findQuestion } from './find.ts';
import { type Question, questionKind } from './model.ts';
import { questionDetail, questionId } from './schemas.ts';

export const getQuestion = query({
  name: 'academy.question.get',
  summary: 'A question with its key, and its versions',
  input: z.object({ questionId, /** Default: the current one. */ versionNumber: z.int().optional() }),
  output: questionDetail,
  scope: 'academy.question.read',
  run: async (context, input) => {
    const { row, version } = await findQuestion(context, input.questionId);
    const versions = await context.tx.academyQuestionVersion.findMany({
      where: { organizationId: context.organizationId, questionId: row.id },
      orderBy: { number: 'desc' },
      take: 200,
    });
    const wanted = input.versionNumber ?? version.number;
    const shown = versions.find((one) => one.number === wanted);
    if (!shown) throw notFound('This version');
    return {
      ...{ id: row.id, category: row.category, name: row.name, objective: row.objective, tags: row.tags },
      kind: questionKind.parse(row.kind),
      versionNumber: shown.number,
      versionId: shown.id,
      archivedAt: row.archivedAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      question: shown.body as unknown as Question,
      versions: versions.map(({ id, number, createdAt, createdById }) => ({
        ...{ id, number, createdById },
        createdAt: createdAt.toISOString(),
      })),
    };
  },
});
