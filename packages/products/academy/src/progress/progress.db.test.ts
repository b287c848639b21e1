import { randomUUID } from 'node:crypto';
import { execute } from '@atrium/core/kernel';
import type { TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BlockContent } from '../block/schemas.ts';
import { startCourse } from '../enrolment/start.ts';
import { addLesson } from '../lesson/add.ts';
import {
  academyPlatform,
  giveCourse,
  type Learner,
  newLearner,
  openSchool,
  publish,
  rewrite,
  type School,
  takeBack,
  uploadMedia,
  type Written,
  words,
  writeCourse,
} from '../testing/school.ts';
import { completeQuiz } from './attempt-graded.job.ts';
import { getActivity, getCourseProgress, getLessonProgress, recordProgress } from './index.ts';

let test: TestPlatform;
let school: School;
let course: Written;
const at = '2026-03-02T09:00:00.000Z';

beforeAll(async () => {
  test = await academyPlatform();
  school = await openSchool(test.platform);
  const video: BlockContent = {
    kind: 'video',
    fileId: await uploadMedia(school, 'mp4'),
    captionsFileId: await uploadMedia(school, 'vtt'),
    title: 'Loans',
    durationSeconds: 100,
    transcript: 'Hello.',
  };
  course = await writeCourse(school, [
    { title: 'Free', preview: true, blocks: [words('One'), words('Two')] },
    { title: 'Video', blocks: [video] },
    { title: 'Extra', required: false, blocks: [words('Three')] },
  ]);
  await publish(school, course.courseId);
});
afterAll(() => test.close());

const lesson = (index: number) => {
  const found = course.lessons[index];
  if (!found) throw new Error('no such lesson');
  return found;
};
const blockKey = (lessonIndex: number, index = 0): string => lesson(lessonIndex).blockKeys[index] ?? '';
const viewed = (key: string) => ({ kind: 'viewed' as const, blockKey: key, at });
const watched = (intervals: [number, number][], positionSeconds: number, key = blockKey(1)) => ({
  kind: 'watched' as const,
  blockKey: key,
  at,
  intervals,
  positionSeconds,
});
type Events = Parameters<typeof report>[2];
const report = (
  learner: Learner,
  index: number,
  events: (ReturnType<typeof viewed> | ReturnType<typeof watched>)[],
) =>
  execute(test.platform, recordProgress, learner.call, {
    courseId: course.courseId,
    lessonKey: lesson(index).key,
    events,
  });
const progress = (learner: Learner) =>
  execute(test.platform, getCourseProgress, learner.call, { courseId: course.courseId });

