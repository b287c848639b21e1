import { offerFor } from '@atrium/core/billing';
import type { Context } from '@atrium/core/kernel';
import type { z } from 'zod';
import type { courseCard } from './schemas.ts';

interface Course {
  readonly id: string;
  readonly slug: string;
  readonly organizationId: string;
  readonly offerId: string | null;
}

/** What the shelf says of a version of a course. The caller has entered its school. */
export async function cardOf(
  ctx: Context,
  course: Course,
  versionId: string,
): Promise<z.infer<typeof courseCard>> {
  const version = await ctx.tx.academyCourseVersion.findUniqueOrThrow({ where: { id: versionId } });
  const school = await ctx.tx.organization.findUniqueOrThrow({
    where: { id: course.organizationId },
    select: { name: true },
  });
  const lessons = await ctx.tx.academyLesson.findMany({
    where: { versionId },
    select: { preview: true, minutes: true },
  });
  const offer = course.offerId ? await offerFor(ctx, course.offerId) : null;
  return {
    courseId: course.id,
    slug: course.slug,
    title: version.title,
    subtitle: version.subtitle,
    instructor: version.instructor,
    school: school.name,
    price: offer && { amountMinor: offer.amountMinor, currency: offer.currency },
    hasCover: version.coverFileId !== null,
    lessons: lessons.length,
    previewLessons: lessons.filter(({ preview }) => preview).length,
    minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}
