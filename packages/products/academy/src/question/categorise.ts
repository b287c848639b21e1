import { command, DomainError } from '@atrium/core/kernel';
import { z } from 'zod';
import { category } from './schemas.ts';

/** `Finance` to `Money` moves `Finance/Tax` to `Money/Tax`. A category is there as long as a question is in it. */
export const renameCategory = command({
  name: 'academy.question.rename_category',
  summary: 'Renames a category of the bank, or moves it below another',
  input: z.object({ from: category.min(1), to: category }),
  output: z.object({ moved: z.int() }),
  scope: 'academy.question.write',
  run: async (context, { from, to }) => {
    const { tx, organizationId, now } = context;
    const [{ longest } = { longest: 0 }] = await tx.$queryRaw<{ longest: number }[]>`
      SELECT coalesce(max(length(category)), 0)::int AS longest FROM "AcademyQuestion"
      WHERE "organizationId" = ${organizationId}::uuid AND (category = ${from} OR starts_with(category, ${`${from}/`}))`;
    if (longest - from.length + to.length > 200)
      throw new DomainError(
        'BAD_INPUT',
        'A category below it would have a path of more than 200 characters.',
        {
          fields: { to: 'too long' },
        },
      );
    const moved = await tx.$executeRaw`
      UPDATE "AcademyQuestion" SET category = trim(BOTH '/' FROM ${to} || substr(category, ${from.length + 1}::int)),
        "updatedAt" = ${now}
      WHERE "organizationId" = ${organizationId}::uuid AND (category = ${from} OR starts_with(category, ${`${from}/`}))`;
    context.target('academy.question_category', organizationId, { from, to, moved });
    return { moved };
  },
});
