import { randomUUID } from 'node:crypto';
import { type Call, execute, query } from '@atrium/core/kernel';
import type { TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { getSalesPage } from '../catalogue/course.ts';
import { listCatalogue } from '../catalogue/list.ts';
import { archiveCourse } from '../course/archive.ts';
import { getOutline } from '../enrolment/outline.ts';
import { startCourse } from '../enrolment/start.ts';
import { getLesson } from '../lesson/get.ts';
import {
  academyPlatform,
  giveCourse,
  type Learner,
  newLearner,
  openSchool,
  publish,
  type School,
  takeBack,
  visitorCall,
  type Written,
  words,
  writeCourse,
} from '../testing/school.ts';
import { openBlock, openLesson, openLessonIds } from './open-lesson.ts';
import { visitCourse } from './visit-course.ts';

const marker = 'SECRET-OF-THE-LOCKED-LESSON';
let test: TestPlatform;
let school: School;
let course: Written;
let learner: Learner;

beforeAll(async () => {
  test = await academyPlatform();
  school = await openSchool(test.platform);
  course = await writeCourse(school, [
    { title: 'Open', preview: true, blocks: [words('Welcome.')] },
    { title: 'Locked', blocks: [words(marker)] },
  ]);
  await publish(school, course.courseId);
  learner = await newLearner(test.platform);
});
afterAll(() => test.close());

const at = (index: number) => ({
  courseId: course.courseId,
  lessonKey: course.lessons[index]?.key ?? '',
  blockKey: course.lessons[index]?.blockKeys[0] ?? '',
});
const get = (call: Call, index: number) => {
  const { courseId, lessonKey } = at(index);
  return execute(test.platform, getLesson, call, { courseId, lessonKey });
};

const visit = query({
  name: 'test.visit',
  summary: 'What the doors say',
  scope: 'public',
  tenancy: 'none',
  input: z.object({ courseId: z.uuid(), lessonKey: z.uuid(), blockKey: z.uuid() }),
  output: z.object({ access: z.string(), lessons: z.int(), blocks: z.int(), block: z.string() }),
  run: async (ctx, input) => {
    const seen = await visitCourse(ctx, input);
    const lessons = (await openLessonIds(ctx, seen)).length;
    const { blocks } = await openLesson(ctx, input);
    const { block } = await openBlock(ctx, input, 'text');
    return { access: seen.access, lessons, blocks: blocks.length, block: block.content.markdown };
  },
});

describe('a lesson', () => {
  it('that is a preview opens to everybody, without signing in', async () => {
    await expect(get(visitorCall, 0)).resolves.toMatchObject({
      open: true,
      blocks: [{ content: words('Welcome.') }],
    });
  });

  it('that must be bought is its title, its length and the reason, and nothing else', async () => {
    for (const call of [visitorCall, learner.call]) {
      const answer = await get(call, 1);
      expect(answer).toEqual({
        open: false,
        key: at(1).lessonKey,
        title: 'Locked',
        minutes: 5,
        reason: 'locked',
      });
      const refused = execute(test.platform, visit, call, at(1));
      await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN', details: { reason: 'locked' } });
      await expect(refused).rejects.not.toThrow(marker);
    }
  });

  it('opens with the entitlement, closes with its end, and opens again by a second grant', async () => {
    const buyer = await newLearner(test.platform);
    const grant = await giveCourse(test.platform, buyer, course.courseId);
    await expect(get(buyer.call, 1)).resolves.toMatchObject({ open: true });
    await expect(execute(test.platform, visit, buyer.call, at(1))).resolves.toEqual({
      access: 'full',
      lessons: 2,
      blocks: 1,
      block: marker,
    });
    await takeBack(test.platform, buyer, course.courseId, grant);
    await expect(get(buyer.call, 1)).resolves.toMatchObject({ open: false });
    await giveCourse(test.platform, buyer, course.courseId);
    await expect(get(buyer.call, 1)).resolves.toMatchObject({ open: true });
  });

  it('opens to the school’s own people, and not to another school’s', async () => {
    const other = await openSchool(test.platform);
    await expect(get(school.author.call, 1)).resolves.toMatchObject({ open: true });
    await expect(get(school.support.call, 1)).resolves.toMatchObject({ open: true });
    await expect(get(other.owner.call, 1)).resolves.toMatchObject({ open: false });
  });

  it('of another course of the same buyer stays locked', async () => {
    const second = await writeCourse(school, [{ title: 'Other', blocks: [words('Other.')] }]);
    await publish(school, second.courseId);
    const buyer = await newLearner(test.platform);
    await giveCourse(test.platform, buyer, course.courseId);
    const lessonKey = second.lessons[0]?.key ?? '';
    const input = { courseId: second.courseId, lessonKey };
    await expect(execute(test.platform, getLesson, buyer.call, input)).resolves.toMatchObject({
      open: false,
    });
    const mixed = { courseId: course.courseId, lessonKey };
    await expect(execute(test.platform, getLesson, buyer.call, mixed)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a course', () => {
  it('that is free is open to everybody', async () => {
    const free = await writeCourse(school, [{ title: 'One', blocks: [words('Free.')] }]);
    await publish(school, free.courseId, { price: null });
    const input = { courseId: free.courseId, lessonKey: free.lessons[0]?.key ?? '' };
    await expect(execute(test.platform, getLesson, visitorCall, input)).resolves.toMatchObject({
      open: true,
    });
  });

  it('that is a draft is nowhere', async () => {
    const draft = await writeCourse(school, [{ title: 'Draft', blocks: [words('Draft.')] }]);
    for (const call of [visitorCall, learner.call, school.author.call]) {
      for (const word of [draft.courseId, draft.slug]) {
        await expect(execute(test.platform, getSalesPage, call, { course: word })).rejects.toMatchObject({
          code: 'NOT_FOUND',
        });
      }
    }
    const { items } = await execute(test.platform, listCatalogue, visitorCall, {});
    expect(items.map(({ courseId }) => courseId)).not.toContain(draft.courseId);
  });

  it('taken off the catalogue stays with who has it, and is gone for everybody else', async () => {
    const old = await writeCourse(school, [{ title: 'Old', blocks: [words('Old.')] }]);
    await publish(school, old.courseId);
    const buyer = await newLearner(test.platform);
    await giveCourse(test.platform, buyer, old.courseId);
    await execute(test.platform, archiveCourse, school.owner.call, { courseId: old.courseId });
    const page = { course: old.slug };
    await expect(execute(test.platform, getSalesPage, buyer.call, page)).resolves.toMatchObject({
      archived: true,
      offerId: null,
    });
    await expect(execute(test.platform, getSalesPage, learner.call, page)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('that does not exist is NOT_FOUND by id and by word', async () => {
    for (const word of [randomUUID(), 'no-such-course']) {
      await expect(execute(test.platform, getSalesPage, visitorCall, { course: word })).rejects.toMatchObject(
        { code: 'NOT_FOUND' },
      );
    }
  });
});

describe('the sales page and the outline', () => {
  it('say titles, lengths and the price, and nothing of what is in a locked lesson', async () => {
    const page = await execute(test.platform, getSalesPage, visitorCall, { course: course.slug });
    expect(page).toMatchObject({
      price: { amountMinor: 19_900, currency: 'USD' },
      access: 'preview',
      previewLessons: 1,
      lessons: 2,
    });
    const outline = await execute(test.platform, getOutline, visitorCall, { course: course.slug });
    expect(outline.modules[0]?.lessons.map(({ state }) => state)).toEqual(['available', 'locked']);
    expect(JSON.stringify([page, outline])).not.toContain(marker);
  });

  it('show what was begun after the course was opened, on the version of that day', async () => {
    const buyer = await newLearner(test.platform);
    const { courseId, lessonKey } = at(0);
    const begun = await execute(test.platform, startCourse, buyer.call, { courseId, lessonKey });
    expect(begun.status).toBe('previewing');
    await giveCourse(test.platform, buyer, courseId);
    await expect(execute(test.platform, startCourse, buyer.call, { courseId })).resolves.toMatchObject({
      status: 'active',
    });
    const outline = await execute(test.platform, getOutline, buyer.call, { course: courseId });
    expect(outline).toMatchObject({ access: 'full', enrolment: { status: 'active', lessonKey } });
  });
});
