import { notFound, query } from '@atrium/core/kernel';
import { z } from 'zod';
import { compareTrees } from './compare.ts';
import { findCourse } from './draft.ts';
import { change, courseId, learnersAtPublish } from './schemas.ts';
import { readTree } from './tree.ts';

export const listVersions = query({
  name: 'academy.course.versions',
  summary: 'The versions of a course, newest first, and how many learn on each',
  input: z.object({ courseId }),
  output: z.object({
    items: z.array(
      z.object({
        versionId: z.uuid(),
        number: z.int(),
        status: z.enum(['draft', 'published']),
        publishedAt: z.iso.datetime().nullable(),
        learners: learnersAtPublish,
        learning: z.int(),
        changes: z.array(change),
      }),
    ),
  }),
  scope: 'academy.course.read',
  run: async (ctx, { courseId }) => {
    await findCourse(ctx, courseId);
    const versions = await ctx.tx.academyCourseVersion.findMany({
      where: { courseId },
      orderBy: { number: 'desc' },
    });
    const learning = await ctx.tx.academyEnrolment.groupBy({
      by: ['versionId'],
      where: { courseId },
      _count: true,
    });
    const count = new Map(learning.map((entry) => [entry.versionId, entry._count]));
    return {
      items: versions.map((version) => ({
        versionId: version.id,
        number: version.number,
        status: version.status === 'draft' ? ('draft' as const) : ('published' as const),
        publishedAt: version.publishedAt?.toISOString() ?? null,
        learners: learnersAtPublish.parse(version.learners),
        learning: count.get(version.id) ?? 0,
        changes: z.array(change).parse(version.changes),
      })),
    };
  },
});

export const compareVersions = query({
  name: 'academy.course.compare',
  summary: 'What is different between two versions of a course',
  input: z.object({ courseId, before: z.int(), after: z.int() }),
  output: z.object({ changes: z.array(change) }),
  scope: 'academy.course.read',
  run: async (ctx, { courseId, before, after }) => {
    await findCourse(ctx, courseId);
    const [from, to] = await Promise.all(
      [before, after].map((number) =>
        ctx.tx.academyCourseVersion.findUnique({ where: { courseId_number: { courseId, number } } }),
      ),
    );
    if (!from || !to) throw notFound('This version');
    return { changes: compareTrees(await readTree(ctx, from), await readTree(ctx, to)) };
  },
});
