import type { LanguageModel, ModelRequest, Platform } from '@atrium/core/kernel';
import type { TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marker, writeFinanceCourse } from '../testing/finance-course.ts';
import { gradeTutor } from '../testing/grade-tutor.ts';
import { gradedQuestions } from '../testing/graded-questions.ts';
import { academyPlatform, openSchool, publish, type School, type Written } from '../testing/school.ts';

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

function graded(name: string, platformOf: () => Platform, engine: 'local' | 'model'): void {
  describe(name, () => {
    it.each(gradedQuestions)('$as: $ask → $expect', async (question) => {
      const { outcome, reply, kept } = await gradeTutor(platformOf(), school, course, question);
      expect(outcome).toBe(question.expect);
      expect(kept).toBe(question.expect === 'phi' ? 0 : 2);
      if (question.as === 'free') expect(JSON.stringify(reply)).not.toContain(marker);
      if (question.as === 'in_quiz')
        expect(reply?.citations.every(({ quote }) => quote === '') ?? true).toBe(true);
      if (question.expect !== 'answered') return;
      expect(reply).toMatchObject({ engine, status: 'answered' });
      expect(reply?.citations.map(({ title }) => title)).toContain(
        question.cites ?? reply?.citations[0]?.title,
      );
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
    const text = `As the course says: ${words}`;
    const json = { paragraphs: [{ text, citations: [{ passageId: first?.passageId, words }] }] };
    return { json, model: this.name, inputTokens: 10, outputTokens: 5, costMicros: 5n };
  }
}
const model = new QuotingModel();
const withModel = (): Platform => ({ ...test.platform, ports: { ...test.platform.ports, model } });

graded('a model', withModel, 'model');

describe('what a model is sent', () => {
  it('is asked only what passed the screen, with our instructions alone as instructions', () => {
    const answered = gradedQuestions
      .filter((question) => question.expect === 'answered')
      .map(({ ask }) => ask);
    const asked = model.seen.map(({ data }) => (data as { question: string }).question);
    expect(asked.toSorted()).toEqual(answered.toSorted());
    expect(new Set(model.seen.map(({ instructions }) => instructions)).size).toBe(1);
  });

  it('holds no word of a lesson its asker may not read', async () => {
    const [ofFree] = gradedQuestions.filter(
      ({ as, expect: outcome }) => as === 'free' && outcome === 'answered',
    );
    if (!ofFree) throw new Error('no such question');
    model.seen.length = 0;
    await gradeTutor(withModel(), school, course, ofFree);
    expect(model.seen).toHaveLength(1);
    expect(JSON.stringify(model.seen)).not.toContain(marker);
  });
});
