import { offerFor, withdrawOffer } from '@atrium/core/billing';
import { command, DomainError } from '@atrium/core/kernel';
import { z } from 'zod';
import { featureOf } from '../access/entitled.ts';
import { currentVersion, lockCourse } from './draft.ts';
import { courseId, price } from './schemas.ts';
import { sell } from './sell.ts';

/**
 * Sets what the course costs from now on; who bought it at another price keeps it. `null` makes it free. A course that is
 * sold and open cannot be made free by accident: it has to be said (`confirmFree`).
 */
export const priceCourse = command({
  name: 'academy.course.price',
  summary: 'Sets the price of a course, or makes it free',
  input: z.object({ courseId, price: price.nullable(), confirmFree: z.boolean().default(false) }),
  output: z.object({ price: price.nullable() }),
  scope: 'academy.course.publish',
  run: async (ctx, { courseId, price: asked, confirmFree }) => {
    const course = await lockCourse(ctx, courseId);
    const before = course.offerId ? await offerFor(ctx, course.offerId) : null;
    ctx.target('academy.course', courseId, { before, after: asked });
    if (!asked) {
      if (before && course.status === 'published' && !confirmFree) {
        throw new DomainError(
          'CONFLICT',
          'This opens every lesson to everybody. Confirm that the course is to be free.',
          {
            reason: 'confirm_free',
          },
        );
      }
      await withdrawOffer(ctx, featureOf(courseId));
      await ctx.tx.academyCourse.update({ where: { id: courseId }, data: { offerId: null } });
      return { price: null };
    }
    const offerId = await sell(ctx, course, await currentVersion(ctx, course), asked);
    await ctx.tx.academyCourse.update({ where: { id: courseId }, data: { offerId } });
    return { price: asked };
  },
});
