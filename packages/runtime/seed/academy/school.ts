import { getSalesPage } from '@atrium/academy';
import { giveGift } from '@atrium/core/billing';
import { type Call, execute, type Platform } from '@atrium/core/kernel';
import { addPerson, callOf, type Person } from '../people.ts';
import { type Buyer, cohort, looks } from './cohort.ts';
import { masterclass } from './masterclass/index.ts';
import { buy, comeBy, giveBack } from './sell.ts';
import { type Effort, study } from './study.ts';
import { writeCourse } from './write-course.ts';

export interface School {
  readonly owner: Call;
  /** In their first week of the course. */
  readonly learner: Person;
  /** Only where payments are pretended: the demo charges nobody. Else the learner is given the course, and is the only one. */
  readonly sells: boolean;
}

/** A school with its course, and people at different points of it. */
export async function seedSchool(platform: Platform, { owner, learner, sells }: School): Promise<void> {
  const course = await writeCourse(platform, owner, masterclass);
  const { offerId } = await execute(platform, getSalesPage, owner, { course: course.courseId });
  if (!offerId) throw new Error('The demo course is not for sale.');
  const first: Student = { call: callOf(platform, learner, null, []), lessons: 4 };
  if (!sells) {
    await execute(platform, giveGift, owner, { offerId, email: learner.email });
    return study(platform, { author: owner, learner: first.call }, course, first);
  }
  const students = [first, ...(await join(platform, cohort))];
  await comeBy(platform, course.courseId, looks);
  for (const { call, refunded } of students) {
    const purchaseId = await buy(platform, call, {
      offerId,
      returnPath: `/academy/courses/${masterclass.slug}`,
    });
    if (refunded) await giveBack(platform, owner, purchaseId, refunded);
  }
  await Promise.all(
    students.map((student) => study(platform, { author: owner, learner: student.call }, course, student)),
  );
}

interface Student extends Effort {
  readonly call: Call;
  readonly refunded?: string;
}

const join = (platform: Platform, buyers: readonly Buyer[]): Promise<Student[]> =>
  Promise.all(
    buyers.map(async ({ name, email, ...rest }) => {
      const person = await addPerson(platform, { name, email });
      return { ...rest, call: callOf(platform, person, null, []) };
    }),
  );
