import { notFound, query } from '@atrium/core/kernel';
import { z } from 'zod';
import { isOpen } from '../access/open-lesson.ts';
import { visitCourse } from '../access/visit-course.ts';
import { courseId } from '../course/schemas.ts';
import { lockedLesson, showLesson, shownLesson } from './shown.ts';
import { readLesson } from './write-lesson.ts';

/** For everybody: a preview lesson opens without signing in. */
export const getLesson = query({
  name: 'academy.lesson.get',
  summary:
    'A lesson of a course: whole when it is open to the caller, else its title, its length and the reason',
  input: z.object({ courseId, lessonKey: z.uuid() }),
  output: shownLesson,
  scope: 'public',
  tenancy: 'none',
  run: async (ctx, { courseId, lessonKey }) => {
    const visit = await visitCourse(ctx, { courseId });
    const facts = await ctx.tx.academyLesson.findUnique({
      where: { versionId_key: { versionId: visit.versionId, key: lessonKey } },
    });
    if (!facts) throw notFound('This lesson');
    if (!isOpen(visit, facts)) return lockedLesson(facts);
    const { blocks } = await readLesson(ctx, visit.versionId, lessonKey);
    return showLesson(ctx, facts, blocks);
  },
});
