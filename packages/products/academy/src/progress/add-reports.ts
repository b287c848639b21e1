import { isDeepStrictEqual } from 'node:util';
import type { Context } from '@atrium/core/kernel';
import type { Enrolment, Visit } from '../access/index.ts';
import { ensureEnrolment } from '../enrolment/ensure-enrolment.ts';
import { courseCompleted, lessonCompleted } from '../events.ts';
import { addEvent, type BlockEvent, type BlockProgress, isDone, untouched } from './block-progress.ts';
import { isCourseDone } from './course-progress.ts';
import { type Intervals, secondsSeen } from './intervals.ts';
import type { LessonShape } from './lesson-shape.ts';
import { readShape } from './read-progress.ts';

export interface Report {
  readonly blockKey: string;
  readonly event: BlockEvent;
}

interface BlockNow {
  readonly blockKey: string;
  readonly progress: BlockProgress;
  readonly completedAt: Date | null;
}

export interface LessonNow {
  readonly lessonKey: string;
  readonly completed: boolean;
  readonly courseCompleted: boolean;
  readonly blocks: readonly BlockNow[];
}

/**
 * Adds reports to the acting person's progress: blocks, their lesson, the course. Reports of blocks that are not in the lesson
 * are passed over. One at a time for a person and course, so that parallel reports add up.
 */
export async function addReports(
  ctx: Context,
  visit: Visit,
  lesson: LessonShape,
  reports: readonly Report[],
): Promise<LessonNow> {
  const { course } = visit;
  const enrolment = await ensureEnrolment(ctx, visit);
  await ctx.tx
    .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`academy.progress:${ctx.userId}:${course.id}`}, 0))::text`;
  const before = await readBlocks(ctx, visit, lesson);
  const blocks: BlockNow[] = [];
  for (const { key, rule } of lesson.blocks) {
    const old = before.get(key) ?? { blockKey: key, progress: untouched, completedAt: null };
    const mine = reports.filter((report) => report.blockKey === key);
    const progress = mine.reduce((sum, { event }) => addEvent(sum, event, rule), old.progress);
    const completedAt = old.completedAt ?? (isDone(progress, rule) ? ctx.now : null);
    const now = { blockKey: key, progress, completedAt };
    if (!isDeepStrictEqual(now, old)) await writeBlock(ctx, visit, lesson, now);
    blocks.push(now);
  }
  const completed = await settleLesson(
    ctx,
    visit,
    lesson,
    blocks.every((block) => block.completedAt !== null),
  );
  const courseDone = await settleCourse(ctx, visit, enrolment, lesson, completed === 'now');
  return { lessonKey: lesson.key, completed: completed !== 'not_yet', courseCompleted: courseDone, blocks };
}

/** What is recorded of the lesson's blocks, by key. */
export async function readBlocks(
  ctx: Context,
  visit: Visit,
  lesson: LessonShape,
): Promise<ReadonlyMap<string, BlockNow>> {
  const rows = await ctx.tx.academyBlockProgress.findMany({
    where: {
      userId: ctx.userId,
      courseId: visit.course.id,
      blockKey: { in: lesson.blocks.map(({ key }) => key) },
    },
  });
  const answerable = new Set(
    lesson.blocks.filter(({ rule }) => rule.kind === 'case' || rule.kind === 'quiz').map(({ key }) => key),
  );
  return new Map(
    rows.map(({ blockKey, viewedAt, watched, positionSeconds, positionAt, completedAt }) => [
      blockKey,
      {
        blockKey,
        completedAt,
        progress: {
          viewedAt,
          positionSeconds,
          positionAt,
          watched: watched as unknown as Intervals,
          answered: completedAt !== null && answerable.has(blockKey),
        },
      },
    ]),
  );
}

export const asBlockState = ({ blockKey, progress, completedAt }: BlockNow) => ({
  blockKey,
  viewed: progress.viewedAt !== null,
  done: completedAt !== null,
  positionSeconds: progress.positionSeconds,
  watchedSeconds: secondsSeen(progress.watched),
});

async function writeBlock(ctx: Context, visit: Visit, lesson: LessonShape, now: BlockNow): Promise<void> {
  const { viewedAt, watched, positionSeconds, positionAt } = now.progress;
  const { completedAt } = now;
  const key = { userId: ctx.userId, courseId: visit.course.id, blockKey: now.blockKey };
  const data = {
    ...{ lessonKey: lesson.key, viewedAt, positionSeconds, positionAt, completedAt },
    watched: watched.map(([from, to]) => [from, to]),
  };
  await ctx.tx.academyBlockProgress.upsert({
    where: { userId_courseId_blockKey: key },
    create: { organizationId: visit.course.organizationId, ...key, ...data },
    update: data,
  });
}

type Settled = 'not_yet' | 'before' | 'now';

async function settleLesson(
  ctx: Context,
  { course }: Visit,
  lesson: LessonShape,
  isComplete: boolean,
): Promise<Settled> {
  const key = { userId: ctx.userId, courseId: course.id, lessonKey: lesson.key };
  const old = await ctx.tx.academyLessonProgress.findUnique({ where: { userId_courseId_lessonKey: key } });
  if (old?.completedAt) return 'before';
  const completedAt = isComplete ? ctx.now : null;
  if (old && !completedAt) return 'not_yet';
  await ctx.tx.academyLessonProgress.upsert({
    where: { userId_courseId_lessonKey: key },
    create: { organizationId: course.organizationId, ...key, startedAt: ctx.now, completedAt },
    update: { completedAt },
  });
  if (!completedAt) return 'not_yet';
  ctx.record(lessonCompleted, key, { userId: ctx.userId });
  return 'now';
}

/** Completed once is completed for good; where the person is, is noted with every report. */
async function settleCourse(
  ctx: Context,
  visit: Visit,
  { id, versionId, completedAt }: Enrolment,
  lesson: LessonShape,
  lessonIsNew: boolean,
): Promise<boolean> {
  const { userId, now } = ctx;
  const courseId = visit.course.id;
  await ctx.tx.academyEnrolment.update({ where: { id }, data: { lastSeenAt: now, lessonKey: lesson.key } });
  if (completedAt !== null || !lessonIsNew || !(await isDoneNow(ctx, visit, versionId))) {
    return completedAt !== null;
  }
  const { count } = await ctx.tx.academyEnrolment.updateMany({
    where: { id, completedAt: null },
    data: { status: 'completed', completedAt: now, completedVersionId: versionId },
  });
  if (count === 1) ctx.record(courseCompleted, { userId, courseId }, { userId });
  return true;
}

async function isDoneNow(ctx: Context, visit: Visit, versionId: string): Promise<boolean> {
  const completed = await ctx.tx.academyLessonProgress.findMany({
    where: { userId: ctx.userId, courseId: visit.course.id, completedAt: { not: null } },
    select: { lessonKey: true },
  });
  const shape = await readShape(ctx, visit, versionId);
  return isCourseDone(shape, new Set(completed.map(({ lessonKey }) => lessonKey)));
}
