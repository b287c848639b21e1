import { command } from '@atrium/core/kernel';
import { figure } from './schemas.ts';

export const putFigure = command({
  name: 'academy.figure.put',
  summary: 'Writes a yearly figure: a new one, or another value for a year',
  input: figure,
  output: figure,
  scope: 'academy.course.write',
  run: async (ctx, input) => {
    const { organizationId } = ctx;
    const { key, taxYear, ...data } = input;
    const at = { organizationId, key, taxYear };
    await ctx.tx.academyYearlyFigure.upsert({
      where: { organizationId_key_taxYear: at },
      create: { ...at, ...data },
      update: data,
    });
    ctx.target('academy.figure', `${key}@${taxYear}`, { value: data.value, source: data.source });
    return input;
  },
});
