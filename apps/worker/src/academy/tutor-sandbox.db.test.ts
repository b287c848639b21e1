import type { Platform } from '@atrium/core/kernel';
import { type TestPlatform, testPlatform } from '@atrium/core/testing';
import { registrations } from '@atrium/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  marker,
  writeFinanceCourse,
} from '../../../../packages/products/academy/src/testing/finance-course.ts';
import { gradeTutor } from '../../../../packages/products/academy/src/testing/grade-tutor.ts';
import { gradedQuestions } from '../../../../packages/products/academy/src/testing/graded-questions.ts';
import {
  openSchool,
  publish,
  type School,
  type Written,
} from '../../../../packages/products/academy/src/testing/school.ts';
import { createOpenAiModel } from '../../../../packages/vendors/src/openai/index.ts';
import { type Sandbox, startSandbox } from '../../../../packages/vendors/src/testing/sandbox.ts';

let test: TestPlatform;
let sandbox: Sandbox;
let platform: Platform;
let school: School;
let course: Written;

beforeAll(async () => {
  sandbox = await startSandbox();
  test = await testPlatform({ registrations });
  const model = createOpenAiModel({ apiKey: 'sk-sandbox', baseUrl: `${sandbox.url}/openai/v1`, model: null });
  platform = { ...test.platform, ports: { ...test.platform.ports, model } };
  school = await openSchool(platform);
  course = await writeFinanceCourse(school);
  await publish(school, course.courseId);
}, 60_000);
afterAll(async () => {
  await sandbox.close();
  await test.close();
});

describe('the tutor over OpenAI’s API', () => {
  it.each(gradedQuestions)('$as: $ask → $expect', async (question) => {
    const { outcome, reply } = await gradeTutor(platform, school, course, question);
    expect(outcome).toBe(question.expect);
    if (question.as === 'free') expect(JSON.stringify(reply)).not.toContain(marker);
    if (question.expect === 'answered') {
      expect(reply).toMatchObject({ engine: 'model' });
      expect(reply?.citations.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['rate_limit', 2],
    ['error', 1],
    ['refusal', 1],
    ['truncated', 2],
    ['invalid_json', 2],
  ] as const)('answers from the course itself when the vendor fails by %s', async (mode, attempts) => {
    await sandbox.fault('openai', mode, attempts);
    const [first] = gradedQuestions;
    if (!first) throw new Error('no question');
    const { outcome, reply } = await gradeTutor(platform, school, course, first);
    expect(outcome).toBe('answered');
    expect(reply).toMatchObject({ engine: 'local' });
  });
});
