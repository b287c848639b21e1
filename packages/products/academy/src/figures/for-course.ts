import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { visitCourse } from '../access/index.ts';
import { readFigures } from './read-figures.ts';
import { shownFigure, taxYear } from './schemas.ts';
import { figuresForYear, taxYearOf } from './year.ts';

/** Figures are the law's, not the course's: they are open to whoever may see the course at all. */
export const getCourseFigures = query({
  name: 'academy.figure.forCourse',
  summary: 'The yearly figures a course’s texts name, as they stand in a tax year',
  input: z.object({ courseId: z.uuid(), taxYear: taxYear.optional() }),
  output: z.array(shownFigure),
  scope: 'public',
  tenancy: 'none',
  run: async (ctx, input) => {
    await visitCourse(ctx, { courseId: input.courseId });
    return figuresForYear(await readFigures(ctx), input.taxYear ?? taxYearOf(ctx.now));
  },
});
