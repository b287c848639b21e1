import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { editDraft } from '../course/draft.ts';
import { outline, readOutline } from '../course/outline.ts';
import { courseId } from '../course/schemas.ts';
import { readLesson, toDraft } from '../lesson/write-lesson.ts';
import { findModule } from './find-module.ts';
import { removedModule } from './schemas.ts';

/** Takes a module with its lessons out of the draft; `restoreModule` undoes it with what is answered here. */
export const removeModule = command({
  name: 'academy.module.remove',
  summary: 'Removes a module from the draft, and answers what putting it back needs',
  input: z.object({ courseId, moduleKey: z.uuid() }),
  output: z.object({ removed: removedModule, outline }),
  scope: 'academy.course.write',
  run: async (ctx, { courseId, moduleKey }) => {
    const { version } = await editDraft(ctx, courseId);
    const { id, key, title, summary, position, lessons } = await findModule(ctx, version.id, moduleKey);
    const inside = [];
    for (const lesson of lessons) inside.push(toDraft(await readLesson(ctx, version.id, lesson.key)));
    await ctx.tx.academyModule.delete({ where: { id } });
    ctx.target('academy.course', courseId, { module: title });
    const removed = { key, title, summary, position, lessons: inside };
    return { removed, outline: await readOutline(ctx, version) };
  },
});
