import { randomUUID } from 'node:crypto';
import { execute } from '@atrium/core/kernel';
import type { TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BlockContent } from '../block/schemas.ts';
import { getSalesPage } from '../catalogue/course.ts';
import { getChanges, moveToNewest } from '../enrolment/changes.ts';
import { getOutline } from '../enrolment/outline.ts';
import { startCourse } from '../enrolment/start.ts';
import { addLesson } from '../lesson/add.ts';
import { editLesson } from '../lesson/edit.ts';
import { getLesson } from '../lesson/get.ts';
import { previewLesson } from '../lesson/preview.ts';
import { removeLesson } from '../lesson/remove.ts';
import { restoreLesson } from '../lesson/restore.ts';
import { saveLesson } from '../lesson/save.ts';
import { addModule } from '../module/add.ts';
import { removeModule } from '../module/remove.ts';
import { restoreModule } from '../module/restore.ts';
import {
  academyPlatform,
  dollars,
  giveCourse,
  newLearner,
  openSchool,
  publish,
  rewrite,
  type School,
  uploadMedia,
  visitorCall,
  type Written,
  words,
  writeCourse,
} from '../testing/school.ts';
import { arrangeCourse } from './arrange.ts';
import { checkCourse } from './check.ts';
import { createCourse } from './create.ts';
import { describeCourse } from './describe.ts';
import { getCourse } from './get.ts';
import { listCourses } from './list.ts';
import { priceCourse } from './price.ts';
import { publishCourse } from './publish.ts';
import { compareVersions, listVersions } from './versions.ts';

let test: TestPlatform;
let school: School;
beforeAll(async () => {
  test = await academyPlatform();
  school = await openSchool(test.platform);
});
afterAll(() => test.close());

const twoLessons = () =>
  writeCourse(school, [
    { title: 'One', preview: true, blocks: [words('First.')] },
    { title: 'Two', blocks: [words('Second.')] },
  ]);
const keyAt = (course: Written, index: number): string => course.lessons[index]?.key ?? '';
const blockAt = (course: Written, index: number): string => course.lessons[index]?.blockKeys[0] ?? '';
const outlineOf = async (courseId: string) =>
  (await execute(test.platform, getCourse, school.author.call, { courseId })).outline;
const titlesOf = async (courseId: string) =>
  (await outlineOf(courseId)).modules.map(({ title, lessons }) => [title, ...lessons.map((l) => l.title)]);