describe('progress', () => {
  it('of a visitor who has not bought ends at the locked door', async () => {
    const learner = await newLearner(test.platform);
    expect(await report(learner, 0, [viewed(blockKey(0)), viewed(blockKey(0, 1))])).toMatchObject({
      completed: true,
    });
    await expect(report(learner, 1, [watched([[0, 100]], 100)])).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await progress(learner)).modules[0]?.lessons.map(({ state }) => state)).toEqual([
      'completed',
      'locked',
      'locked',
    ]);
  });

  it('adds up from parallel and repeated reports, states completion once, and resumes at the second', async () => {
    const learner = await newLearner(test.platform);
    await giveCourse(test.platform, learner, course.courseId);
    await report(learner, 0, [viewed(blockKey(0)), viewed(blockKey(0, 1))]);
    const stretches: Events[] = Array.from({ length: 9 }, (_, index) => [
      watched([[index * 10, index * 10 + 10]], index * 10 + 10),
    ]);
    await Promise.all([...stretches, ...stretches].map((events) => report(learner, 1, events)));
    const now = await progress(learner);
    expect(now).toMatchObject({ percent: 100, requiredLessons: 2, newLessons: [] });
    expect(now.completedAt).not.toBeNull();
    expect(now.resume).toEqual({ lessonKey: lesson(1).key, blockKey: blockKey(1), positionSeconds: 90 });
    const facts = await test.platform.db.transaction({ organizationId: null, userId: learner.userId }, (tx) =>
      tx.fact.findMany({ where: { name: { startsWith: 'academy.' } }, orderBy: { id: 'asc' } }),
    );
    expect(facts.map(({ name }) => name)).toEqual([
      'academy.lesson.completed',
      'academy.lesson.completed',
      'academy.course.completed',
    ]);
  });

  it('is not completed by seeking to the end of a video', async () => {
    const learner = await newLearner(test.platform);
    await giveCourse(test.platform, learner, course.courseId);
    expect(await report(learner, 1, [watched([[0, 2]], 2), watched([[95, 100]], 100)])).toMatchObject({
      completed: false,
      blocks: [{ done: false, watchedSeconds: 7, positionSeconds: 100 }],
    });
  });

  it('keeps completion when a lesson is added, and shows it as new', async () => {
    const learner = await newLearner(test.platform);
    const own = await writeCourse(school, [{ title: 'Only', blocks: [words('One')] }]);
    await publish(school, own.courseId);
    await giveCourse(test.platform, learner, own.courseId);
    const first = own.lessons[0];
    const event = viewed(first?.blockKeys[0] ?? '');
    const input = { courseId: own.courseId, lessonKey: first?.key ?? '', events: [event] };
    await execute(test.platform, startCourse, learner.call, { courseId: own.courseId });
    expect(await execute(test.platform, recordProgress, learner.call, input)).toMatchObject({
      courseCompleted: true,
    });
    const { courseId, moduleKey } = own;
    const added = await execute(test.platform, addLesson, school.author.call, {
      courseId,
      moduleKey,
      title: 'New',
    });
    const content = words('News');
    await rewrite(school, { courseId, lessonKey: added.lessonKey }, [{ key: randomUUID(), content }]);
    await publish(school, courseId, { price: null, learners: 'move' });
    const now = await execute(test.platform, getCourseProgress, learner.call, { courseId });
    expect(now).toMatchObject({
      percent: 100,
      newLessons: [added.lessonKey],
      nextLessonKey: added.lessonKey,
    });
  });

  it('is kept when access is lost, and takes no more reports', async () => {
    const learner = await newLearner(test.platform);
    const grant = await giveCourse(test.platform, learner, course.courseId);
    await report(learner, 1, [watched([[0, 100]], 100)]);
    await takeBack(test.platform, learner, course.courseId, grant);
    expect((await progress(learner)).modules[0]?.lessons[1]).toMatchObject({ state: 'completed' });
    await expect(report(learner, 1, [watched([[0, 1]], 1)])).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const input = { courseId: course.courseId, lessonKey: lesson(1).key };
    await expect(execute(test.platform, getLessonProgress, learner.call, input)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('counts days in the zone of the person', async () => {
    const learner = await newLearner(test.platform);
    test.clock.set('2026-03-02T03:00:00.000Z');
    await report(learner, 0, [viewed(blockKey(0))]);
    const input = { courseId: course.courseId, days: 7 };
    const day = async (timeZone: string) =>
      (await execute(test.platform, getActivity, learner.call, { ...input, timeZone })).days.find(
        ({ blocks }) => blocks,
      );
    expect(await day('America/Chicago')).toMatchObject({ day: '2026-03-01', blocks: 1 });
    expect(await day('Asia/Manila')).toMatchObject({ day: '2026-03-02', blocks: 1 });
    await expect(day('Mars/Olympus')).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('of one person is nobody else’s', async () => {
    const [mine, other] = [await newLearner(test.platform), await newLearner(test.platform)];
    await report(mine, 0, [viewed(blockKey(0)), viewed(blockKey(0, 1))]);
    expect((await progress(other)).completedRequired).toBe(0);
  });
});

describe('an answered block', () => {
  it('completes its lesson, however often it is told', async () => {
    const learner = await newLearner(test.platform);
    const own = await writeCourse(school, [
      {
        title: 'Case',
        blocks: [
          {
            kind: 'case',
            title: 'Two offers',
            vignette: 'One pays more.',
            prompt: 'Which one?',
            hints: [],
            modelAnswer: 'It depends.',
          },
        ],
      },
    ]);
    await publish(school, own.courseId, { price: null });
    const { courseId } = own;
    const [first] = own.lessons;
    const input = { courseId, lessonKey: first?.key ?? '', blockKey: first?.blockKeys[0] ?? '' };
    const actor = { kind: 'job', job: 'test', organizationId: null, onBehalfOf: learner.userId } as const;
    const asJob = { ...learner.call, actor };
    await Promise.all([1, 2, 3].map(() => execute(test.platform, completeQuiz, asJob, input)));
    await execute(test.platform, completeQuiz, asJob, { ...input, lessonKey: blockKey(0) });
    expect(await execute(test.platform, getCourseProgress, learner.call, { courseId })).toMatchObject({
      percent: 100,
    });
    const facts = await test.platform.db.transaction({ organizationId: null, userId: learner.userId }, (tx) =>
      tx.fact.count({ where: { name: 'academy.course.completed' } }),
    );
    expect(facts).toBe(1);
  });
});
