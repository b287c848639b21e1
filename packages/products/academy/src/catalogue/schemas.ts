import { z } from 'zod';
import { courseDetails, courseId, price, slug } from '../course/schemas.ts';

/** A course on the shelf. */
export const courseCard = z.object({
  courseId,
  slug,
  title: z.string(),
  subtitle: z.string(),
  instructor: z.string(),
  school: z.string(),
  /** null: free. */
  price: price.nullable(),
  hasCover: z.boolean(),
  lessons: z.int(),
  previewLessons: z.int(),
  minutes: z.int(),
});

/** A locked lesson is its title and its length. */
export const listedLesson = z.object({
  key: z.uuid(),
  title: z.string(),
  minutes: z.int(),
  preview: z.boolean(),
});

export const salesPage = courseCard.extend({
  ...courseDetails.pick({ description: true, outcomes: true, audience: true }).shape,
  number: z.int(),
  publishedAt: z.iso.datetime(),
  offerId: z.uuid().nullable(),
  refundDays: z.int(),
  certificate: z.boolean(),
  /** What of it is open to the caller now. */
  access: z.enum(['preview', 'full']),
  enrolled: z.boolean(),
  /** Off the catalogue: shown to who has it, not for sale. */
  archived: z.boolean(),
  modules: z.array(
    z.object({
      key: z.uuid(),
      title: z.string(),
      summary: z.string(),
      lessons: z.array(listedLesson),
    }),
  ),
});
export type SalesPage = z.infer<typeof salesPage>;
