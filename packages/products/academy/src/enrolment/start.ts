import { command, notFound } from '@atrium/core/kernel';
import { z } from 'zod';
import { visitCourse } from '../access/visit-course.ts';
import { courseId } from '../course/schemas.ts';
import { ensureEnrolment } from './ensure-enrolment.ts';

/** Called when a learner opens a course or a lesson: begins their way through it and remembers where they are. */
export const startCourse = command({
  name: 'academy.enrolment.start',
  summary: 'Begins a course for the caller, or notes the lesson they are at',
  input: z.object({ courseId, lessonKey: z.uuid().optional() }),
  output: z.object({ status: z.enum(['previewing', 'active', 'completed']), versionId: z.uuid() }),
  scope: 'signed_in',
  tenancy: 'none',
  audit: false,
  run: async (ctx, { courseId, lessonKey }) => {
    const visit = await visitCourse(ctx, { courseId });
    const enrolment = await ensureEnrolment(ctx, visit);
    if (lessonKey) {
      const { versionId } = enrolment;
      const known = await ctx.tx.academyLesson.count({ where: { versionId, key: lessonKey } });
      if (known === 0) throw notFound('This lesson');
    }
    const { status, versionId } = await ctx.tx.academyEnrolment.update({
      where: { id: enrolment.id },
      data: { lastSeenAt: ctx.now, ...(lessonKey ? { lessonKey } : {}) },
    });
    return { status: status as 'previewing' | 'active' | 'completed', versionId };
  },
});
