import { execute, type LanguageModel, type ModelRequest, type Platform } from '@atrium/core/kernel';
import { runJobs, type TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marker, writeFinanceCourse } from '../testing/finance-course.ts';
import { type GradedQuestion, gradedQuestions } from '../testing/graded-questions.ts';
import {
  academyPlatform,
  giveCourse,
  type Learner,
  newLearner,
  openSchool,
  publish,
  type School,
  type Written,
} from '../testing/school.ts';
import { askTutor, getReply } from './index.ts';

let test: TestPlatform;
let school: School;
let course: Written;

beforeAll(async () => {
  test = await academyPlatform();
  school = await openSchool(test.platform);
  course = await writeFinanceCourse(school);
  await publish(school, course.courseId);
});
afterAll(() => test.close());

/** One person a question: nobody's budget, talk or attempt is another's. */
async function learnerFor({ as }: GradedQuestion): Promise<Learner> {
  const learner = await newLearner(test.platform);
  if (as !== 'free') await giveCourse(test.platform, learner, course.courseId);
  if (as === 'in_quiz') await beginQuiz(learner);
  return learner;
}

async function beginQuiz({ userId }: Learner): Promise<void> {
  const { organizationId } = school;
  await test.platform.db.transaction({ organizationId, userId }, (tx) =>
    tx.academyAttempt.create({
      data: {
        ...{ organizationId, userId, courseId: course.courseId, number: 1, status: 'in_progress', seed: 1 },
        ...{ lessonKey: crypto.randomUUID(), blockKey: crypto.randomUUID(), items: [], settings: {} },
        ...{ startedAt: test.clock.now(), maxScore: 1 },
      },
    }),
  );
}

async function outcomeOf(platform: Platform, question: GradedQuestion) {
  const learner = await learnerFor(question);
  const input = { courseId: course.courseId, text: question.ask };
  const kept = () =>
    platform.db.transaction({ organizationId: null, userId: learner.userId }, (tx) =>
      tx.academyMessage.count(),
    );
  try {
    const asked = await execute(platform, askTutor, learner.call, input);
    await runJobs(platform);
    return await execute(platform, getReply, learner.call, { messageId: asked.question.id });
  } catch (error) {
    expect(await kept()).toBe(0);
    return { refused: (error as { details?: { reason?: string } }).details?.reason ?? String(error) };
  }
}

function graded(name: string, platformOf: () => Platform, engine: 'local' | 'model'): void {
  describe(name, () => {
    it.each(gradedQuestions)('$as: $ask → $expect', async (question) => {
      const outcome = await outcomeOf(platformOf(), question);
      if ('refused' in outcome) {
        expect(outcome.refused).toBe(question.expect);
        return;
      }
      const { question: asked, reply } = outcome;
      expect(asked.reason ?? asked.status).toBe(question.expect);
      if (question.as === 'free') expect(JSON.stringify(reply)).not.toContain(marker);
      if (question.expect !== 'answered') return;
      expect(reply).toMatchObject({ engine, status: 'answered' });
      expect(reply?.citations[0]?.title).toBe(question.cites ?? reply?.citations[0]?.title);
      expect(reply?.citations.length).toBeGreaterThan(0);
    });
  });
}

graded('the local engine', () => test.platform, 'local');

/** Answers with the first passage it is given, and remembers what it was sent. */
class QuotingModel implements LanguageModel {
  readonly name = 'quoting-1';
  readonly seen: ModelRequest[] = [];
  ceilingMicros(): bigint {
    return 10n;
  }
  async complete(request: ModelRequest) {
    this.seen.push(request);
    const { passages } = request.data as { passages: { passageId: string; words: string }[] };
    const [first] = passages;
    const words = first?.words.split(' ').slice(0, 8).join(' ');
    const json = {
      paragraphs: [{ text: 'As the course says.', citations: [{ passageId: first?.passageId, words }] }],
    };
    return { json, model: this.name, inputTokens: 10, outputTokens: 5, costMicros: 5n };
  }
}
const model = new QuotingModel();
const withModel = (): Platform => ({ ...test.platform, ports: { ...test.platform.ports, model } });

graded('a model', withModel, 'model');

describe('what a model is sent', () => {
  it('holds no patient data, no word of a locked lesson, and our instructions alone as instructions', () => {
    const sent = model.seen.map(({ data }) => JSON.stringify(data)).join('\n');
    expect(sent).not.toMatch(/Lopez|Alvarez|Whitfield|MRN|123-45-6789/);
    expect(new Set(model.seen.map(({ instructions }) => instructions)).size).toBe(1);
    const ofFree = gradedQuestions.filter(
      ({ as, expect: outcome }) => as === 'free' && outcome === 'answered',
    );
    for (const { ask } of ofFree) {
      const requests = model.seen.filter(({ data }) => (data as { question: string }).question === ask);
      expect(requests.some(({ data }) => !JSON.stringify(data).includes(marker))).toBe(true);
    }
  });
});
