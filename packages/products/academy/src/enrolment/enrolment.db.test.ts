import { purchasePaid } from '@atrium/core/billing';
import { command, execute } from '@atrium/core/kernel';
import { runJobs, type TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { countVisit } from '../catalogue/count.ts';
import {
  academyPlatform,
  giveCourse,
  newLearner,
  openSchool,
  publish,
  rewrite,
  type School,
  takeBack,
  visitorCall,
  type Written,
  words,
  writeCourse,
} from '../testing/school.ts';
import { listMyCourses } from './list.ts';
import { startCourse } from './start.ts';

let test: TestPlatform;
let school: School;
let course: Written;
beforeAll(async () => {
  test = await academyPlatform();
  school = await openSchool(test.platform);
  course = await writeCourse(school, [
    { title: 'Open', preview: true, blocks: [words('Welcome.')] },
    { title: 'Locked', blocks: [words('Inside.')] },
  ]);
  await publish(school, course.courseId);
});
afterAll(() => test.close());

/** What billing states when the money has come. */
const pay = command({
  name: 'test.pay',
  summary: 'States a paid purchase',
  scope: 'signed_in',
  tenancy: 'none',
  input: z.object({ feature: z.string(), seller: z.uuid() }),
  output: z.object({}),
  run: async (ctx, { feature, seller: sellerOrganizationId }) => {
    const { userId } = ctx;
    const purchase = { purchaseId: userId, feature, userId, organizationId: null, sellerOrganizationId };
    ctx.record(purchasePaid, purchase, { userId });
    return {};
  },
});

describe('an enrolment', () => {
  it('follows a purchase although the buyer never comes back from the checkout', async () => {
    const buyer = await newLearner(test.platform);
    await giveCourse(test.platform, buyer, course.courseId);
    const feature = `academy.course:${course.courseId}`;
    await execute(test.platform, pay, buyer.call, { feature, seller: school.organizationId });
    await runJobs(test.platform);
    const { items } = await execute(test.platform, listMyCourses, buyer.call, {});
    expect(items).toMatchObject([{ courseId: course.courseId, status: 'active', access: 'full' }]);
    await execute(test.platform, pay, buyer.call, { feature, seller: school.organizationId });
    await runJobs(test.platform);
    await expect(execute(test.platform, listMyCourses, buyer.call, {})).resolves.toEqual({ items });
  });

  it('of something that is no course of ours changes nothing', async () => {
    const buyer = await newLearner(test.platform);
    await execute(test.platform, pay, buyer.call, { feature: 'labs.plan', seller: school.organizationId });
    await runJobs(test.platform);
    expect((await execute(test.platform, listMyCourses, buyer.call, {})).items).toEqual([]);
  });

  it('begun as a preview goes over to the version of the day it is bought', async () => {
    const other = await writeCourse(school, [{ title: 'Open', preview: true, blocks: [words('v1')] }]);
    const { courseId } = other;
    await publish(school, courseId);
    const learner = await newLearner(test.platform);
    const first = await execute(test.platform, startCourse, learner.call, { courseId });
    const [lesson] = other.lessons;
    const at = { courseId, lessonKey: lesson?.key ?? '' };
    await rewrite(school, at, [{ key: lesson?.blockKeys[0] ?? '', content: words('v2') }]);
    const { versionId } = await publish(school, courseId);
    await giveCourse(test.platform, learner, courseId);
    const bought = await execute(test.platform, startCourse, learner.call, { courseId });
    expect(bought).toEqual({ status: 'active', versionId });
    expect(first.versionId).not.toBe(versionId);
  });

  it('stays after a refund, with the course closed', async () => {
    const learner = await newLearner(test.platform);
    const { courseId } = course;
    const grant = await giveCourse(test.platform, learner, courseId);
    await execute(test.platform, startCourse, learner.call, { courseId });
    await takeBack(test.platform, learner, courseId, grant);
    const { items } = await execute(test.platform, listMyCourses, learner.call, {});
    expect(items).toMatchObject([{ status: 'active', access: 'preview' }]);
  });

  it('is nobody else’s to see', async () => {
    const learner = await newLearner(test.platform);
    expect((await execute(test.platform, listMyCourses, learner.call, {})).items).toEqual([]);
  });
});

describe('a look at a course', () => {
  it('is counted for strangers, not for its own people and not for who has it', async () => {
    const { courseId } = course;
    const count = (call: typeof visitorCall) =>
      execute(test.platform, countVisit, call, { courseId, step: 'sales_page' });
    await expect(count(visitorCall)).resolves.toEqual({ counted: true });
    await expect(count(school.author.call)).resolves.toEqual({ counted: false });
    const buyer = await newLearner(test.platform);
    await giveCourse(test.platform, buyer, courseId);
    await expect(count(buyer.call)).resolves.toEqual({ counted: false });
  });
});
