import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neverKeyOf } from '../testing/never-key.ts';
import { gradedQuestion } from '../testing/random-question.ts';
import { compare, one, toDecimal, zero } from './fraction.ts';
import { grade } from './grade.ts';
import { keyOf } from './key.ts';
import { type Question, question } from './model.ts';
import { toPublic } from './public.ts';
import { markdown } from './rich-text.ts';

const seeded = { seed: 20_261_120, numRuns: 1000 };
const base = { name: 'q', stem: markdown('?'), generalFeedback: null, objective: null, tags: [] };

const option = (id: string, weight: string) => ({ id, text: markdown(id), weight, feedback: null });

const multiple = (...weights: string[]): Question => ({
  ...base,
  kind: 'multiple',
  scoring: 'weighted',
  shuffle: true,
  options: weights.map((weight, index) => option(`o${index}`, weight)),
});

const numeric = (accept: object, unit: 'none' | 'percent' = 'none'): Question =>
  question.parse({
    ...base,
    kind: 'numeric',
    unit,
    answers: [{ accept, weight: '100', feedback: null }],
  });

const choose = (value: Question, ...optionIds: string[]): string =>
  toDecimal(grade(value, { kind: 'multiple', optionIds }) ?? zero, 10);

const typed = (value: Question, text: string): boolean =>
  compare(grade(value, { kind: 'numeric', text }) ?? zero, one) === 0;

describe('a grade', () => {
  it('by the key is exactly 100 %, whatever the question', () => {
    fc.assert(
      fc.property(gradedQuestion, (value) => {
        expect(question.safeParse(value).success).toBe(true);
        expect(toDecimal(grade(value, keyOf(value)) ?? zero, 20)).toBe('1');
      }),
      seeded,
    );
  });

  it('by never the key is exactly 0 %, and so is no answer', () => {
    fc.assert(
      fc.property(gradedQuestion, (value) => {
        expect(toDecimal(grade(value, neverKeyOf(value)) ?? one, 20)).toBe('0');
        expect(grade(value, null)).toEqual(zero);
      }),
      seeded,
    );
  });

  it('of an answer made for another question is between 0 and 1, never a fault', () => {
    fc.assert(
      fc.property(gradedQuestion, gradedQuestion, (value, other) => {
        const earned = grade(value, keyOf(other)) ?? zero;
        expect(compare(earned, zero)).toBeGreaterThanOrEqual(0);
        expect(compare(earned, one)).toBeLessThanOrEqual(0);
      }),
      seeded,
    );
  });

  it('is exact: three times 33.33333 is one, and one of three a third', () => {
    const value = multiple('33.33333', '33.33333', '33.33333', '-50', '0');
    expect(choose(value, 'o0', 'o1', 'o2')).toBe('1');
    expect(choose(value, 'o1')).toBe('0.3333333333');
  });

  it('never gives full marks to who ticks everything', () => {
    expect(choose(multiple('50', '50', '0', '0'), 'o0', 'o1', 'o2', 'o3')).toBe('0');
    expect(choose(multiple('50', '50', '0', '0'), 'o0', 'o1', 'o2')).toBe('0.5');
    expect(choose(multiple('50', '50', '-100', '-100'), 'o0', 'o1', 'o2', 'o3')).toBe('0');
    expect(choose(multiple('100', '100', '-100'), 'o0', 'o0', 'o0')).toBe('0.5');
  });
});

