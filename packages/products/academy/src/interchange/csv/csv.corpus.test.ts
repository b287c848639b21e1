import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scoreOf } from '../../attempt/score.ts';
import { one, toDecimal, zero } from '../../question/fraction.ts';
import { grade } from '../../question/grade.ts';
import { keyOf } from '../../question/key.ts';
import type { Question } from '../../question/model.ts';
import { randomOf } from '../../question/shuffle.ts';
import { neverKeyOf } from '../../testing/never-key.ts';
import { readCsv } from './read.ts';
import { writeCsv } from './write.ts';

const folder = new URL('../../../../../../../shared/data/academy/mmlu/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
const read = files.map((name) => readCsv(readFileSync(new URL(name, folder), 'utf8')));
const questions = read.flatMap((imported) => imported.questions);

describe('the MMLU questions', () => {
  it('are all imported, and those with the same option twice are named', () => {
    expect(read.reduce((found, imported) => found + imported.found, 0)).toBe(questions.length);
    expect(questions.length).toBeGreaterThan(800);
    const notes = read.flatMap((imported) => imported.notes);
    expect(notes.filter((note) => note.level === 'skipped')).toEqual([]);
    expect(notes.filter((note) => note.message.includes('stands there 2 times')).length).toBeGreaterThan(0);
  });

  it('answered by key score 100 %, by never the key 0 %', () => {
    for (const { question } of questions) {
      expect(toDecimal(grade(question, keyOf(question)) ?? zero, 10)).toBe('1');
      expect(toDecimal(grade(question, neverKeyOf(question)) ?? one, 10)).toBe('0');
    }
  });

  it('written in our own CSV and read again are the same', () => {
    const again = readCsv(writeCsv(questions).text);
    expect(again.questions.map(({ question }) => question)).toEqual(
      questions.map(({ question }) => question),
    );
  });
});

describe('500 random attempts at them', () => {
  const random = randomOf(20_261_120);
  const attempts = Array.from({ length: 500 }, () =>
    Array.from({ length: 20 }, () => questions[Math.floor(random() * questions.length)]?.question).filter(
      (one): one is Question => one !== undefined,
    ),
  );
  const scored = (quiz: readonly Question[], answer: typeof keyOf) =>
    scoreOf(
      quiz.map((question, index) => ({
        ...{ index, question, response: answer(question), sequence: 1, revealed: false },
        item: { questionId: '', questionVersionId: '', kind: question.kind, points: 1 + (index % 3) },
      })),
      100,
    );

  it('by key all score 100 % and pass; by never the key all score 0 %', () => {
    for (const quiz of attempts) {
      const [right, wrong] = [scored(quiz, keyOf), scored(quiz, neverKeyOf)];
      expect([right.passed, right.score]).toEqual([true, right.max]);
      expect([wrong.passed, wrong.score]).toEqual([false, zero]);
    }
  });
});
