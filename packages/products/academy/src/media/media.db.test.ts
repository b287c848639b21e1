import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { execute } from '@atrium/core/kernel';
import type { TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  academyPlatform,
  giveCourse,
  newLearner,
  openSchool,
  publish,
  rewrite,
  type School,
  uploadMedia,
  visitorCall,
  words,
  writeCourse,
} from '../testing/school.ts';
import { findMedia } from './find-media.ts';

let test: TestPlatform;
let school: School;
beforeAll(async () => {
  test = await academyPlatform();
  school = await openSchool(test.platform);
});
afterAll(() => test.close());

describe('a picture or video', () => {
  it('opens with its lesson and closes with it; drafts open to their authors', async () => {
    const fileId = await uploadMedia(school, 'mp4', 'the secret end');
    const captionsFileId = await uploadMedia(school, 'vtt');
    const course = await writeCourse(school, [
      {
        title: 'Film',
        blocks: [
          { kind: 'video', fileId, captionsFileId, title: 'Film', durationSeconds: 9, transcript: 'x' },
        ],
      },
    ]);
    const { courseId } = course;
    const open = (call: typeof visitorCall, part: 'file' | 'captions' = 'file') =>
      execute(test.platform, findMedia, call, {
        part,
        courseId,
        blockKey: course.lessons[0]?.blockKeys[0] ?? '',
      });
    await expect(open(visitorCall)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const draft = await open(school.author.call);
    expect((await buffer(await test.platform.ports.files.open(draft.key))).toString()).toContain(
      'the secret end',
    );
    await publish(school, courseId);
    const learner = await newLearner(test.platform);
    for (const call of [visitorCall, learner.call]) {
      await expect(open(call)).rejects.toMatchObject({ code: 'FORBIDDEN', details: { reason: 'locked' } });
      await expect(open(call, 'captions')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await giveCourse(test.platform, learner, courseId);
    await expect(open(learner.call)).resolves.toMatchObject({ contentType: 'video/mp4' });
    await expect(open(learner.call, 'captions')).resolves.toMatchObject({
      contentType: 'text/vtt',
    });
  });

  it('has to be what it is put in for, and the school’s own', async () => {
    const { courseId, lessons } = await writeCourse(school, [{ title: 'One', blocks: [words('First.')] }]);
    const at = { courseId, lessonKey: lessons[0]?.key ?? '' };
    const put = (fileId: string) =>
      rewrite(school, at, [
        { key: randomUUID(), content: { kind: 'image', fileId, alt: 'x', caption: '', credit: '' } },
      ]);
    await expect(uploadMedia(school, 'vtt').then(put)).rejects.toMatchObject({ code: 'UNPROCESSABLE' });
    const foreign = await uploadMedia(await openSchool(test.platform), 'png');
    await expect(put(foreign)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
