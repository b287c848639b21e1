import { describe, expect, it } from 'vitest';
import { forLearners } from './for-learners.ts';
import { type BlockContent, learnerContent } from './schemas.ts';
import { wordsOf } from './words.ts';

const marker = 'zebra-marker-4711';
const fileId = '01890a5d-ac96-774b-bcce-b302099a8057';

const secretive: readonly BlockContent[] = [
  { kind: 'image', fileId, alt: 'A desk', caption: '', credit: '' },
  {
    kind: 'video',
    fileId,
    captionsFileId: fileId,
    title: 'Loans',
    durationSeconds: 61.5,
    transcript: 'Hello.',
  },
  {
    kind: 'case',
    title: 'Dr. Rivera',
    vignette: 'Two offers.',
    prompt: 'Which one?',
    hints: [marker],
    modelAnswer: marker,
  },
  {
    kind: 'quiz',
    title: 'Check',
    intro: '',
    settings: {
      passPercent: 80,
      feedback: 'after_attempt',
      maxAttempts: null,
      cooldownMinutes: 0,
      timeLimitMinutes: null,
      counts: 'best',
      shuffleQuestions: false,
      shuffleOptions: true,
    },
    items: [{ questionId: fileId, points: 1 }],
    draw: { category: marker, count: 3, points: 1 },
  },
];

describe('what a learner sees of a block', () => {
  it.each(secretive)('holds no file id, hint, model answer or question: $kind', (content) => {
    const shown = JSON.stringify(learnerContent.parse(forLearners(content)));
    expect(shown).not.toContain(marker);
    expect(shown).not.toContain(fileId);
    expect(wordsOf(content)).not.toContain(marker);
  });

  it('counts a quiz by its named and its drawn questions', () => {
    expect(secretive.map(forLearners).at(-1)).toMatchObject({ questionCount: 4 });
  });

  it('refuses an author’s view where a learner’s is due', () => {
    for (const content of secretive) expect(learnerContent.safeParse(content).success).toBe(false);
  });
});

describe('the words of a block', () => {
  it('are those of its Markdown, without marks, a line a paragraph, item or row', () => {
    const markdown = `## Net worth\n\nOwn *minus* [owe](https://example.org).\n\n- one\n- two **bold**\n\n| a | b |\n|---|---|\n| 1 | {{figure:irs.ira}} |\n\n<b>x</b>`;
    expect(wordsOf({ kind: 'text', markdown })).toBe(
      'Net worth\nOwn minus owe.\none\ntwo bold\na | b\n1 | {{figure:irs.ira}}\nx',
    );
  });
});
