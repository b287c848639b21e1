import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { readFigures } from './read-figures.ts';
import { figure } from './schemas.ts';

export const listFigures = query({
  name: 'academy.figure.list',
  summary: 'Lists the school’s yearly figures, all years',
  input: z.object({}),
  output: z.array(figure),
  scope: 'academy.course.read',
  run: (ctx) => readFigures(ctx),
});
