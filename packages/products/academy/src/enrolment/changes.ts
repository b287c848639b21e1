import { type Context, command, DomainError, query } from '@atrium/core/kernel';
import { z } from 'zod';
import { type Visit, visitCourse } from '../access/visit-course.ts';
import { compareTrees } from '../course/compare.ts';
import { versionOf } from '../course/draft.ts';
import { change, courseId } from '../course/schemas.ts';
import { readTree } from '../course/tree.ts';
import { offeredNumber } from './outline.ts';

const offer = z.object({
  number: z.int(),
  /** null: they are on the newest, or the newer ones are for new learners only. */
  newerNumber: z.int().nullable(),
  /** Titles of modules and lessons, never what is in them. */
  changes: z.array(change),
});

export const getChanges = query({
  name: 'academy.enrolment.changes',
  summary: 'What changed in the course since the version the caller is on',
  input: z.object({ courseId }),
  output: offer,
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx, input) => {
    const visit = await visitCourse(ctx, input);
    const mine = await versionOf(ctx, visit.versionId);
    const newerNumber = await offeredNumber(ctx, visit, mine.number);
    if (newerNumber === null) return { number: mine.number, newerNumber, changes: [] };
    return { number: mine.number, newerNumber, changes: await changesFor(ctx, visit) };
  },
});

async function changesFor(ctx: Context, { versionId, course }: Visit) {
  const [before, after] = [await versionOf(ctx, versionId), await versionOf(ctx, course.publishedVersionId)];
  return compareTrees(await readTree(ctx, before), await readTree(ctx, after));
}

/** What was completed stays completed; what is new is new. */
export const moveToNewest = command({
  name: 'academy.enrolment.move',
  summary: 'Moves the caller to the newest version of the course',
  input: z.object({ courseId }),
  output: z.object({ number: z.int() }),
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx, input) => {
    const visit = await visitCourse(ctx, input);
    const mine = await versionOf(ctx, visit.versionId);
    const number = visit.enrolment ? await offeredNumber(ctx, visit, mine.number) : null;
    if (!visit.enrolment || number === null) {
      throw new DomainError('CONFLICT', 'You are on the newest version for you already.', {
        reason: 'newest',
      });
    }
    await ctx.tx.academyEnrolment.update({
      where: { id: visit.enrolment.id },
      data: { versionId: visit.course.publishedVersionId },
    });
    ctx.target('academy.course', visit.course.id, { from: mine.number, to: number });
    return { number };
  },
});
