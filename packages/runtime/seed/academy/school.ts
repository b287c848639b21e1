import { getSalesPage } from '@atrium/academy';
import { giveGift } from '@atrium/core/billing';
import { type Call, execute, type Platform } from '@atrium/core/kernel';
import { masterclass } from './masterclass/index.ts';
import { study } from './study.ts';
import { writeCourse } from './write-course.ts';

export interface School {
  readonly owner: Call;
  readonly learner: { readonly email: string; readonly call: Call };
}

/** A school with its course, and somebody in their first week of it. */
export async function seedSchool(platform: Platform, { owner, learner }: School): Promise<void> {
  const course = await writeCourse(platform, owner, masterclass);
  const { offerId } = await execute(platform, getSalesPage, owner, { course: course.courseId });
  if (offerId) await execute(platform, giveGift, owner, { offerId, email: learner.email });
  await study(platform, { author: owner, learner: learner.call }, course, 4);
}
