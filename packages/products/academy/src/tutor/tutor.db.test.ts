import { execute, type Platform } from '@atrium/core/kernel';
import { runJobs, type TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getCourseProgress } from '../progress/index.ts';
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
  type Written,
} from '../testing/school.ts';
import { answerQuestionJob } from './answer.job.ts';
import { forgetTalks } from './forget.job.ts';
import {
  askTutor,
  commitCase,
  getCase,
  getConversation,
  getReply,
  listConversations,
  nextHint,
  rateCase,
  rateReply,
  removeConversation,
  retryQuestion,
  revealCase,
} from './index.ts';
import { questionsPerDay } from './limits.ts';

let test: TestPlatform;
let school: School;
let course: Written;
let learner: Learner;
let grant: string;

beforeAll(async () => {
  test = await academyPlatform();
  school = await openSchool(test.platform);
  course = await writeFinanceCourse(school);
  await publish(school, course.courseId);
});
beforeEach(async () => {
  learner = await newLearner(test.platform);
  grant = await giveCourse(test.platform, learner, course.courseId);
});
afterAll(() => test.close());

const ask = (text: string, conversationId?: string, who = learner, platform: Platform = test.platform) =>
  execute(platform, askTutor, who.call, {
    courseId: course.courseId,
    text,
    ...(conversationId ? { conversationId } : {}),
  });
const replyTo = (messageId: string, who = learner) =>
  execute(test.platform, getReply, who.call, { messageId });
const asked = async (text: string, conversationId?: string) => {
  const { question, ...rest } = await ask(text, conversationId);
  await runJobs(test.platform);
  return { ...rest, ...(await replyTo(question.id)) };
};

describe('an answer', () => {
  it('on a limit names year and source and leads to the block it rests on', async () => {
    const { reply } = await asked('What is the 401(k) deferral limit?');
    expect(reply?.text).toBe(
      'No AI model wrote this: these are the passages of the course that come closest.',
    );
    expect(reply?.citations[0]?.quote).toContain('$24,500 (2026, IRS Notice 2025-67)');
    expect(reply?.citations[0]).toMatchObject({
      lessonKey: course.lessons[1]?.key,
      blockKey: course.lessons[1]?.blockKeys[0],
    });
  });

  it('is not given from a lesson that was closed between question and answer', async () => {
    const { question } = await ask('What is tail coverage?');
    await takeBack(test.platform, learner, course.courseId, grant);
    await runJobs(test.platform);
    const { reply } = await replyTo(question.id);
    expect(reply).toMatchObject({ status: 'refused', reason: 'not_in_course', citations: [] });
    expect(JSON.stringify(reply)).not.toContain(marker);
  });

  it('is paid by the school and counted for who asked', async () => {
    await asked('What is tail coverage?');
    const runs = await test.platform.db.transaction(
      { organizationId: school.organizationId, userId: null },
      (tx) => tx.aiRun.findMany({ where: { userId: learner.userId } }),
    );
    expect(runs).toMatchObject([{ organizationId: school.organizationId, task: 'academy.tutor.answer' }]);
  });

  it('is written once, though its job runs twice', async () => {
    const { question, conversationId } = await ask('What is tail coverage?');
    const payload = { messageId: question.id, blockKeys: [], lexemes: [], asAuthor: false };
    await runJobs(test.platform);
    const actor = { kind: 'job', job: 'test', organizationId: null, onBehalfOf: learner.userId } as const;
    const again = { platform: test.platform, actor, origin: learner.call.origin, jobId: '1', attempt: 1 };
    await answerQuestionJob.run(
      { ...again, isLastAttempt: false, signal: AbortSignal.timeout(5000) },
      payload,
    );
    const talk = await execute(test.platform, getConversation, learner.call, { conversationId });
    expect(talk.messages).toHaveLength(2);
  });

  it('that failed says so, and can be asked for again', async () => {
    const broken: Platform = {
      ...test.platform,
      observer: {
        ...test.platform.observer,
        ai: () => {
          throw new Error('the disk is full');
        },
      },
    };
    const { question } = await ask('What is tail coverage?');
    await runJobs(broken).catch(() => {});
    expect(await replyTo(question.id)).toMatchObject({
      question: { status: 'failed', reason: 'failed' },
      reply: null,
    });
    expect(
      await execute(test.platform, retryQuestion, learner.call, { messageId: question.id }),
    ).toMatchObject({
      status: 'received',
    });
    await runJobs(test.platform);
    expect(await replyTo(question.id)).toMatchObject({ reply: { status: 'answered' } });
  });
});

