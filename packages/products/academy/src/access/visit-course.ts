import { type Context, notFound, organizationOf, personOf } from '@atrium/core/kernel';
import { type CourseState, courseMachine } from '../course/machine.ts';
import { type CourseRef, type CourseSettings, courseSettings } from '../course/schemas.ts';
import { isEntitled } from './entitled.ts';

export interface VisitedCourse {
  readonly id: string;
  /** The school. */
  readonly organizationId: string;
  readonly slug: string;
  readonly title: string;
  readonly status: CourseState;
  readonly publishedVersionId: string;
  /** null: free. */
  readonly offerId: string | null;
  readonly settings: CourseSettings;
}

export interface Visit {
  readonly course: VisitedCourse;
  /** The version this person reads: the one they began, else the published one. */
  readonly versionId: string;
  readonly enrolment: Enrolment | null;
  readonly access: 'preview' | 'full';
  /** Why all of it is open; null when only the preview lessons are. */
  readonly reason: 'free' | 'entitled' | 'author' | null;
}

export type Enrolment = NonNullable<Awaited<ReturnType<typeof findEnrolment>>>;

/**
 * Enters the school of a course that was published, as whoever acts, and says what of it is open to them: the one place that
 * decides. Visitors are welcome. NOT_FOUND for drafts, and for archived courses one did not begin.
 */
export async function visitCourse(ctx: Context, ref: CourseRef): Promise<Visit> {
  const course = await ctx.tx.academyCourse.findFirst({
    where: { ...('slug' in ref ? { slug: ref.slug } : { id: ref.courseId }), status: { not: 'draft' } },
  });
  if (!course?.publishedVersionId) throw notFound('This course');
  await ctx.enterHost(course.organizationId);
  const person = personOf(ctx.actor);
  const enrolment = person === null ? null : await findEnrolment(ctx, person, course.id);
  const reason = await reasonToOpen(ctx, person, course);
  if (course.status === 'archived' && !enrolment && reason !== 'author' && reason !== 'entitled') {
    throw notFound('This course');
  }
  const { id, organizationId, slug, title, publishedVersionId, offerId } = course;
  return {
    course: {
      ...{ id, organizationId, slug, title, publishedVersionId, offerId },
      status: courseMachine.parse(course.status),
      settings: courseSettings.parse(course.settings),
    },
    versionId: enrolment?.versionId ?? publishedVersionId,
    enrolment,
    access: reason === null ? 'preview' : 'full',
    reason,
  };
}

const findEnrolment = (ctx: Context, userId: string, courseId: string) =>
  ctx.tx.academyEnrolment.findUnique({ where: { userId_courseId: { userId, courseId } } });

async function reasonToOpen(
  ctx: Context,
  person: string | null,
  course: { readonly id: string; readonly organizationId: string; readonly offerId: string | null },
): Promise<Visit['reason']> {
  if (course.offerId === null) return 'free';
  if (isAuthor(ctx, course.organizationId)) return 'author';
  return person !== null && (await isEntitled(ctx, person, course.id)) ? 'entitled' : null;
}

/** Who writes the school's courses reads them; our staff look at them through the studio, where it leaves a trace. */
const isAuthor = (ctx: Context, school: string): boolean =>
  ctx.actor.kind === 'user' && organizationOf(ctx.actor) === school && ctx.may('academy.course.read');
