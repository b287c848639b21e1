import { holdsFeature } from '@atrium/core/billing';
import type { Context } from '@atrium/core/kernel';

/** The feature a purchase of the course grants. */
export const featureOf = (courseId: string): string => `academy.course:${courseId}`;

/** The course a feature opens; null for features of something else. */
export const courseOf = (feature: string): string | null =>
  feature.startsWith('academy.course:') ? feature.slice('academy.course:'.length) : null;

export const isEntitled = (ctx: Context, userId: string, courseId: string): Promise<boolean> =>
  holdsFeature(ctx, { userId }, featureOf(courseId));
