import { type Context, command, DomainError } from '@atrium/core/kernel';
import type { Prisma } from '@atrium/db';
import { z } from 'zod';
import { coursePublished } from '../events.ts';
import { compareTrees } from './compare.ts';
import { lockCourse, versionOf } from './draft.ts';
import { courseFaults, type Fault } from './faults.ts';
import { courseMachine } from './machine.ts';
import { type Change, courseId, learnersAtPublish } from './schemas.ts';
import { refreshOffer } from './sell.ts';
import { readSurroundings } from './surroundings.ts';
import { readTree, type Tree } from './tree.ts';

/**
 * Makes the draft the next version, for good. UNPROCESSABLE, reason `not_publishable`, names everything that is in the way.
 * `learners`: those who began an earlier version stay on it, are offered this one, or are taken along. What they completed
 * stays completed in any case.
 */
export const publishCourse = command({
  name: 'academy.course.publish',
  summary: 'Publishes the draft as the next version',
  input: z.object({ courseId, learners: learnersAtPublish.default('offer') }),
  output: z.object({ versionId: z.uuid(), number: z.int(), moved: z.int() }),
  scope: 'academy.course.publish',
  run: async (ctx, { courseId, learners }) => {
    const course = await lockCourse(ctx, courseId);
    const versionId = course.draftVersionId;
    if (!versionId)
      throw new DomainError('CONFLICT', 'There is no draft: everything is published.', {
        reason: 'no_draft',
      });
    const version = await versionOf(ctx, versionId);
    const tree = await readTree(ctx, version);
    refuseFaults(courseFaults(tree, await readSurroundings(ctx, tree), course.offerId !== null));
    const status = courseMachine.move(courseMachine.parse(course.status), 'publish');
    const changes = await changesSince(ctx, course.publishedVersionId, tree);
    await ctx.tx.academyCourseVersion.update({
      where: { id: versionId },
      data: {
        status: 'published',
        publishedAt: ctx.now,
        learners,
        changes: changes as Prisma.InputJsonArray,
      },
    });
    await ctx.tx.academyCourse.update({
      where: { id: courseId },
      data: { status, title: version.title, publishedVersionId: versionId, draftVersionId: null },
    });
    await refreshOffer(ctx, course, version);
    const moved = learners === 'move' ? await takeAlong(ctx, courseId, versionId) : 0;
    ctx.record(coursePublished, { courseId, versionId, number: version.number });
    ctx.target('academy.course', courseId, { number: version.number, learners, moved });
    return { versionId, number: version.number, moved };
  },
});

function refuseFaults(faults: readonly Fault[]): void {
  const inTheWay = faults.filter(({ severity }) => severity === 'blocks');
  const [first] = inTheWay;
  if (!first) return;
  const more = inTheWay.length > 1 ? ` ${inTheWay.length - 1} more like it are in the way.` : '';
  const fields = Object.fromEntries(inTheWay.map(({ place, message }) => [place, message]));
  throw new DomainError('UNPROCESSABLE', `${first.place}: ${first.message}${more}`, {
    reason: 'not_publishable',
    fields,
  });
}

async function changesSince(ctx: Context, publishedVersionId: string | null, tree: Tree): Promise<Change[]> {
  if (!publishedVersionId) return [];
  return compareTrees(await readTree(ctx, await versionOf(ctx, publishedVersionId)), tree);
}

async function takeAlong(ctx: Context, courseId: string, versionId: string): Promise<number> {
  const { count } = await ctx.tx.academyEnrolment.updateMany({
    where: { courseId, versionId: { not: versionId } },
    data: { versionId },
  });
  return count;
}
