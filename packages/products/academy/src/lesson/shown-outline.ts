import type { Context } from '@atrium/core/kernel';
import { z } from 'zod';

export const lessonState = z.enum(['locked', 'available', 'in_progress', 'completed']);
export type LessonState = z.infer<typeof lessonState>;

/** The lessons of a version as somebody walks through them. A locked one is its title and its length. */
export const shownOutline = z.array(
  z.object({
    key: z.uuid(),
    title: z.string(),
    summary: z.string(),
    lessons: z.array(
      z.object({
        key: z.uuid(),
        title: z.string(),
        minutes: z.int(),
        preview: z.boolean(),
        required: z.boolean(),
        state: lessonState,
      }),
    ),
  }),
);
export type ShownOutline = z.infer<typeof shownOutline>;

export interface Walker {
  isOpen(lesson: { readonly preview: boolean }): boolean;
  /** By lesson key: begun, and completed or not. */
  readonly begun: ReadonlyMap<string, { readonly completedAt: Date | null }>;
}

export async function showOutline(ctx: Context, versionId: string, walker: Walker): Promise<ShownOutline> {
  const modules = await ctx.tx.academyModule.findMany({
    where: { versionId },
    orderBy: { position: 'asc' },
    select: {
      key: true,
      title: true,
      summary: true,
      lessons: {
        orderBy: { position: 'asc' },
        select: { key: true, title: true, minutes: true, preview: true, required: true },
      },
    },
  });
  return modules.map((module) => ({
    ...module,
    lessons: module.lessons.map((lesson) => ({ ...lesson, state: stateOf(lesson, walker) })),
  }));
}

function stateOf(lesson: { readonly key: string; readonly preview: boolean }, walker: Walker): LessonState {
  const begun = walker.begun.get(lesson.key);
  if (begun?.completedAt) return 'completed';
  if (!walker.isOpen(lesson)) return 'locked';
  return begun ? 'in_progress' : 'available';
}
