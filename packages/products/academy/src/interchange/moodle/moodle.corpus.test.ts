import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMoodleXml } from './read.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../../../../../shared/data/academy/moodle/${name}`, import.meta.url), 'utf8');

describe('a Moodle XML file', () => {
  it('with a fraction of 33 is refused at that question, with the line and the number', () => {
    const { found, questions, notes } = readMoodleXml(fixture('error_invalid_grades.xml'));
    expect([found, questions.length]).toEqual([1, 0]);
    expect(notes).toMatchObject([{ level: 'skipped', line: 4 }]);
    expect(notes[0]?.message).toMatch(/Line 38: "33" .* 33\.33333/);
  });

  it('with nested categories keeps them', () => {
    const { found, questions, notes } = readMoodleXml(fixture('nested_categories_with_questions.xml'));
    expect(found).toBe(2);
    expect(notes).toEqual([]);
    expect(questions.map(({ category, question }) => [category, question.kind, question.stem])).toEqual([
      ['Iota', 'true_false', { format: 'html', text: '<p>Testing Iota Question</p>' }],
      ['Iota/Kappa', 'essay', { format: 'plain', text: 'Testing Kappa Essay Question' }],
    ]);
  });
});
