import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { lockCourse } from './draft.ts';
import { courseMachine } from './machine.ts';
import { courseId, courseStatus } from './schemas.ts';

const moved = z.object({ status: courseStatus });

/** Takes a course off the catalogue: nobody new can buy it, who bought it keeps it. */
export const archiveCourse = command({
  name: 'academy.course.archive',
  summary: 'Takes a course off the catalogue',
  input: z.object({ courseId }),
  output: moved,
  scope: 'academy.course.publish',
  run: async (ctx, { courseId }) => {
    const course = await lockCourse(ctx, courseId);
    const status = courseMachine.move(courseMachine.parse(course.status), 'archive');
    await ctx.tx.academyCourse.update({ where: { id: courseId }, data: { status } });
    ctx.target('academy.course', courseId, { title: course.title });
    return { status };
  },
});

export const restoreCourse = command({
  name: 'academy.course.restore',
  summary: 'Puts a course back into the catalogue',
  input: z.object({ courseId }),
  output: moved,
  scope: 'academy.course.publish',
  run: async (ctx, { courseId }) => {
    const course = await lockCourse(ctx, courseId);
    const status = courseMachine.move(courseMachine.parse(course.status), 'restore');
    await ctx.tx.academyCourse.update({ where: { id: courseId }, data: { status } });
    ctx.target('academy.course', courseId, { title: course.title });
    return { status };
  },
});