describe('a numeric answer', () => {
  const thousand = numeric({ kind: 'value', value: '1000.50', tolerance: '0' });
  it.each([
    '1000.5',
    '1,000.50',
    '1.000,50',
    '$1,000.50',
    '1 000,50 €',
    '1\u2009000.50',
    "1'000.50",
    'USD 1000.50',
    '1.0005e3',
    '1.0005 × 10^3',
    '+1000.500',
  ])('may be typed as %s', (text) => expect(typed(thousand, text)).toBe(true));

  it.each(['1,0005', '1000,5.0', '1e99999999', 'about 1000', '', '--1000.5', '10,00.50'])(
    'is not %s',
    (text) => expect(typed(thousand, text)).toBe(false),
  );

  it('knows every minus sign, and the accountant’s brackets', () => {
    const loss = numeric({ kind: 'value', value: '-1000', tolerance: '0' });
    for (const text of ['-1000', '−1,000', '–1000', '(1,000)', '($1,000)', '-$1,000', '$-1000'])
      expect([text, typed(loss, text)]).toEqual([text, true]);
  });

  it('counts both ends of its tolerance in, without float surprises', () => {
    const sum = numeric({ kind: 'value', value: '0.3', tolerance: '0.1' });
    expect(['0.2', '0.4', '.3', '30%'].map((text) => typed(sum, text))).toEqual([true, true, true, true]);
    expect(['0.19999999999999999', '0.40000000000000001'].map((text) => typed(sum, text))).toEqual([
      false,
      false,
    ]);
    expect(typed(numeric({ kind: 'range', low: '-5', high: '5' }), '−5')).toBe(true);
  });

  it('in percent means the same with and without the sign; elsewhere 10% is a tenth', () => {
    const percent = numeric({ kind: 'value', value: '10', tolerance: '0' }, 'percent');
    expect([typed(percent, '10%'), typed(percent, '10'), typed(percent, '0.1')]).toEqual([true, true, false]);
    const tenth = numeric({ kind: 'value', value: '0.1', tolerance: '0' });
    expect([typed(tenth, '10 %'), typed(tenth, '0,1'), typed(tenth, '10')]).toEqual([true, true, false]);
  });
});

describe('a short text', () => {
  const value = (text: string, caseSensitive = false): Question => ({
    ...base,
    kind: 'short_text',
    caseSensitive,
    answers: [{ text, weight: '100', feedback: null }],
  });
  const fits = (pattern: string, text: string, caseSensitive = false) =>
    grade(value(pattern, caseSensitive), { kind: 'short_text', text }) === one ||
    compare(grade(value(pattern, caseSensitive), { kind: 'short_text', text }) ?? zero, one) === 0;

  it('does not hang on case, width, accents’ form, quotes, spaces or a final stop', () => {
    expect(fits("Owner's equity", ' owner’s  EQUITY. ')).toBe(true);
    expect(fits('café', 'cafe\u0301')).toBe(true);
    expect(fits('“fee-for-service”', '"fee–for–service"')).toBe(true);
    expect(fits('EBITDA', 'ＥＢＩＴＤＡ')).toBe(true);
    expect(fits('U.S.', 'u.s')).toBe(true);
    expect(fits('Roth', 'roth', true)).toBe(false);
    expect(fits('Roth', 'Rothe')).toBe(false);
  });

  it('takes a star for any run of characters, and \\* for a star', () => {
    expect(fits('fiduciar*', 'Fiduciary duty')).toBe(true);
    expect(fits('*loan*interest*', 'the loan has interest')).toBe(true);
    expect(fits('*loan*loan', 'a loan')).toBe(false);
    expect(fits('5 \\* 3', '5 * 3')).toBe(true);
    expect(fits('5 \\* 3', '5 x 3')).toBe(false);
    const started = performance.now();
    expect(fits('*a'.repeat(200), 'a'.repeat(1999))).toBe(true);
    expect(fits(`${'a*'.repeat(200)}b`, 'a'.repeat(1999))).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('what a learner sees before the answer', () => {
  it('is the same on every page load, and holds no weight, feedback, key or name', () => {
    fc.assert(
      fc.property(gradedQuestion, fc.integer(), (value, seed) => {
        const shown = toPublic(value, seed, true);
        expect(toPublic(value, seed, true)).toEqual(shown);
        expect(JSON.stringify(shown)).not.toMatch(/weight|eedback|answer|choiceId|"name"|objective/);
      }),
      seeded,
    );
  });
});
