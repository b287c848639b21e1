import { command, notFound } from '@atrium/core/kernel';
import { z } from 'zod';
import { figureKey, taxYear } from './schemas.ts';

export const removeFigure = command({
  name: 'academy.figure.remove',
  summary: 'Removes a yearly figure',
  input: z.object({ key: figureKey, taxYear }),
  output: z.object({}),
  scope: 'academy.course.write',
  run: async (ctx, { key, taxYear }) => {
    const { organizationId } = ctx;
    const { count } = await ctx.tx.academyYearlyFigure.deleteMany({
      where: { organizationId, key, taxYear },
    });
    if (count === 0) throw notFound('This figure');
    ctx.target('academy.figure', `${key}@${taxYear}`);
    return {};
  },
});
