import { type Call, execute } from '@atrium/core/kernel';
import type { TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marker, writeFinanceCourse } from '../testing/finance-course.ts';
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
} from '../testing/school.ts';
import { searchCourse } from './index.ts';

let test: TestPlatform;
let school: School;
let course: Written;
let buyer: Learner;

beforeAll(async () => {
  test = await academyPlatform();
  school = await openSchool(test.platform);
  course = await writeFinanceCourse(school);
  await publish(school, course.courseId);
  buyer = await newLearner(test.platform);
  await giveCourse(test.platform, buyer, course.courseId);
});
afterAll(() => test.close());

const find = (text: string, call: Call = buyer.call) =>
  execute(test.platform, searchCourse, call, { courseId: course.courseId, text });

describe('the search', () => {
  it('finds by stem, marks what was found, and says where', async () => {
    const { hits } = await find('forgiving payments');
    expect(hits[0]).toMatchObject({ lessonTitle: 'Student loans', moduleTitle: 'Module one', kind: 'text' });
    const found = hits[0]?.snippet.filter(({ hit }) => hit).map(({ text }) => text.toLowerCase());
    expect(found).toContain('forgiveness');
    expect(hits[0]?.snippet.map(({ text }) => text).join('')).not.toMatch(/\p{Cc}/u);
  });

  it('knows phrases, or, and what to leave out', async () => {
    expect((await find('"tail coverage"')).hits).toHaveLength(1);
    expect((await find('tail or backdoor')).hits).toHaveLength(2);
    expect((await find('roth -conversion')).hits).toHaveLength(0);
  });

  it('shows figures with year and source, never their key', async () => {
    const shown = JSON.stringify(await find('employee defer 401(k)'));
    expect(shown).toContain('$24,500');
    expect(shown).not.toContain('{{figure');
  });

  it('takes whatever is typed', async () => {
    for (const text of ["'", '((', '& | !', '<script>', ':*', 'the', '😀', '\\', '%_']) {
      expect((await find(text)).hits).toEqual([]);
    }
  });

  it('holds no word and no hit of a locked lesson: visitor, free learner, refunded learner', async () => {
    const free = await newLearner(test.platform);
    const refunded = await newLearner(test.platform);
    const grant = await giveCourse(test.platform, refunded, course.courseId);
    expect((await find(marker, refunded.call)).hits.length).toBeGreaterThan(0);
    await takeBack(test.platform, refunded, course.courseId, grant);
    for (const call of [visitorCall, free.call, refunded.call]) {
      for (const text of [
        marker,
        'zebra',
        'conversion',
        'tail coverage or roth or disability',
        'cash balance plan',
      ]) {
        const result = await find(text, call);
        expect(result).toMatchObject({ lessons: 4, searchedLessons: 1 });
        expect(result.hits.every(({ lessonTitle }) => lessonTitle === 'Student loans')).toBe(true);
        expect(JSON.stringify(result)).not.toContain(marker);
      }
    }
  });

  it('does not find the hints and the model answer of a case', async () => {
    expect((await find('"guarantee period"')).hits).toEqual([]);
    expect((await find('"Think of the conversion factor"')).hits).toEqual([]);
    expect((await find('"Two job offers"')).hits).toHaveLength(1);
  });
});
