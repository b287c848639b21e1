import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { openDraft, stale } from '../course/draft.ts';
import { courseId } from '../course/schemas.ts';
import { blocks, lessonFacts } from './schemas.ts';
import { readLesson, refuseForeignKeys, writeBlocks } from './write-lesson.ts';

/**
 * Writes a whole lesson of the draft. `revision` is the one the editor began from: another one since is CONFLICT, reason
 * `stale`, and nothing of either editor is lost. Block keys are the editor's own; one that was there before stays.
 */
export const saveLesson = command({
  name: 'academy.lesson.save',
  summary: 'Saves a lesson of the draft',
  input: lessonFacts.extend({ courseId, lessonKey: z.uuid(), revision: z.int(), blocks }),
  output: z.object({ revision: z.int() }),
  scope: 'academy.course.write',
  audit: false,
  run: async (ctx, { courseId, lessonKey, revision, blocks, ...facts }) => {
    const draft = await openDraft(ctx, courseId);
    const lesson = await readLesson(ctx, draft.version.id, lessonKey);
    if (lesson.revision !== revision) throw stale('this lesson');
    const known = new Set(lesson.blocks.map(({ key }) => key));
    await refuseForeignKeys(
      ctx,
      courseId,
      blocks.map(({ key }) => key).filter((key) => !known.has(key)),
    );
    await writeBlocks(ctx, draft, lesson.id, blocks);
    const saved = await ctx.tx.academyLesson.update({
      where: { id: lesson.id },
      data: { ...facts, revision: { increment: 1 } },
    });
    return { revision: saved.revision };
  },
});
