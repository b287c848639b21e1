import type { Context } from '@atrium/core/kernel';
import { z } from 'zod';
import { lessonFacts } from '../lesson/schemas.ts';
import { moduleFacts } from '../module/schemas.ts';

/** The tree as its author arranges it. `revision` is what the next edit of it has to name. */
export const outline = z.object({
  revision: z.int(),
  modules: z.array(
    moduleFacts.extend({
      key: z.uuid(),
      lessons: z.array(
        lessonFacts.extend({ key: z.uuid(), blockCount: z.int(), kinds: z.array(z.string()) }),
      ),
    }),
  ),
});
export type Outline = z.infer<typeof outline>;

export async function readOutline(
  ctx: Context,
  version: { readonly id: string; readonly revision: number },
): Promise<Outline> {
  const modules = await ctx.tx.academyModule.findMany({
    where: { versionId: version.id },
    orderBy: { position: 'asc' },
    include: {
      lessons: {
        orderBy: { position: 'asc' },
        include: { blocks: { select: { kind: true }, orderBy: { position: 'asc' } } },
      },
    },
  });
  return {
    revision: version.revision,
    modules: modules.map(({ key, title, summary, lessons }) => ({
      ...{ key, title, summary },
      lessons: lessons.map((lesson) => ({
        key: lesson.key,
        title: lesson.title,
        summary: lesson.summary,
        preview: lesson.preview,
        required: lesson.required,
        minutes: lesson.minutes,
        blockCount: lesson.blocks.length,
        kinds: [...new Set(lesson.blocks.map(({ kind }) => kind))],
      })),
    })),
  };
}
