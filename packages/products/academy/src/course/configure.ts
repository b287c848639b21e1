import { command } from '@atrium/core/kernel';
import { currentVersion, lockCourse } from './draft.ts';
import { courseId, courseSettings } from './schemas.ts';
import { refreshOffer } from './sell.ts';

export const configureCourse = command({
  name: 'academy.course.configure',
  summary: 'Sets what holds for the course in all its versions: refund days, certificate, percent to pass',
  input: courseSettings.extend({ courseId }),
  output: courseSettings,
  scope: 'academy.course.publish',
  run: async (ctx, { courseId, ...settings }) => {
    await lockCourse(ctx, courseId);
    const course = await ctx.tx.academyCourse.update({ where: { id: courseId }, data: { settings } });
    await refreshOffer(ctx, course, await currentVersion(ctx, course));
    ctx.target('academy.course', courseId, settings);
    return settings;
  },
});
