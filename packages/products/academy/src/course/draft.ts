import { type Context, DomainError, notFound } from '@atrium/core/kernel';
import type {
  AcademyCourseModel as AcademyCourse,
  AcademyCourseVersionModel as AcademyCourseVersion,
} from '@atrium/db';
import { cloneContent } from './clone-version.ts';
import { courseDetails } from './schemas.ts';

export interface Draft {
  readonly course: AcademyCourse;
  readonly version: AcademyCourseVersion;
}

/** The course with its row locked until the verb ends; NOT_FOUND when it is not this school's. */
export async function lockCourse(ctx: Context, courseId: string): Promise<AcademyCourse> {
  await ctx.tx.$queryRaw`SELECT 1 FROM "AcademyCourse" WHERE id = ${courseId}::uuid FOR UPDATE`;
  return findCourse(ctx, courseId);
}

export async function findCourse(ctx: Context, courseId: string): Promise<AcademyCourse> {
  const { organizationId } = ctx;
  const course = await ctx.tx.academyCourse.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
  });
  if (!course) throw notFound('This course');
  return course;
}

/**
 * Opens the draft for one edit of its outline or details and counts its revision on; the first edit after publishing makes
 * the draft. An editor that saw an older `revision` gets CONFLICT, reason `stale`.
 */
export async function editDraft(ctx: Context, courseId: string, revision?: number): Promise<Draft> {
  const draft = await openDraft(ctx, courseId);
  if (revision !== undefined && revision !== draft.version.revision)
    throw stale('the outline of this course');
  const version = await ctx.tx.academyCourseVersion.update({
    where: { id: draft.version.id },
    data: { revision: { increment: 1 } },
  });
  return { course: draft.course, version };
}

/** The draft without touching its revision: what is changed has one of its own. */
export async function openDraft(ctx: Context, courseId: string): Promise<Draft> {
  const course = await lockCourse(ctx, courseId);
  if (course.draftVersionId) return { course, version: await versionOf(ctx, course.draftVersionId) };
  if (!course.publishedVersionId) throw new Error(`course ${courseId} has no version`);
  const version = await newDraft(ctx, await versionOf(ctx, course.publishedVersionId));
  const changed = await ctx.tx.academyCourse.update({
    where: { id: course.id },
    data: { draftVersionId: version.id },
  });
  return { course: changed, version };
}

export const versionOf = (ctx: Context, versionId: string): Promise<AcademyCourseVersion> =>
  ctx.tx.academyCourseVersion.findUniqueOrThrow({ where: { id: versionId } });

/** What an author looks at: the draft, or what is published when there is none. */
export const currentVersion = (ctx: Context, course: AcademyCourse): Promise<AcademyCourseVersion> =>
  versionOf(ctx, course.draftVersionId ?? course.publishedVersionId ?? '');

/** Nothing was overwritten: the editor still has what it was about to save. */
export const stale = (what: string): DomainError =>
  new DomainError(
    'CONFLICT',
    `Somebody else changed ${what} in the meantime. Load it again, then save your change.`,
    {
      reason: 'stale',
    },
  );

async function newDraft(ctx: Context, published: AcademyCourseVersion): Promise<AcademyCourseVersion> {
  const { organizationId } = ctx;
  const version = await ctx.tx.academyCourseVersion.create({
    data: {
      organizationId,
      courseId: published.courseId,
      number: published.number + 1,
      status: 'draft',
      // Counts on, so that an editor left open over a publication is found out.
      revision: published.revision,
      ...courseDetails.parse(published),
    },
  });
  await cloneContent(ctx, published.id, version.id);
  return version;
}