describe('a talk', () => {
  it('goes on, is listed, rated, and deleted for good; nobody else sees it', async () => {
    const first = await asked('What is tail coverage?');
    const second = await asked('What does a work RVU measure?', first.conversationId);
    expect(second.conversationId).toBe(first.conversationId);
    const { conversationId } = first;
    const listed = await execute(test.platform, listConversations, learner.call, {
      courseId: course.courseId,
    });
    expect(listed.items).toMatchObject([
      { id: conversationId, title: 'What is tail coverage?', kind: 'course' },
    ]);
    const messageId = first.reply?.id ?? '';
    await execute(test.platform, rateReply, learner.call, { messageId, rating: 1 });
    const other = await newLearner(test.platform);
    for (const call of [other.call, school.owner.call]) {
      await expect(execute(test.platform, getConversation, call, { conversationId })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(execute(test.platform, rateReply, call, { messageId, rating: 1 })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    await execute(test.platform, removeConversation, learner.call, { conversationId });
    await expect(
      execute(test.platform, getConversation, learner.call, { conversationId }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('shows nothing any more of a lesson that was closed: no quote, no hint, no title of a case', async () => {
    const { conversationId, question } = await asked('What is tail coverage?');
    const ref = { courseId: course.courseId, blockKey: course.lessons[2]?.blockKeys[2] ?? '' };
    const answer = 'I would compare the conversion factors.';
    const review = await execute(test.platform, commitCase, learner.call, { ...ref, answer });
    await execute(test.platform, nextHint, learner.call, { ...ref, seen: 0 });
    await takeBack(test.platform, learner, course.courseId, grant);
    const seen = JSON.stringify([
      await execute(test.platform, getConversation, learner.call, { conversationId }),
      await execute(test.platform, getConversation, learner.call, {
        conversationId: review.conversationId ?? '',
      }),
      await execute(test.platform, listConversations, learner.call, { courseId: course.courseId }),
      await replyTo(question.id),
    ]);
    expect(seen).not.toMatch(/Claims-made|Think of|Two job offers/);
    expect(seen).toContain('not open to you any more');
    expect(seen).toContain(answer);
  });

  it('is forgotten after 180 days, and not before', async () => {
    const { conversationId } = await asked('What is tail coverage?');
    const schedule = {
      actor: { kind: 'job', job: 'schedule', organizationId: null, onBehalfOf: null },
      origin: learner.call.origin,
    } as const;
    test.clock.advance(179 * 86_400);
    await execute(test.platform, forgetTalks, schedule, {});
    await execute(test.platform, getConversation, learner.call, { conversationId });
    test.clock.advance(2 * 86_400);
    expect((await execute(test.platform, forgetTalks, schedule, {})).forgotten).toBeGreaterThan(0);
    await expect(
      execute(test.platform, getConversation, learner.call, { conversationId }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('ends for the day when too much was asked, with words and without the model', async () => {
    const { conversationId } = await asked('What is tail coverage?');
    await test.platform.db.transaction({ organizationId: null, userId: learner.userId }, async (tx) => {
      const { organizationId } = school;
      await tx.$queryRaw`SELECT set_config('app.host', ${organizationId}, true)`;
      await tx.academyMessage.createMany({
        data: Array.from({ length: questionsPerDay }, () => ({
          ...{ organizationId, userId: learner.userId, conversationId, role: 'learner', text: 'x' },
          ...{ status: 'answered', createdAt: test.clock.now() },
        })),
      });
    });
    expect(await ask('What is tail coverage?')).toMatchObject({ reply: { reason: 'over_budget' } });
    test.clock.advance(86_400);
    expect(await ask('What is tail coverage?')).toMatchObject({ reply: null });
  });
});

describe('a case', () => {
  const ref = () => ({ courseId: course.courseId, blockKey: course.lessons[2]?.blockKeys[2] ?? '' });
  const answer = 'I would compare the conversion factors first.';
  const refused = (act: Promise<unknown>, reason: string) =>
    expect(act).rejects.toMatchObject({ code: 'UNPROCESSABLE', details: { reason } });

  it('asks for the learner’s own answer, then gives hints one by one, then the model answer', async () => {
    const { platform } = test;
    expect(await execute(platform, getCase, learner.call, ref())).toMatchObject({
      answer: null,
      hints: [],
      hintsLeft: 2,
    });
    await refused(execute(platform, nextHint, learner.call, { ...ref(), seen: 0 }), 'answer_first');
    await refused(execute(platform, revealCase, learner.call, ref()), 'answer_first');
    const committed = await execute(platform, commitCase, learner.call, { ...ref(), answer });
    expect(committed).toMatchObject({ answer, hints: [], modelAnswer: null });
    await refused(execute(platform, revealCase, learner.call, ref()), 'hint_first');
    const twice = [0, 0].map((seen) => execute(platform, nextHint, learner.call, { ...ref(), seen }));
    expect((await Promise.all(twice)).map(({ hints }) => hints.length)).toEqual([1, 1]);
    await refused(execute(platform, rateCase, learner.call, { ...ref(), selfRating: 1 }), 'reveal_first');
    expect((await execute(platform, revealCase, learner.call, ref())).modelAnswer).toContain(
      'guarantee period',
    );
    expect(await execute(platform, rateCase, learner.call, { ...ref(), selfRating: 0 })).toMatchObject({
      selfRating: 0,
    });
    const progress = await execute(platform, getCourseProgress, learner.call, { courseId: course.courseId });
    expect(progress.modules[0]?.lessons[2]).toMatchObject({ doneBlocks: 1 });
  });

  it('keeps the first answer, and takes no patient data', async () => {
    const { platform } = test;
    const commit = (text: string) => execute(platform, commitCase, learner.call, { ...ref(), answer: text });
    await refused(commit('My patient John Smith would take the second offer'), 'phi');
    expect(await execute(platform, getCase, learner.call, ref())).toMatchObject({ answer: null });
    await Promise.all([commit(answer), commit(answer), commit(answer)]);
    expect(await commit('Another answer, written later.')).toMatchObject({ answer });
  });

  it('may be talked about once it was answered', async () => {
    const { conversationId } = await execute(test.platform, commitCase, learner.call, { ...ref(), answer });
    expect(await asked('What is the conversion factor?', conversationId ?? '')).toMatchObject({
      reply: { status: 'answered' },
    });
  });

  it('is shut with its lesson', async () => {
    await takeBack(test.platform, learner, course.courseId, grant);
    await expect(execute(test.platform, getCase, learner.call, ref())).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
