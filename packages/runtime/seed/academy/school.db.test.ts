import {
  checkCourse,
  getEligibility,
  getLesson,
  getOutline,
  getSalesPage,
  listMyCourses,
} from '@atrium/academy';
import {
  academyPlatform,
  giveCourse,
  newLearner,
  openSchool,
  type School,
  visitorCall,
} from '@atrium/academy/testing';
import { getSale, summarizeSales } from '@atrium/core/billing';
import { execute, systemClock } from '@atrium/core/kernel';
import { runJobs, type TestPlatform } from '@atrium/core/testing';
import { createStripePayments } from '@atrium/vendors/stripe';
import { startSandbox } from '@atrium/vendors/testing/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { masterclass } from './masterclass/index.ts';
import { buy, giveBack } from './sell.ts';
import { study } from './study.ts';
import { type WrittenCourse, writeCourse } from './write-course.ts';

let test: TestPlatform;
let school: School;
let course: WrittenCourse;
beforeAll(async () => {
  test = await academyPlatform();
  school = await openSchool(test.platform);
  course = await writeCourse(test.platform, school.owner.call, masterclass);
});
afterAll(() => test.close());

describe('the demo course', () => {
  it('is published with nothing to mend and nothing to warn of', async () => {
    const { faults } = await execute(test.platform, checkCourse, school.owner.call, {
      courseId: course.courseId,
    });
    expect(faults).toEqual([]);
  });

  it('opens its previews to a visitor, with every figure written out, its year and its source', async () => {
    const outline = await execute(test.platform, getOutline, visitorCall, { course: course.courseId });
    const open = outline.modules.flatMap(({ lessons }) => lessons).filter(({ preview }) => preview);
    expect(open.length).toBeGreaterThanOrEqual(3);
    for (const { key } of open) {
      const at = { courseId: course.courseId, lessonKey: key };
      const text = JSON.stringify(await execute(test.platform, getLesson, visitorCall, at));
      expect(text).not.toMatch(/\{\{|figure not available/);
    }
  });

  it('can be studied: what a learner did in the demo adds up', async () => {
    const learner = await newLearner(test.platform);
    const { courseId, lessons } = course;
    const preview = { courseId, lessons: lessons.slice(0, 1) };
    await study(test.platform, { author: school.owner.call, learner: learner.call }, preview, { lessons: 1 });
    const { items } = await execute(test.platform, listMyCourses, learner.call, {});
    expect(items).toMatchObject([{ status: 'previewing', completedLessons: 1 }]);
  });

  it('names the quizzes a certificate still needs in the order of the course', async () => {
    const learner = await newLearner(test.platform);
    const { courseId } = course;
    await giveCourse(test.platform, learner, courseId);
    const { missing } = await execute(test.platform, getEligibility, learner.call, { courseId });
    const blocks = masterclass.modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.blocks));
    const titles = blocks.flatMap((block) => (block.kind === 'quiz' ? [block.title] : []));
    expect(missing.slice(1)).toEqual(titles.map((title) => `Pass the quiz “${title}”.`));
  });

  it('is paid for at the sandbox as by a browser, and given back once the worker runs', async () => {
    const sandbox = await startSandbox();
    try {
      const payments = createStripePayments({
        secretKey: 'sk_test_sandbox',
        webhookSecrets: ['whsec_sandbox'],
        baseUrl: sandbox.url,
      });
      const ports = { ...test.platform.ports, payments };
      const platform = { ...test.platform, ports, clock: systemClock };
      const seller = school.owner.call;
      const { offerId } = await execute(platform, getSalesPage, seller, { course: course.courseId });
      const learner = await newLearner(platform);
      const purchaseId = await buy(platform, learner.call, {
        offerId: offerId ?? '',
        returnPath: '/academy',
      });
      const { totals } = await execute(platform, summarizeSales, seller, {});
      expect(totals).toEqual([{ currency: 'USD', sales: 1, paidMinor: 49_900, refundedMinor: 0 }]);
      await giveBack(platform, seller, purchaseId, 'asked for');
      await runJobs(platform);
      expect(await execute(platform, getSale, seller, { purchaseId })).toMatchObject({
        status: 'refunded',
        refundedMinor: 49_900,
      });
    } finally {
      await sandbox.close();
    }
  });
});
