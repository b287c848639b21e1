import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { editDraft } from '../course/draft.ts';
import { outline, readOutline } from '../course/outline.ts';
import { courseId } from '../course/schemas.ts';
import { findModule } from '../module/find-module.ts';
import { lessonDraft } from './schemas.ts';
import { insertLesson } from './write-lesson.ts';

export const restoreLesson = command({
  name: 'academy.lesson.restore',
  summary: 'Puts a removed lesson back where it was, under its own key',
  input: z.object({
    courseId,
    removed: z.object({ moduleKey: z.uuid(), position: z.int().min(0), lesson: lessonDraft }),
  }),
  output: z.object({ outline }),
  scope: 'academy.course.write',
  run: async (ctx, { courseId, removed }) => {
    const draft = await editDraft(ctx, courseId);
    const module = await findModule(ctx, draft.version.id, removed.moduleKey);
    await insertLesson(ctx, draft, { moduleId: module.id, position: removed.position }, removed.lesson);
    ctx.target('academy.course', courseId, { lesson: removed.lesson.title });
    return { outline: await readOutline(ctx, draft.version) };
  },
});
