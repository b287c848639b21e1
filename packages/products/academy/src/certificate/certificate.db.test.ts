import { giveGift, revokeGift } from '@atrium/core/billing';
import { execute } from '@atrium/core/kernel';
import { asVisitor, runJobs, type TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getSalesPage } from '../catalogue/course.ts';
import { getCourseProgress, recordProgress } from '../progress/index.ts';
import { quizSettings } from '../question/quiz.ts';
import { addQuestion, single } from '../testing/quiz.ts';
import {
  academyPlatform,
  giveCourse,
  type Learner,
  newLearner,
  openSchool,
  publish,
  type School,
  takeBack,
  type Written,
  words,
  writeCourse,
} from '../testing/school.ts';
import { takeQuiz } from '../testing/take-quiz.ts';
import { followEntitlement } from './follow-entitlement.job.ts';
import {
  downloadCertificate,
  getEligibility,
  issueCertificate,
  listCertificates,
  reissueCertificate,
  verifyCertificate,
} from './index.ts';

let test: TestPlatform;
let school: School;
let course: Written;
let learner: Learner;
let grant: string;

beforeAll(async () => {
  test = await academyPlatform();
  school = await openSchool(test.platform);
  const questionId = await addQuestion(school, single('A'));
  const quiz = {
    ...{ kind: 'quiz' as const, title: 'Debt check', intro: '', settings: quizSettings.parse({}) },
    items: [{ questionId, points: 1 }],
  };
  course = await writeCourse(school, [
    { title: 'Read', blocks: [words('One')] },
    { title: 'Check', blocks: [quiz] },
  ]);
  await publish(school, course.courseId);
});
beforeEach(async () => {
  learner = await newLearner(test.platform);
  grant = await giveCourse(test.platform, learner, course.courseId);
});
afterAll(() => test.close());

const courseId = () => ({ courseId: course.courseId });
const eligibility = () => execute(test.platform, getEligibility, learner.call, courseId());
const issue = () => execute(test.platform, issueCertificate, learner.call, courseId());
const verify = (number: string) => execute(test.platform, verifyCertificate, asVisitor, { number });

async function read(): Promise<void> {
  const [lesson] = course.lessons;
  const event = {
    kind: 'viewed' as const,
    blockKey: lesson?.blockKeys[0] ?? '',
    at: '2026-03-02T09:00:00.000Z',
  };
  const input = { ...courseId(), lessonKey: lesson?.key ?? '', events: [event] };
  await execute(test.platform, recordProgress, learner.call, input);
}
async function check(answer: string): Promise<void> {
  await takeQuiz(school, learner, { ...courseId(), blockKey: course.lessons[1]?.blockKeys[0] ?? '' }, [
    answer,
  ]);
  await runJobs(test.platform);
}
async function earn(): Promise<void> {
  await read();
  await check('right');
}
/** As the fact of the ledger leads to it. */
function followLedger() {
  const actor = { kind: 'job', job: 'test', organizationId: null, onBehalfOf: learner.userId } as const;
  return execute(test.platform, followEntitlement, { ...learner.call, actor }, courseId());
}

describe('a certificate', () => {
  it('says what is missing until every lesson is done and every quiz passed', async () => {
    expect(await eligibility()).toMatchObject({
      status: 'not_eligible',
      missing: ['Complete the 2 lessons that are left.', 'Pass the quiz “Debt check”.'],
    });
    await read();
    await check('wrong');
    expect((await eligibility()).missing).toEqual([
      'Complete the one lesson that is left.',
      'Pass the quiz “Debt check”.',
    ]);
    await expect(issue()).rejects.toMatchObject({
      code: 'UNPROCESSABLE',
      details: { reason: 'not_eligible' },
    });
    await check('right');
    expect(await execute(test.platform, getCourseProgress, learner.call, courseId())).toMatchObject({
      percent: 100,
    });
    expect(await eligibility()).toMatchObject({ status: 'eligible', missing: [] });
  });

  it('is issued once, also by twenty clicks, and says what was earned', async () => {
    await earn();
    const issued = await Promise.all(Array.from({ length: 20 }, issue));
    expect(new Set(issued.map(({ number }) => number)).size).toBe(1);
    expect(issued[0]).toMatchObject({
      holderName: 'Test Person',
      schoolName: 'Test Organization',
      versionNumber: 1,
      detail: { scorePercent: '100.0', lessons: 2 },
    });
    expect(await eligibility()).toMatchObject({
      status: 'issued',
      certificate: { number: issued[0]?.number },
    });
  });

  it('is checked by anybody who has its number, and tells no address', async () => {
    await earn();
    const { number } = await issue();
    const checked = await verify(` ${number.toLowerCase().replaceAll('-', ' ')} `);
    expect(checked).toMatchObject({ status: 'valid', holderName: 'Test Person' });
    expect(JSON.stringify(checked)).not.toMatch(/@|userId|email/i);
    await expect(verify('X-0000-0000-0000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('keeps the name it was issued with, and is corrected by a new one that names the old', async () => {
    await earn();
    const old = await issue();
    await test.platform.db.transaction({ organizationId: null, userId: learner.userId }, (tx) =>
      tx.user.update({ where: { id: learner.userId }, data: { name: 'Another Name' } }),
    );
    expect((await verify(old.number)).holderName).toBe('Test Person');
    const input = { ...courseId(), holderName: 'Zoë Šimůnková' };
    const corrected = await execute(test.platform, reissueCertificate, learner.call, input);
    expect(corrected).toMatchObject({ holderName: 'Zoë Šimůnková', replaces: old.number, status: 'valid' });
    expect(await verify(old.number)).toMatchObject({ status: 'revoked', revokedReason: 'corrected' });
    const listed = await execute(test.platform, listCertificates, learner.call, {});
    expect(listed.map(({ status }) => status).toSorted()).toEqual(['revoked', 'valid']);
  });

  it('is drawn for its holder alone', async () => {
    await earn();
    const { number } = await issue();
    const { base64, fileName } = await execute(test.platform, downloadCertificate, learner.call, { number });
    expect(Buffer.from(base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(fileName).toBe(`certificate-${number}.pdf`);
    const other = await newLearner(test.platform);
    await expect(execute(test.platform, downloadCertificate, other.call, { number })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('follows the ledger by itself: a gift taken back takes the certificate with it', async () => {
    const { platform } = test;
    learner = await newLearner(platform);
    const { actor } = learner.call;
    const { offerId } = await execute(platform, getSalesPage, learner.call, { course: course.slug });
    const gift = { offerId: offerId ?? '', email: actor.kind === 'user' ? actor.email : '' };
    const { purchaseId } = await execute(platform, giveGift, school.owner.call, gift);
    await earn();
    const { number } = await issue();
    await execute(platform, revokeGift, school.owner.call, { purchaseId });
    expect((await verify(number)).status).toBe('valid');
    await runJobs(platform);
    expect(await verify(number)).toMatchObject({ status: 'revoked', revokedReason: 'refunded' });
  });

  it('is revoked when the money went back, and not while another grant is left', async () => {
    await earn();
    const { number } = await issue();
    const gift = await giveCourse(test.platform, learner, course.courseId);
    await takeBack(test.platform, learner, course.courseId, grant);
    expect(await followLedger()).toEqual({ revoked: false });
    await takeBack(test.platform, learner, course.courseId, gift);
    expect(await Promise.all([followLedger(), followLedger()])).toContainEqual({ revoked: true });
    expect(await verify(number)).toMatchObject({ status: 'revoked', revokedReason: 'refunded' });
    await expect(issue()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
