import { type Context, DomainError } from '@atrium/core/kernel';
import { type Visit, visitCourse } from '../access/index.ts';

/** The visit of a course the person has something of; null when it is there for them no more. */
export async function visitUnlessGone(ctx: Context, courseId: string): Promise<Visit | null> {
  try {
    return await visitCourse(ctx, { courseId });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
