import { decodeCursor, query, toPage } from '@atrium/core/kernel';
import { z } from 'zod';
import { refuseForeign } from './funnel.ts';
import { readLearners } from './learner-rows.ts';
import { learnerPage, listLearnersInput } from './schemas.ts';

export const listLearners = query({
  name: 'academy.insight.learners',
  summary: 'Lists the learners of a course with their progress, the newest first',
  input: listLearnersInput,
  output: learnerPage,
  scope: 'academy.insight.read',
  run: async (ctx, { cursor, limit, ...filter }) => {
    await refuseForeign(ctx, filter.courseId);
    const [after = null] = cursor ? decodeCursor(cursor, z.tuple([z.uuid()])) : [];
    const rows = await readLearners(ctx.tx, ctx.organizationId, filter, { after, limit: limit + 1 });
    return toPage(
      rows,
      limit,
      ({ id: _, ...row }) => row,
      (row) => [row.id],
    );
  },
});
