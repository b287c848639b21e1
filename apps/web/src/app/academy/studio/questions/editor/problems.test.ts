import type { Question } from '@atrium/academy/schemas';
import { describe, expect, it } from 'vitest';
import { kinds } from '../kind-words.ts';
import { newQuestion } from '../new-question.ts';
import { problemsOf } from './problems.ts';

const text = (words: string) => ({ format: 'markdown', text: words }) as const;

const sound = {
  ...newQuestion('single'),
  name: 'A name',
  stem: text('Which?'),
  options: [
    { id: 'a', text: text('This'), weight: '100', feedback: null },
    { id: 'b', text: text('That'), weight: '0', feedback: null },
  ],
} as Question;

describe('what keeps a question from being saved', () => {
  it.each(kinds)('a new one of kind %s says at its own fields what is to be written', (kind) => {
    const { byPath, sound: ready } = problemsOf(newQuestion(kind));
    expect(ready).toBeNull();
    expect([...byPath.keys()]).toEqual(expect.arrayContaining(['name', 'stem']));
  });

  it('a sound one is ready as it stands', () => {
    const { byPath, whole, sound: ready } = problemsOf(sound);
    expect([...byPath]).toEqual([]);
    expect(whole).toEqual([]);
    expect(ready).toEqual(sound);
  });

  it('a slip is named at its field, in a case at the field of its part', () => {
    const slipped = {
      ...sound,
      options: sound.kind === 'single' ? sound.options.slice(0, 1) : [],
    } as Question;
    expect([...problemsOf(slipped).byPath.keys()]).toEqual(['options']);
    const inCase = {
      ...newQuestion('case'),
      name: 'Case',
      stem: text('A story'),
      parts: [{ id: 'p', points: 1, question: { ...sound, stem: text(' ') } }],
    } as Question;
    expect([...problemsOf(inCase).byPath.keys()]).toEqual(['parts.0.question.stem']);
  });

  it('a key that is missing is said of the whole, also while fields are still empty', () => {
    const keyless = { ...newQuestion('multiple') } as Extract<Question, { kind: 'multiple' }>;
    const none = { ...keyless, options: keyless.options.map((option) => ({ ...option, weight: '0' })) };
    expect(problemsOf(none).whole).toEqual(['Mark at least one option as right.']);
  });
});
