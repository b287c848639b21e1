import { offerFor } from '@atrium/core/billing';
import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { currentVersion, findCourse } from './draft.ts';
import { outline, readOutline } from './outline.ts';
import { courseDetails, courseId, courseSettings, courseStatus, price, slug } from './schemas.ts';

export const getCourse = query({
  name: 'academy.course.get',
  summary: 'A course as its authors see it: the draft, or what is published when there is none',
  input: z.object({ courseId }),
  output: z.object({
    courseId,
    slug,
    status: courseStatus,
    settings: courseSettings,
    price: price.nullable(),
    /** Number of the version shown, and whether it is still a draft. */
    number: z.int(),
    hasDraft: z.boolean(),
    publishedNumber: z.int().nullable(),
    details: courseDetails,
    outline,
  }),
  scope: 'academy.course.read',
  run: async (ctx, { courseId }) => {
    const course = await findCourse(ctx, courseId);
    const version = await currentVersion(ctx, course);
    const offer = course.offerId ? await offerFor(ctx, course.offerId) : null;
    const hasDraft = course.draftVersionId !== null;
    const publishedNumber = hasDraft ? version.number - 1 : version.number;
    return {
      courseId: course.id,
      slug: course.slug,
      status: courseStatus.parse(course.status),
      settings: courseSettings.parse(course.settings),
      price: offer && { amountMinor: offer.amountMinor, currency: offer.currency },
      number: version.number,
      hasDraft,
      publishedNumber: publishedNumber > 0 ? publishedNumber : null,
      details: courseDetails.parse(version),
      outline: await readOutline(ctx, version),
    };
  },
});
