import { randomUUID } from 'node:crypto';
import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { editDraft } from '../course/draft.ts';
import { outline, readOutline } from '../course/outline.ts';
import { courseId } from '../course/schemas.ts';
import { nextPosition } from './find-module.ts';
import { moduleFacts } from './schemas.ts';

export const addModule = command({
  name: 'academy.module.add',
  summary: 'Adds a module at the end of the draft',
  input: moduleFacts.extend({ courseId }),
  output: z.object({ moduleKey: z.uuid(), outline }),
  scope: 'academy.course.write',
  run: async (ctx, { courseId, ...facts }) => {
    const { organizationId } = ctx;
    const { version } = await editDraft(ctx, courseId);
    const siblings = await ctx.tx.academyModule.findMany({
      where: { versionId: version.id },
      orderBy: { position: 'asc' },
      select: { position: true },
    });
    const position = nextPosition(siblings);
    const key = randomUUID();
    await ctx.tx.academyModule.create({
      data: { organizationId, versionId: version.id, key, position, ...facts },
    });
    ctx.target('academy.course', courseId, { module: facts.title });
    return { moduleKey: key, outline: await readOutline(ctx, version) };
  },
});
