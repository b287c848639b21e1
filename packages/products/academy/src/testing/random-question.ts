import fc from 'fast-check';
import type { Question, SimpleQuestion } from '../question/model.ts';
import { markdown } from '../question/rich-text.ts';

const words = fc
  .array(
    fc.constantFrom('alpha', 'Beta', 'gamma', 'delta', 'net', 'Income', '5', 'rate', 'équité', '“loan”'),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((list) => list.join(' '));

const distinctTexts = (minLength: number, maxLength: number) =>
  fc.uniqueArray(words, { minLength, maxLength, selector: (text) => text.toLowerCase() });

const common = {
  name: words,
  stem: words.map(markdown),
  generalFeedback: fc.option(words.map(markdown)),
  objective: fc.option(fc.constantFrom('ownership', 'statements')),
  tags: fc.uniqueArray(fc.constantFrom('tax', 'loans', 'pay'), { maxLength: 2 }),
};

const named = (texts: readonly string[], prefix: string) =>
  texts.map((text, index) => ({ id: `${prefix}${index}`, text: markdown(text) }));

const equalShares = ['100', '50', '33.33333', '25', '20', '16.66667', '14.28571'];

const options = (rightCount: number, texts: readonly string[], right: string) =>
  named(texts, 'o').map((option, index) => ({
    ...option,
    weight: index < rightCount ? right : '0',
    feedback: markdown(`about ${index}`),
  }));

const single = fc.record({
  ...common,
  kind: fc.constant('single' as const),
  shuffle: fc.boolean(),
  options: distinctTexts(2, 6).map((texts) => options(1, texts, '100')),
});

const multiple = fc
  .tuple(distinctTexts(2, 9), fc.integer({ min: 1, max: 7 }))
  .map(([texts, wanted]) => {
    const rightCount = Math.min(wanted, texts.length - 1);
    return options(rightCount, texts, equalShares[rightCount - 1] ?? '100');
  })
  .chain((made) =>
    fc.record({
      ...common,
      kind: fc.constant('multiple' as const),
      scoring: fc.constantFrom('weighted' as const, 'all_or_nothing' as const),
      shuffle: fc.boolean(),
      options: fc.constant(made),
    }),
  );

const trueFalse = fc.record({
  ...common,
  kind: fc.constant('true_false' as const),
  answer: fc.boolean(),
  feedbackTrue: fc.option(words.map(markdown)),
  feedbackFalse: fc.option(words.map(markdown)),
});

const shortText = fc.record({
  ...common,
  kind: fc.constant('short_text' as const),
  caseSensitive: fc.boolean(),
  answers: distinctTexts(1, 4).map((texts) =>
    texts.map((text, index) => ({ text, weight: index === 0 ? '100' : '50', feedback: null })),
  ),
});

const cents = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => String(value / 100));

const numeric = fc.record({
  ...common,
  kind: fc.constant('numeric' as const),
  unit: fc.constantFrom('none' as const, 'percent' as const),
  answers: fc
    .tuple(cents, fc.constantFrom('0', '0.01', '0.5', '10'))
    .map(([value, tolerance]) => [
      { accept: { kind: 'value' as const, value, tolerance }, weight: '100', feedback: null },
    ]),
});

const matching = distinctTexts(2, 7).chain((texts) =>
  fc.record({
    ...common,
    kind: fc.constant('matching' as const),
    shuffle: fc.boolean(),
    choices: fc.constant(named(texts, 'c')),
    prompts: fc
      .array(fc.integer({ min: 0, max: texts.length - 1 }), { minLength: 1, maxLength: 6 })
      .map((targets) =>
        targets.map((target, index) => ({
          id: `p${index}`,
          text: markdown(`prompt ${index}`),
          choiceId: `c${target}`,
        })),
      ),
  }),
);

const ordering = fc.record({
  ...common,
  kind: fc.constant('ordering' as const),
  scoring: fc.constantFrom('all_or_nothing' as const, 'by_position' as const),
  items: distinctTexts(2, 7).map((texts) => named(texts, 'i')),
});

const essay = fc.record({
  ...common,
  kind: fc.constant('essay' as const),
  sample: fc.option(words.map(markdown)),
});

const graded: readonly fc.Arbitrary<SimpleQuestion>[] = [
  single,
  multiple,
  trueFalse,
  shortText,
  numeric,
  matching,
  ordering,
];

const part = fc.tuple(fc.oneof(...graded, essay), fc.integer({ min: 1, max: 5 }));

const caseStudy = fc.record({
  ...common,
  kind: fc.constant('case' as const),
  parts: fc.tuple(fc.oneof(...graded), fc.array(part, { maxLength: 3 })).map(([first, more]) =>
    [[first, 2] as const, ...more].map(([question, points], index) => ({
      id: `part${index}`,
      points,
      question,
    })),
  ),
});

/** Sound questions of every graded kind, cases among them, each with at least one wrong answer. */
export const gradedQuestion: fc.Arbitrary<Question> = fc.oneof(...graded, caseStudy);

export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(...graded, caseStudy, essay);
