import { randomUUID } from 'node:crypto';
import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { editDraft } from '../course/draft.ts';
import { outline, readOutline } from '../course/outline.ts';
import { courseId } from '../course/schemas.ts';
import { findModule, nextPosition } from '../module/find-module.ts';
import { lessonFacts } from './schemas.ts';
import { insertLesson } from './write-lesson.ts';

export const addLesson = command({
  name: 'academy.lesson.add',
  summary: 'Adds a lesson at the end of a module of the draft',
  input: lessonFacts.extend({ courseId, moduleKey: z.uuid() }),
  output: z.object({ lessonKey: z.uuid(), outline }),
  scope: 'academy.course.write',
  run: async (ctx, { courseId, moduleKey, ...facts }) => {
    const draft = await editDraft(ctx, courseId);
    const module = await findModule(ctx, draft.version.id, moduleKey);
    const key = randomUUID();
    const into = { moduleId: module.id, position: nextPosition(module.lessons) };
    await insertLesson(ctx, draft, into, { key, ...facts, blocks: [] });
    ctx.target('academy.course', courseId, { lesson: facts.title });
    return { lessonKey: key, outline: await readOutline(ctx, draft.version) };
  },
});
