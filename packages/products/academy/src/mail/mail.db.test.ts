import { execute } from '@atrium/core/kernel';
import { getNoticeSettings, setNoticeSetting } from '@atrium/core/notifications';
import { runJobs, type TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { issueCertificate } from '../certificate/index.ts';
import { startCourse } from '../enrolment/start.ts';
import { recordProgress } from '../progress/index.ts';
import {
  academyPlatform,
  giveCourse,
  type Learner,
  newLearner,
  openSchool,
  publish,
  type School,
  type Written,
  words,
  writeCourse,
} from '../testing/school.ts';
import { learnerMailJob } from './mail.job.ts';
import { planReminders } from './remind.job.ts';

let test: TestPlatform;
let school: School;
let course: Written;
let learner: Learner;

beforeAll(async () => {
  test = await academyPlatform();
  school = await openSchool(test.platform);
  course = await writeCourse(
    school,
    [{ title: 'First steps', blocks: [words('One')] }],
    'Money for Physicians',
  );
  await publish(school, course.courseId);
});
beforeEach(async () => {
  learner = await newLearner(test.platform);
  await giveCourse(test.platform, learner, course.courseId);
  await execute(test.platform, startCourse, learner.call, { courseId: course.courseId });
  test.sent.length = 0;
});
afterAll(() => test.close());

const schedule = {
  actor: { kind: 'job', job: 'schedule', organizationId: null, onBehalfOf: null },
  origin: { requestId: 'test', ip: null, userAgent: null },
} as const;
async function remind(): Promise<void> {
  await execute(test.platform, planReminders, schedule, {});
  await runJobs(test.platform);
}
const mine = () => test.sent.filter(({ to }) => to.includes(learner.userId));
const days = (count: number) => test.clock.advance(count * 86_400);
async function finish(): Promise<void> {
  const [lesson] = course.lessons;
  const event = {
    kind: 'viewed' as const,
    blockKey: lesson?.blockKeys[0] ?? '',
    at: test.clock.now().toISOString(),
  };
  const input = { courseId: course.courseId, lessonKey: lesson?.key ?? '', events: [event] };
  await execute(test.platform, recordProgress, learner.call, input);
}

describe('a reminder', () => {
  it('comes once, after two weeks, and says what is next', async () => {
    days(10);
    await remind();
    expect(mine()).toEqual([]);
    days(5);
    await remind();
    await remind();
    days(20);
    await remind();
    expect(mine().map(({ subject }) => subject)).toEqual([
      'Money for Physicians: your next lesson takes 5 minutes',
    ]);
    expect(mine()[0]?.text).toContain('You have completed 0 of 1 lessons');
  });

  it('does not come to who has finished, or has switched it off', async () => {
    await finish();
    days(15);
    await remind();
    expect(mine()).toEqual([]);
    learner = await newLearner(test.platform);
    await giveCourse(test.platform, learner, course.courseId);
    await execute(test.platform, startCourse, learner.call, { courseId: course.courseId });
    const off = { type: 'academy.reminder', channel: 'email', enabled: false } as const;
    await execute(test.platform, setNoticeSetting, learner.call, off);
    days(15);
    await remind();
    expect(mine()).toEqual([]);
  });
});

describe('a certificate’s mail', () => {
  it('is sent once with the number and where to check it', async () => {
    await finish();
    const { number, verifyUrl } = await execute(test.platform, issueCertificate, learner.call, {
      courseId: course.courseId,
    });
    await runJobs(test.platform);
    expect(mine()).toHaveLength(1);
    expect(mine()[0]?.text).toContain(number);
    expect(mine()[0]?.text).toContain(verifyUrl);
  });
});

describe('a welcome', () => {
  it('tells how long the course is; it is not sent when the course was taken back meanwhile', async () => {
    const about = { kind: 'welcome', courseId: course.courseId, userId: learner.userId } as const;
    const context = { ...schedule, platform: test.platform, jobId: '1', attempt: 1, isLastAttempt: false };
    const run = () => learnerMailJob.run({ ...context, signal: new AbortController().signal }, about);
    await run();
    expect(mine()[0]?.subject).toBe('Welcome to Money for Physicians');
    const nobody = await newLearner(test.platform);
    await learnerMailJob.run(
      { ...context, signal: new AbortController().signal },
      { ...about, userId: nobody.userId },
    );
    expect(test.sent).toHaveLength(1);
  });

  it('is a matter of e-mail alone: there is no switch for the bell', async () => {
    const settings = await execute(test.platform, getNoticeSettings, learner.call, {});
    expect(settings.find(({ type }) => type === 'academy.welcome')).toMatchObject({
      emailOnly: true,
      channels: { in_app: false, email: true },
    });
    const bell = { type: 'academy.welcome', channel: 'in_app', enabled: true } as const;
    await expect(execute(test.platform, setNoticeSetting, learner.call, bell)).rejects.toMatchObject({
      details: { reason: 'email_only' },
    });
  });
});
