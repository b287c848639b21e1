import { execute } from '@atrium/core/kernel';
import type { TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editLesson } from '../lesson/edit.ts';
import { saveLesson } from '../lesson/save.ts';
import { addModule } from '../module/add.ts';
import { academyPlatform, openSchool, publish, type School, words, writeCourse } from '../testing/school.ts';
import { getCourse } from './get.ts';
import { publishCourse } from './publish.ts';
import { listVersions } from './versions.ts';

let test: TestPlatform;
let school: School;
beforeAll(async () => {
  test = await academyPlatform();
  school = await openSchool(test.platform);
});
afterAll(() => test.close());

const tenTimes = <Answer>(run: (index: number) => Promise<Answer>) =>
  Promise.allSettled(Array.from({ length: 10 }, (_, index) => run(index)));
const done = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.filter(({ status }) => status === 'fulfilled').length;

describe('ten editors at once', () => {
  it('save one lesson from the same state: one is kept, nine are told, nothing is mixed', async () => {
    const course = await writeCourse(school, [{ title: 'One', blocks: [words('before')] }]);
    const [lesson] = course.lessons;
    const at = { courseId: course.courseId, lessonKey: lesson?.key ?? '' };
    const { revision } = await execute(test.platform, editLesson, school.author.call, at);
    const results = await tenTimes((index) =>
      execute(test.platform, saveLesson, school.author.call, {
        ...{ ...at, revision, title: `by ${index}` },
        blocks: [{ key: lesson?.blockKeys[0] ?? '', content: words(`by ${index}`) }],
      }),
    );
    expect(done(results)).toBe(1);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ code: 'CONFLICT', details: { reason: 'stale' } });
    }
    const kept = await execute(test.platform, editLesson, school.author.call, at);
    expect(kept.blocks[0]?.content).toEqual(words(kept.title));
  });

  it('begin to change a published course: one draft, with what all ten added', async () => {
    const course = await writeCourse(school, [{ title: 'One', blocks: [words('x')] }]);
    const { courseId } = course;
    await publish(school, courseId);
    const results = await tenTimes((index) =>
      execute(test.platform, addModule, school.author.call, { courseId, title: `Module ${index}` }),
    );
    expect(done(results)).toBe(10);
    const { items } = await execute(test.platform, listVersions, school.author.call, { courseId });
    expect(items.map(({ number, status }) => [number, status])).toEqual([
      [2, 'draft'],
      [1, 'published'],
    ]);
    const { outline } = await execute(test.platform, getCourse, school.author.call, { courseId });
    expect(outline.modules).toHaveLength(11);
  });

  it('publish: there is one version more', async () => {
    const course = await writeCourse(school, [{ title: 'One', blocks: [words('x')] }]);
    const { courseId } = course;
    const results = await tenTimes(() =>
      execute(test.platform, publishCourse, school.owner.call, { courseId }),
    );
    expect(done(results)).toBe(1);
  });
});
