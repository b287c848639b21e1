import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { editDraft } from '../course/draft.ts';
import { outline, readOutline } from '../course/outline.ts';
import { courseId } from '../course/schemas.ts';
import { insertLesson, refuseForeignKeys } from '../lesson/write-lesson.ts';
import { removedModule } from './schemas.ts';

export const restoreModule = command({
  name: 'academy.module.restore',
  summary: 'Puts a removed module back where it was, with its lessons',
  input: z.object({ courseId, removed: removedModule }),
  output: z.object({ outline }),
  scope: 'academy.course.write',
  run: async (ctx, { courseId, removed }) => {
    const { organizationId } = ctx;
    const draft = await editDraft(ctx, courseId);
    const { lessons, ...facts } = removed;
    await refuseForeignKeys(ctx, courseId, [facts.key]);
    await ctx.tx.academyModule.updateMany({
      where: { versionId: draft.version.id, position: { gte: facts.position } },
      data: { position: { increment: 1 } },
    });
    const module = await ctx.tx.academyModule.create({
      data: { organizationId, versionId: draft.version.id, ...facts },
    });
    for (const [position, lesson] of lessons.entries()) {
      await insertLesson(ctx, draft, { moduleId: module.id, position }, lesson);
    }
    ctx.target('academy.course', courseId, { module: facts.title });
    return { outline: await readOutline(ctx, draft.version) };
  },
});
