import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { questionKind } from './model.ts';
import { questionFacets } from './schemas.ts';

export const countQuestions = query({
  name: 'academy.question.facets',
  summary: 'Counts questions by category, tag, objective and kind',
  input: z.object({}),
  output: questionFacets,
  scope: 'academy.question.read',
  run: async ({ tx, organizationId }) => {
    const where = { organizationId, archivedAt: null };
    const categories = await tx.academyQuestion.groupBy({
      by: ['category'],
      where,
      _count: true,
      orderBy: { category: 'asc' },
    });
    const objectives = await tx.academyQuestion.groupBy({
      by: ['objective'],
      where: { ...where, objective: { not: null } },
      _count: true,
      orderBy: { objective: 'asc' },
    });
    const kinds = await tx.academyQuestion.groupBy({ by: ['kind'], where, _count: true });
    const tags = await tx.$queryRaw<{ value: string; count: number }[]>`
      SELECT tag AS value, count(*)::int AS count FROM "AcademyQuestion", unnest(tags) AS tag
      WHERE "organizationId" = ${organizationId}::uuid AND "archivedAt" IS NULL GROUP BY tag ORDER BY tag LIMIT 500`;
    return {
      categories: categories.map((row) => ({ value: row.category, count: row._count })),
      objectives: objectives.map((row) => ({ value: row.objective ?? '', count: row._count })),
      kinds: kinds.map((row) => ({ value: questionKind.parse(row.kind), count: row._count })),
      tags,
    };
  },
});
