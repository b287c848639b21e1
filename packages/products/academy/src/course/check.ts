import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { compareTrees } from './compare.ts';
import { currentVersion, findCourse, versionOf } from './draft.ts';
import { courseFaults, fault } from './faults.ts';
import { change, courseId } from './schemas.ts';
import { readSurroundings } from './surroundings.ts';
import { readTree } from './tree.ts';

/** What the publish dialog shows. */
export const checkCourse = query({
  name: 'academy.course.check',
  summary: 'What keeps the draft from being published, and what publishing would change for learners',
  input: z.object({ courseId }),
  output: z.object({
    hasDraft: z.boolean(),
    publishable: z.boolean(),
    number: z.int(),
    faults: z.array(fault),
    changes: z.array(change),
    /** People on an earlier version, whom the choice about learners concerns. */
    learners: z.int(),
  }),
  scope: 'academy.course.read',
  run: async (ctx, { courseId }) => {
    const course = await findCourse(ctx, courseId);
    const version = await currentVersion(ctx, course);
    const tree = await readTree(ctx, version);
    const faults = courseFaults(tree, await readSurroundings(ctx, tree), course.offerId !== null);
    const published = course.publishedVersionId ? await versionOf(ctx, course.publishedVersionId) : null;
    const hasDraft = course.draftVersionId !== null;
    return {
      hasDraft,
      publishable: hasDraft && faults.every(({ severity }) => severity === 'warns'),
      number: version.number,
      faults,
      changes: hasDraft && published ? compareTrees(await readTree(ctx, published), tree) : [],
      learners: await ctx.tx.academyEnrolment.count({ where: { courseId } }),
    };
  },
});
