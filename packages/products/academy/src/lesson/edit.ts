import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { currentVersion, findCourse } from '../course/draft.ts';
import { courseId } from '../course/schemas.ts';
import { lessonDraft } from './schemas.ts';
import { readLesson, toDraft } from './write-lesson.ts';

export const editLesson = query({
  name: 'academy.lesson.edit',
  summary: 'A lesson of the draft with everything in it, to be edited',
  input: z.object({ courseId, lessonKey: z.uuid() }),
  output: lessonDraft.extend({ revision: z.int() }),
  scope: 'academy.course.read',
  run: async (ctx, { courseId, lessonKey }) => {
    const version = await currentVersion(ctx, await findCourse(ctx, courseId));
    const lesson = await readLesson(ctx, version.id, lessonKey);
    return { ...toDraft(lesson), revision: lesson.revision };
  },
});
