import { offerFor } from '@atrium/core/billing';
import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { previewAs } from '../lesson/preview.ts';
import { shownOutline, showOutline } from '../lesson/shown-outline.ts';
import { currentVersion, findCourse } from './draft.ts';
import { courseDetails, courseId, price } from './schemas.ts';

export const previewCourse = query({
  name: 'academy.course.preview',
  summary: 'The draft as learners will see it, as free or as paid',
  input: z.object({ courseId, as: previewAs }),
  output: z.object({
    courseId,
    number: z.int(),
    details: courseDetails,
    price: price.nullable(),
    modules: shownOutline,
  }),
  scope: 'academy.course.read',
  run: async (ctx, { courseId, as }) => {
    const course = await findCourse(ctx, courseId);
    const version = await currentVersion(ctx, course);
    const offer = course.offerId ? await offerFor(ctx, course.offerId) : null;
    return {
      courseId: course.id,
      number: version.number,
      details: courseDetails.parse(version),
      price: offer && { amountMinor: offer.amountMinor, currency: offer.currency },
      modules: await showOutline(ctx, version.id, {
        isOpen: (lesson) => as === 'paid' || lesson.preview || course.offerId === null,
        begun: new Map(),
      }),
    };
  },
});
