import { query } from '@atrium/core/kernel';
import { visitCourse } from '../access/visit-course.ts';
import { courseDetails, courseWord, refOf } from '../course/schemas.ts';
import { cardOf } from './card.ts';
import { salesPage } from './schemas.ts';

/** Always of the published version: what one would buy. */
export const getSalesPage = query({
  name: 'academy.catalogue.course',
  summary: 'The sales page of a course: its outline, what is open as a preview, its price',
  input: courseWord,
  output: salesPage,
  scope: 'public',
  tenancy: 'none',
  run: async (ctx, input) => {
    const visit = await visitCourse(ctx, refOf(input));
    const { course } = visit;
    const version = await ctx.tx.academyCourseVersion.findUniqueOrThrow({
      where: { id: course.publishedVersionId },
    });
    const { description, outcomes, audience } = courseDetails.parse(version);
    const modules = await ctx.tx.academyModule.findMany({
      where: { versionId: version.id },
      orderBy: { position: 'asc' },
      select: {
        key: true,
        title: true,
        summary: true,
        lessons: {
          orderBy: { position: 'asc' },
          select: { key: true, title: true, minutes: true, preview: true },
        },
      },
    });
    const archived = course.status === 'archived';
    return {
      ...(await cardOf(ctx, course, version.id)),
      ...{ description, outcomes, audience, modules, archived },
      number: version.number,
      publishedAt: (version.publishedAt ?? version.createdAt).toISOString(),
      offerId: archived ? null : course.offerId,
      refundDays: course.settings.refundDays,
      certificate: course.settings.certificate,
      access: visit.access,
      enrolled: visit.enrolment !== null,
    };
  },
});
