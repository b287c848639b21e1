import type { Context } from '@atrium/core/kernel';
import { isOpen, type Visit } from '../access/index.ts';
import type { Outline, Record } from './course-progress.ts';

/** The visited version's shape, with what of it is open. */
export async function readShape(ctx: Context, visit: Visit, versionId = visit.versionId): Promise<Outline> {
  const modules = await ctx.tx.academyModule.findMany({
    where: { versionId },
    orderBy: { position: 'asc' },
    select: {
      key: true,
      title: true,
      lessons: {
        orderBy: { position: 'asc' },
        select: {
          ...{ key: true, title: true, minutes: true, required: true, preview: true },
          blocks: { select: { key: true }, orderBy: { position: 'asc' } },
        },
      },
    },
  });
  return {
    modules: modules.map((module) => ({
      key: module.key,
      title: module.title,
      lessons: module.lessons.map(({ blocks, ...lesson }) => ({
        ...lesson,
        open: isOpen(visit, lesson),
        blockKeys: blocks.map(({ key }) => key),
      })),
    })),
  };
}

/** What is recorded of the acting person in the visited course. */
export async function readRecord(ctx: Context, visit: Visit): Promise<Record> {
  const where = { userId: ctx.userId, courseId: visit.course.id };
  const [lessons, blocks] = [
    await ctx.tx.academyLessonProgress.findMany({ where, select: { lessonKey: true, completedAt: true } }),
    await ctx.tx.academyBlockProgress.findMany({
      where: { ...where, completedAt: { not: null } },
      select: { blockKey: true },
    }),
  ];
  return {
    lessons: new Map(lessons.map(({ lessonKey, completedAt }) => [lessonKey, { completedAt }])),
    doneBlocks: new Set(blocks.map(({ blockKey }) => blockKey)),
    completedAt: visit.enrolment?.completedAt ?? null,
    lessonKey: visit.enrolment?.lessonKey ?? null,
  };
}
