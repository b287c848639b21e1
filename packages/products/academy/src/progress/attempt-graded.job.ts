import { command, execute, job } from '@atrium/core/kernel';
import { z } from 'zod';
import { visitCourse } from '../access/index.ts';
import { addReports } from './add-reports.ts';
import { lessonShape } from './lesson-shape.ts';

const passedQuiz = z.object({ courseId: z.uuid(), lessonKey: z.uuid(), blockKey: z.uuid() });

/** A quiz that was passed is a block that is done. Asks for no access: nothing is shown, and it was theirs when they passed. */
export const completeQuiz = command({
  name: 'academy.progress.complete_quiz',
  summary: 'Counts a passed quiz',
  input: passedQuiz,
  output: z.object({}),
  scope: 'internal',
  tenancy: 'none',
  audit: false,
  run: async (ctx, { courseId, lessonKey, blockKey }) => {
    const visit = await visitCourse(ctx, { courseId });
    const lesson = await lessonShape(ctx, visit, lessonKey);
    if (lesson)
      await addReports(ctx, visit, lesson, [{ blockKey, event: { kind: 'answered', at: ctx.now } }]);
    return {};
  },
});

/** Runs as the learner, whoever graded: their progress is theirs. */
export const countPassedQuiz = job({
  name: 'academy.progress.attempt_graded',
  payload: passedQuiz.extend({ userId: z.uuid() }),
  run: async ({ platform, actor, origin }, { userId, ...quiz }) => {
    const learner = { ...actor, organizationId: null, onBehalfOf: userId };
    await execute(platform, completeQuiz, { actor: learner, origin }, quiz);
  },
});
