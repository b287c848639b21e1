import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { currentVersion, findCourse } from '../course/draft.ts';
import { courseId } from '../course/schemas.ts';
import { lockedLesson, showLesson, shownLesson } from './shown.ts';
import { readLesson } from './write-lesson.ts';

/** How the author wants to see it: as somebody who has bought the course, or has not. */
export const previewAs = z.enum(['free', 'paid']);

export const previewLesson = query({
  name: 'academy.lesson.preview',
  summary: 'A lesson of the draft as learners will get it, as free or as paid',
  input: z.object({ courseId, lessonKey: z.uuid(), as: previewAs }),
  output: shownLesson,
  scope: 'academy.course.read',
  run: async (ctx, { courseId, lessonKey, as }) => {
    const course = await findCourse(ctx, courseId);
    const version = await currentVersion(ctx, course);
    const lesson = await readLesson(ctx, version.id, lessonKey);
    const open = as === 'paid' || lesson.preview || course.offerId === null;
    return open ? showLesson(ctx, lesson, lesson.blocks) : lockedLesson(lesson);
  },
});