describe('the draft', () => {
  it('has an address of its own, also when the title is taken', async () => {
    const title = 'Économie & Médecine';
    const first = await execute(test.platform, createCourse, school.author.call, { title });
    const second = await execute(test.platform, createCourse, (await openSchool(test.platform)).owner.call, {
      title,
    });
    expect(first.slug).toBe('economie-medecine');
    expect(second.slug).toMatch(/^economie-medecine-[0-9a-f]{4}$/);
    const taken = execute(test.platform, createCourse, school.author.call, { title, slug: first.slug });
    await expect(taken).rejects.toMatchObject({ code: 'CONFLICT', details: { reason: 'slug_taken' } });
  });

  it('takes the whole order at once, and refuses one that is not of its parts', async () => {
    const course = await twoLessons();
    const { courseId } = course;
    const { moduleKey } = await execute(test.platform, addModule, school.author.call, {
      courseId,
      title: 'Module two',
    });
    const { revision } = await outlineOf(courseId);
    const modules = [
      { key: moduleKey, lessons: [keyAt(course, 1)] },
      { key: course.moduleKey, lessons: [keyAt(course, 0)] },
    ];
    await execute(test.platform, arrangeCourse, school.author.call, { courseId, revision, modules });
    expect(await titlesOf(courseId)).toEqual([
      ['Module two', 'Two'],
      ['Module one', 'One'],
    ]);
    const now = (await outlineOf(courseId)).revision;
    for (const wrong of [[], [{ key: moduleKey, lessons: [keyAt(course, 1), keyAt(course, 1)] }]]) {
      const input = { courseId, revision: now, modules: wrong };
      await expect(execute(test.platform, arrangeCourse, school.author.call, input)).rejects.toMatchObject({
        code: 'BAD_INPUT',
      });
    }
  });

  it('tells an editor that saw an older state, and overwrites nothing', async () => {
    const course = await twoLessons();
    const at = { courseId: course.courseId, lessonKey: keyAt(course, 0) };
    const seen = await execute(test.platform, editLesson, school.author.call, at);
    const save = (markdown: string) =>
      execute(test.platform, saveLesson, school.author.call, {
        ...at,
        title: 'One',
        revision: seen.revision,
        blocks: [{ key: blockAt(course, 0), content: words(markdown) }],
      });
    await save('from the first tab');
    await expect(save('from the second tab')).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'stale' },
    });
    const { blocks } = await execute(test.platform, editLesson, school.author.call, at);
    expect(blocks[0]?.content).toEqual(words('from the first tab'));
    const { revision } = await outlineOf(course.courseId);
    const order = { courseId: course.courseId, revision: revision - 1, modules: [] };
    await expect(execute(test.platform, arrangeCourse, school.author.call, order)).rejects.toMatchObject({
      details: { reason: 'stale' },
    });
  });

  it('gets a removed lesson or module back as it was, under the same keys', async () => {
    const course = await twoLessons();
    const { courseId } = course;
    const before = await outlineOf(courseId);
    const lesson = await execute(test.platform, removeLesson, school.author.call, {
      courseId,
      lessonKey: keyAt(course, 0),
    });
    expect(await titlesOf(courseId)).toEqual([['Module one', 'Two']]);
    await execute(test.platform, restoreLesson, school.author.call, { courseId, removed: lesson.removed });
    const { removed } = await execute(test.platform, removeModule, school.author.call, {
      courseId,
      moduleKey: course.moduleKey,
    });
    expect(await titlesOf(courseId)).toEqual([]);
    await execute(test.platform, restoreModule, school.author.call, { courseId, removed });
    expect({ ...(await outlineOf(courseId)), revision: before.revision }).toEqual(before);
    const back = { courseId, lessonKey: keyAt(course, 0) };
    const { blocks } = await execute(test.platform, editLesson, school.author.call, back);
    expect(blocks).toEqual([{ key: blockAt(course, 0), content: words('First.') }]);
  });

  it('takes no part that belongs to another course', async () => {
    const [mine, other] = [await twoLessons(), await twoLessons()];
    const stolen = [{ key: blockAt(other, 0), content: words('Stolen key.') }];
    await expect(
      rewrite(school, { courseId: mine.courseId, lessonKey: keyAt(mine, 0) }, stolen),
    ).rejects.toMatchObject({ code: 'BAD_INPUT', details: { reason: 'foreign_key' } });
  });
});

