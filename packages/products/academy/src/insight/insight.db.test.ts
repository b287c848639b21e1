import { text } from 'node:stream/consumers';
import { execute } from '@atrium/core/kernel';
import { runReport } from '@atrium/core/reports';
import { runJobs, type TestPlatform, testMember } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countVisit } from '../catalogue/count.ts';
import { startCourse } from '../enrolment/start.ts';
import { publishQuiz, type Quiz, single } from '../testing/quiz.ts';
import { academyPlatform, newLearner, openSchool, type School, visitorCall } from '../testing/school.ts';
import { takeQuiz } from '../testing/take-quiz.ts';
import { getCourseInsight, getFunnel, listLearners } from './index.ts';

let test: TestPlatform;
let school: School;
let quiz: Quiz;

beforeAll(async () => {
  test = await academyPlatform();
  school = await openSchool(test.platform);
  quiz = await publishQuiz(school, [single('A'), single('B')]);
  for (const answers of [
    ['right', 'right'],
    ['right', 'wrong'],
    ['wrong', 'wrong'],
  ]) {
    const learner = await newLearner(test.platform);
    await execute(test.platform, startCourse, learner.call, { courseId: quiz.courseId });
    await takeQuiz(school, learner, quiz, answers);
  }
  await runJobs(test.platform);
});
afterAll(() => test.close());

const course = () => ({ courseId: quiz.courseId });

describe('the insight of a school', () => {
  it('counts learners, lessons and quizzes without a name', async () => {
    const insight = await execute(test.platform, getCourseInsight, school.support.call, course());
    expect(insight).toMatchObject({
      learners: { previewing: 0, active: 2, completed: 1 },
      lessons: [{ started: 1, completed: 1 }],
      quizzes: [{ learners: 3, passed: 1, attempts: 3, averagePercent: '50.0' }],
    });
    expect(JSON.stringify(insight)).not.toContain('@');
  });

  it('lists learners page by page and by name, with progress and no answers', async () => {
    const list = (more = {}) =>
      execute(test.platform, listLearners, school.support.call, { ...course(), limit: 2, ...more });
    const first = await list();
    const second = await list({ cursor: first.nextCursor ?? '' });
    const all = [...first.items, ...second.items];
    expect(all).toHaveLength(3);
    expect(second.nextCursor).toBeNull();
    expect(all.filter(({ status }) => status === 'completed')).toMatchObject([
      { completedLessons: 1, requiredLessons: 1 },
    ]);
    expect(JSON.stringify(all)).not.toMatch(/right|wrong|fraction|response/);
    const [wanted] = all;
    expect((await list({ search: wanted?.email.slice(0, 20) })).items).toContainEqual(wanted);
    expect((await list({ search: '%' })).items).toEqual([]);
  });

  it('is exported as CSV, in the order of the list', async () => {
    const file = await runReport(test.platform, school.author.call, 'academy.learners', course());
    const lines = (await text(file.stream)).trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('completed_lessons');
    const lessons = await runReport(test.platform, school.author.call, 'academy.lessons', course());
    expect((await text(lessons.stream)).trim().split('\r\n')).toHaveLength(2);
  });

  it('follows the way from the first look to the checkout, by day', async () => {
    for (const step of ['sales_page', 'sales_page', 'checkout'] as const) {
      await execute(test.platform, countVisit, visitorCall, { ...course(), step });
    }
    const funnel = await execute(test.platform, getFunnel, school.owner.call, { ...course(), days: 7 });
    expect(funnel.totals).toEqual({ salesPage: 2, preview: 0, checkout: 1, paid: 0 });
    expect(funnel.days).toHaveLength(7);
    expect(funnel.days.at(-1)).toMatchObject({ day: '2026-03-02', salesPage: 2 });
  });

  it('is not for another school, nor for a member without the role', async () => {
    const other = await testMember(test.platform);
    const { organizationId } = school;
    const member = await testMember(test.platform, { organizationId, roles: ['member'] });
    for (const verb of [getCourseInsight, getFunnel, listLearners]) {
      await expect(execute(test.platform, verb, other.call, course())).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(execute(test.platform, verb, member.call, course())).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });
});
