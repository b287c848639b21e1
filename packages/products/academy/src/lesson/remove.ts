import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { editDraft } from '../course/draft.ts';
import { outline, readOutline } from '../course/outline.ts';
import { courseId } from '../course/schemas.ts';
import { lessonDraft } from './schemas.ts';
import { readLesson, toDraft } from './write-lesson.ts';

/** Takes a lesson out of the draft; `restoreLesson` undoes it with what is answered here. Learners' versions keep it. */
export const removeLesson = command({
  name: 'academy.lesson.remove',
  summary: 'Removes a lesson from the draft, and answers what putting it back needs',
  input: z.object({ courseId, lessonKey: z.uuid() }),
  output: z.object({
    removed: z.object({ moduleKey: z.uuid(), position: z.int(), lesson: lessonDraft }),
    outline,
  }),
  scope: 'academy.course.write',
  run: async (ctx, { courseId, lessonKey }) => {
    const { version } = await editDraft(ctx, courseId);
    const lesson = await readLesson(ctx, version.id, lessonKey);
    const module = await ctx.tx.academyModule.findUniqueOrThrow({ where: { id: lesson.moduleId } });
    await ctx.tx.academyLesson.delete({ where: { id: lesson.id } });
    ctx.target('academy.course', courseId, { lesson: lesson.title });
    const removed = { moduleKey: module.key, position: lesson.position, lesson: toDraft(lesson) };
    return { removed, outline: await readOutline(ctx, version) };
  },
});