describe('publishing', () => {
  it('names everything that is in the way, with the place, and changes nothing', async () => {
    const fileId = await uploadMedia(school, 'png');
    const video = await uploadMedia(school, 'mp4');
    const quiz = (items: { questionId: string }[]): BlockContent => ({
      kind: 'quiz',
      title: 'Quiz',
      intro: '',
      settings: {
        passPercent: 80,
        feedback: 'after_attempt',
        maxAttempts: null,
        cooldownMinutes: 0,
        timeLimitMinutes: null,
        counts: 'best',
        shuffleQuestions: false,
        shuffleOptions: true,
      },
      items: items.map((item) => ({ ...item, points: 1 })),
    });
    const course = await writeCourse(school, [
      { title: 'Empty', blocks: [] },
      {
        title: 'Faulty',
        blocks: [
          { kind: 'image', fileId, alt: '', caption: '', credit: '' },
          {
            kind: 'video',
            fileId: video,
            captionsFileId: null,
            title: 'V',
            durationSeconds: 3,
            transcript: 'x',
          },
          words('Up to {{figure:irs.nothing}} and {{ oops }} ![](https://example.org/x.png)'),
          quiz([]),
          quiz([{ questionId: randomUUID() }]),
        ],
      },
    ]);
    const { courseId } = course;
    const { faults, publishable } = await execute(test.platform, checkCourse, school.author.call, {
      courseId,
    });
    expect(publishable).toBe(false);
    const blocking = faults.filter(({ severity }) => severity === 'blocks');
    expect(blocking.map(({ place, message }) => `${place} — ${message}`)).toEqual([
      'Module 1 › Lesson 1: Empty — The lesson is empty.',
      'Module 1 › Lesson 2: Faulty › Part 1 (image) — The picture has no alternative text for who cannot see it.',
      'Module 1 › Lesson 2: Faulty › Part 2 (video) — The video has no captions.',
      'Module 1 › Lesson 2: Faulty › Part 3 (text) — {{figure:irs.nothing}} is not in the table of yearly figures.',
      'Module 1 › Lesson 2: Faulty › Part 3 (text) — “{{ oops }}” would be printed as it is: figures are written {{figure:name}}.',
      'Module 1 › Lesson 2: Faulty › Part 3 (text) — The picture https://example.org/x.png in the text has no alternative text.',
      'Module 1 › Lesson 2: Faulty › Part 4 (quiz) — The quiz has no questions.',
      'Module 1 › Lesson 2: Faulty › Part 5 (quiz) — Question 1 is no longer in the bank.',
      'Module 1 › Lesson 2: Faulty › Part 5 (quiz) — No question of the quiz earns points: nobody can pass it.',
    ]);
    expect(blocking[1]).toMatchObject({ lessonKey: keyAt(course, 1), blockKey: blockAt(course, 1) });
    await expect(publish(school, courseId)).rejects.toMatchObject({
      code: 'UNPROCESSABLE',
      details: { reason: 'not_publishable' },
    });
    const after = await execute(test.platform, getCourse, school.author.call, { courseId });
    expect(after).toMatchObject({ status: 'draft', hasDraft: true, publishedNumber: null });
  });

  it('makes a version nobody can change any more, not even by hand', async () => {
    const course = await twoLessons();
    const { versionId } = await publish(school, course.courseId);
    const inSchool = { organizationId: school.organizationId, userId: null };
    const attempts = [
      () =>
        test.platform.db.transaction(inSchool, (tx) =>
          tx.academyCourseVersion.update({ where: { id: versionId }, data: { title: 'x' } }),
        ),
      () =>
        test.platform.db.transaction(inSchool, (tx) => tx.academyBlock.deleteMany({ where: { versionId } })),
      () =>
        test.platform.db.transaction(inSchool, (tx) =>
          tx.academyLesson.updateMany({ where: { versionId }, data: { preview: true } }),
        ),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow('never changed');
    const course2 = { courseId: course.courseId };
    await expect(execute(test.platform, publishCourse, school.owner.call, course2)).rejects.toMatchObject({
      details: { reason: 'no_draft' },
    });
  });

  it('keeps keys through versions, leaves learners where they are, and says what changed', async () => {
    const course = await twoLessons();
    const { courseId } = course;
    await publish(school, courseId);
    const learner = await newLearner(test.platform);
    await giveCourse(test.platform, learner, courseId);
    await execute(test.platform, startCourse, learner.call, { courseId });

    const at = { courseId, lessonKey: keyAt(course, 1) };
    await rewrite(school, at, [{ key: blockAt(course, 1), content: words('Second, again.') }]);
    await execute(test.platform, addLesson, school.author.call, {
      courseId,
      moduleKey: course.moduleKey,
      title: 'Three',
    }).then(({ lessonKey }) =>
      rewrite(school, { courseId, lessonKey }, [{ key: randomUUID(), content: words('Third.') }]),
    );
    await publish(school, courseId);

    const seen = await execute(test.platform, getLesson, learner.call, at);
    expect(seen).toMatchObject({ open: true, blocks: [{ content: words('Second.') }] });
    await expect(execute(test.platform, getChanges, learner.call, { courseId })).resolves.toMatchObject({
      number: 1,
      newerNumber: 2,
      changes: [
        { change: 'changed', kind: 'lesson', title: 'Two' },
        { change: 'added', kind: 'lesson', title: 'Three' },
      ],
    });
    await execute(test.platform, moveToNewest, learner.call, { courseId });
    const moved = await execute(test.platform, getLesson, learner.call, at);
    expect(moved).toMatchObject({ blocks: [{ key: blockAt(course, 1), content: words('Second, again.') }] });
    const compared = await execute(test.platform, compareVersions, school.author.call, {
      courseId,
      before: 2,
      after: 1,
    });
    expect(compared.changes).toContainEqual({
      change: 'removed',
      kind: 'lesson',
      key: expect.any(String),
      title: 'Three',
    });
  });

  it('offers nothing when it is for new learners only, and takes everybody along when it says so', async () => {
    const course = await twoLessons();
    const { courseId } = course;
    await publish(school, courseId);
    const learner = await newLearner(test.platform);
    await giveCourse(test.platform, learner, courseId);
    await execute(test.platform, startCourse, learner.call, { courseId });
    const at = { courseId, lessonKey: keyAt(course, 0) };
    const edit = (text: string) => rewrite(school, at, [{ key: blockAt(course, 0), content: words(text) }]);
    await edit('v2');
    await publish(school, courseId, { learners: 'stay' });
    const stays = await execute(test.platform, getChanges, learner.call, { courseId });
    expect(stays).toEqual({ number: 1, newerNumber: null, changes: [] });
    await expect(execute(test.platform, moveToNewest, learner.call, { courseId })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await edit('v3');
    await expect(publish(school, courseId, { learners: 'move' })).resolves.toMatchObject({
      number: 3,
      moved: 1,
    });
    await expect(
      execute(test.platform, getOutline, learner.call, { course: courseId }),
    ).resolves.toMatchObject({ number: 3 });
    const { items } = await execute(test.platform, listVersions, school.author.call, { courseId });
    expect(items.map(({ number, learners, learning }) => [number, learners, learning])).toEqual([
      [3, 'move', 1],
      [2, 'stay', 0],
      [1, 'offer', 0],
    ]);
  });
});

describe('the price', () => {
  it('is asked from the next buyer on, and going free has to be said', async () => {
    const course = await twoLessons();
    const { courseId } = course;
    await publish(school, courseId, { price: dollars(100) });
    await execute(test.platform, priceCourse, school.owner.call, { courseId, price: dollars(149) });
    const page = () => execute(test.platform, getSalesPage, visitorCall, { course: courseId });
    expect((await page()).price).toEqual(dollars(149));
    const free = { courseId, price: null };
    await expect(execute(test.platform, priceCourse, school.owner.call, free)).rejects.toMatchObject({
      details: { reason: 'confirm_free' },
    });
    await execute(test.platform, priceCourse, school.owner.call, { ...free, confirmFree: true });
    expect(await page()).toMatchObject({ price: null, offerId: null, access: 'full' });
  });

  it('is not for who only helps learners to set', async () => {
    const { courseId } = await twoLessons();
    const input = { courseId, price: dollars(1) };
    await expect(execute(test.platform, priceCourse, school.support.call, input)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('a preview', () => {
  it('shows the draft as somebody without, and as somebody with the course', async () => {
    const course = await twoLessons();
    const { courseId } = course;
    await execute(test.platform, priceCourse, school.owner.call, { courseId, price: dollars(10) });
    const show = (as: 'free' | 'paid', index: number) =>
      execute(test.platform, previewLesson, school.author.call, {
        courseId,
        lessonKey: keyAt(course, index),
        as,
      });
    await expect(show('free', 0)).resolves.toMatchObject({ open: true });
    await expect(show('free', 1)).resolves.toMatchObject({ open: false });
    await expect(show('paid', 1)).resolves.toMatchObject({ open: true });
  });
});

describe('another school', () => {
  it('sees NOT_FOUND in every door of this one, and lists only its own', async () => {
    const course = await twoLessons();
    const other = await openSchool(test.platform);
    const { courseId } = course;
    const { call } = other.owner;
    const refused = [
      execute(test.platform, getCourse, call, { courseId }),
      execute(test.platform, editLesson, call, { courseId, lessonKey: keyAt(course, 0) }),
      execute(test.platform, addModule, call, { courseId, title: 'x' }),
      execute(test.platform, describeCourse, call, { courseId, revision: 0, title: 'x' }),
      execute(test.platform, publishCourse, call, { courseId }),
      execute(test.platform, priceCourse, call, { courseId, price: dollars(1) }),
    ];
    for (const refusal of await Promise.allSettled(refused)) {
      expect(refusal).toMatchObject({ status: 'rejected', reason: { code: 'NOT_FOUND' } });
    }
    const { items } = await execute(test.platform, listCourses, call, {});
    expect(items).toEqual([]);
  });
});
