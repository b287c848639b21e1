import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { figure } from './schemas.ts';
import { figuresOf } from './table.ts';

export const listFigures = query({
  name: 'academy.figure.list',
  summary: 'Lists the school’s yearly figures, all years',
  input: z.object({}),
  output: z.array(figure),
  scope: 'academy.course.read',
  run: (ctx) => figuresOf(ctx, ctx.organizationId),
});
