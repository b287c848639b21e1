import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { visitCourse } from '../access/index.ts';
import { asBlockState, readBlocks } from './add-reports.ts';
import { untouched } from './block-progress.ts';
import { openLessonShape } from './lesson-shape.ts';
import { lessonProgress } from './schemas.ts';

export const getLessonProgress = query({
  name: 'academy.progress.lesson',
  summary: 'What the caller has done of one lesson, block by block',
  input: z.object({ courseId: z.uuid(), lessonKey: z.uuid() }),
  output: lessonProgress,
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx, { courseId, lessonKey }) => {
    const visit = await visitCourse(ctx, { courseId });
    const lesson = await openLessonShape(ctx, visit, lessonKey);
    const blocks = await readBlocks(ctx, visit, lesson);
    const { userId } = ctx;
    const recorded = await ctx.tx.academyLessonProgress.findUnique({
      where: { userId_courseId_lessonKey: { userId, courseId, lessonKey } },
    });
    return {
      lessonKey,
      completed: Boolean(recorded?.completedAt),
      courseCompleted: Boolean(visit.enrolment?.completedAt),
      blocks: lesson.blocks.map(({ key }) =>
        asBlockState(blocks.get(key) ?? { blockKey: key, progress: untouched, completedAt: null }),
      ),
    };
  },
});
