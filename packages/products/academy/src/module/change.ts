import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { editDraft } from '../course/draft.ts';
import { outline, readOutline } from '../course/outline.ts';
import { courseId } from '../course/schemas.ts';
import { findModule } from './find-module.ts';
import { moduleFacts } from './schemas.ts';

export const changeModule = command({
  name: 'academy.module.change',
  summary: 'Names a module of the draft anew',
  input: moduleFacts.extend({ courseId, moduleKey: z.uuid(), revision: z.int() }),
  output: z.object({ outline }),
  scope: 'academy.course.write',
  run: async (ctx, { courseId, moduleKey, revision, ...facts }) => {
    const { version } = await editDraft(ctx, courseId, revision);
    const module = await findModule(ctx, version.id, moduleKey);
    await ctx.tx.academyModule.update({ where: { id: module.id }, data: facts });
    ctx.target('academy.course', courseId, { module: facts.title });
    return { outline: await readOutline(ctx, version) };
  },
});
